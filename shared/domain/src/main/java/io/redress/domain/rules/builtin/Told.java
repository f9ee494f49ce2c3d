package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.DayRange;
import io.redress.domain.rules.form.FieldFaults;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Records that staff told the complainant a letter that could not be mailed, how and when. What the complainant has to answer
 * begins at that time.
 */
record Told() implements BuiltInAction {

    private static final String LETTER = "letter";
    private static final String HOW = "how";

    /** A letter on paper that somebody has handed over. */
    private static final String HANDED_OVER = "handed-over";

    private static final String TO = "to";
    private static final String SIGNED = "signed";
    private static final String ON = "on";
    private static final String AT = "at";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "The complainant was told",
                "Record that you or a colleague told the complainant what a letter says that could not be mailed. "
                        + "If the complainant has to answer, their time begins when they were told.",
                ALL_STAGES,
                STAFF_AND_ADMINISTRATORS,
                Field.choice(LETTER, "Letter", List.of()),
                Field.choice(HOW, "How", ways(procedure)),
                Field.required(ON, "Day on which the complainant was told", Type.DATE),
                Field.optional(AT, "Time of that day, such as 14:30; without it, the end of the day counts", Type.TIME),
                Field.optional(
                        "by", "Who told the complainant, or handed it over, if it was a colleague", Type.CASEWORKER),
                Field.confidentialText(TO, "To whom it was handed over", false),
                new Field(
                        SIGNED,
                        "Whether they signed for it, if it was handed over",
                        Type.YES_NO,
                        false,
                        true,
                        List.of(),
                        List.of(),
                        false,
                        false,
                        null,
                        false,
                        false),
                Field.confidentialText("answer", "What the complainant answered", false));
    }

    /** The ways of telling a complainant, and the platforms on which the organisation reaches complainants. */
    private static List<Choice> ways(Procedure procedure) {
        List<Choice> ways = new ArrayList<>(List.of(
                Choice.of("phone", "By phone"),
                Choice.of("in-person", "In person"),
                Choice.of("post", "By post"),
                Choice.of(HANDED_OVER, "By a letter that was handed over")));
        for (Channel channel : procedure.channels()) {
            if (channel.isPlatform() && Identified.find(ways, channel.id()).isEmpty()) {
                ways.add(Choice.of(channel.id(), channel.title()));
            }
        }
        ways.add(Choice.of("other", "Some other way"));
        return List.copyOf(ways);
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(
                complaint.handling().untold().needingStaff().findAny().isPresent(),
                "every letter has reached the complainant or is being mailed");
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return switch (field.id()) {
            case LETTER -> Optional.of(LetterChoice.of(situation.complaint()).options(situation.rules()));
            case ON ->
                Optional.of(FieldOptions.ofDays(situation
                        .complaint()
                        .handling()
                        .untold()
                        .needingStaff()
                        .map(letter -> new DayRange(day(letter.ordered(), situation), situation.today()))
                        .toList()));
            default -> Optional.empty();
        };
    }

    private static LocalDate day(Instant at, Situation situation) {
        return at.atZone(situation.rules().calendar().zone()).toLocalDate();
    }

    @Override
    public Optional<Said> faultOf(Field field, String value, FieldFaults faults) {
        return field.id().equals(LETTER) ? LetterChoice.of(faults.complaint()).faultOf(value) : faults.of(field, value);
    }

    @Override
    public void take(Taking taking) {
        rejectIncompleteDelivery(taking);
        List<UntoldLetter> letters =
                LetterChoice.of(taking.complaint()).chosen(taking.filledIn().required(LETTER));
        Instant at = at(taking);
        for (UntoldLetter letter : letters) {
            if (at.isBefore(letter.ordered().truncatedTo(ChronoUnit.MINUTES))) {
                throw Rejection.invalid(
                        taking.filledIn().has(AT) && onDayOf(letter, taking) ? AT : ON,
                        "must not be before the letter was ordered, "
                                + letter.ordered()
                                        .atZone(zone(taking))
                                        .toLocalDateTime()
                                        .truncatedTo(ChronoUnit.MINUTES));
            }
        }
        for (UntoldLetter letter : letters) {
            Instant told = at.isBefore(letter.ordered()) ? letter.ordered() : at;
            taking.rules().deliveries().told(taking.pending(), letter, told);
        }
    }

    /** A delivery is complete if it says to whom the letter was handed, and whether that person signed for it. */
    private static void rejectIncompleteDelivery(Taking taking) {
        boolean handed = taking.filledIn().required(HOW).equals(HANDED_OVER);
        String what = handed
                ? "is required: say it for a letter that was handed over"
                : "goes only with a letter that was handed over";
        List<Fault> faults = Stream.of(TO, SIGNED)
                .filter(field -> taking.filledIn().has(field) != handed)
                .map(field -> new Fault(field, what))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
    }

    private static boolean onDayOf(UntoldLetter letter, Taking taking) {
        return letter.ordered().atZone(zone(taking)).toLocalDate().equals(on(taking));
    }

    /** When the complainant was told: at the given time, or else at the end of the day, or now if that day is today. */
    private static Instant at(Taking taking) {
        Instant now = taking.pending().now();
        LocalDate today = now.atZone(zone(taking)).toLocalDate();
        LocalDate on = on(taking);
        if (on.isAfter(today)) {
            throw Rejection.invalid(ON, "must not be in the future");
        }
        String time = taking.filledIn().figure(AT);
        if (time == null) {
            return on.equals(today) ? now : taking.rules().calendar().endOf(on);
        }
        Instant at = on.atTime(LocalTime.parse(time)).atZone(zone(taking)).toInstant();
        if (at.isAfter(now)) {
            throw Rejection.invalid(AT, "must not be in the future");
        }
        return at;
    }

    private static LocalDate on(Taking taking) {
        return LocalDate.parse(taking.filledIn().required(ON));
    }

    private static ZoneId zone(Taking taking) {
        return taking.rules().calendar().zone();
    }
}
