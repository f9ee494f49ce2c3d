package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF_AND_ADMINISTRATORS;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
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
import java.util.List;
import java.util.Optional;

/**
 * Records that staff told the complainant a letter that could not be mailed, how and when. What the complainant has to answer
 * begins at that time.
 */
record Told() implements BuiltInAction {

    private static final String LETTER = "letter";
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
                Field.choice(
                        "how",
                        "How",
                        List.of(
                                Choice.of("phone", "By phone"),
                                Choice.of("in-person", "In person"),
                                Choice.of("post", "By post"),
                                Choice.of("other", "Some other way"))),
                Field.required(ON, "Day on which the complainant was told", Type.DATE),
                Field.optional(AT, "Time of that day, such as 14:30; without it, the end of the day counts", Type.TIME),
                Field.optional("by", "Who told the complainant, if it was a colleague", Type.CASEWORKER),
                Field.confidentialText("answer", "What the complainant answered", false));
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
    public Optional<String> faultOf(Field field, String value, FieldFaults faults) {
        return field.id().equals(LETTER) ? LetterChoice.of(faults.complaint()).faultOf(value) : faults.of(field, value);
    }

    @Override
    public void take(Taking taking) {
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
