package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterWords;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.StageWords;
import io.redress.domain.language.Messages;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.DatesInWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts about a change that letters contain, in words. Each letter uses those that it needs. */
final class LetterFacts {

    static final Messages MESSAGES = Messages.beside(LetterFacts.class);

    private final Rules rules;
    private final ChangeContext context;
    private final ChangeContext written;
    private final LetterWords words;
    private final Procedure procedure;
    private final ZoneId zone;
    private final DatesInWords dates;
    private final Wording wording;
    private final NewDates newDates;
    private final boolean forStaff;
    private final Map<String, Object> facts = new HashMap<>();

    private LetterFacts(
            Rules rules, ChangeContext context, ChangeContext written, LetterWords words, boolean forStaff) {
        this.forStaff = forStaff;
        this.rules = rules;
        this.context = context;
        this.written = written;
        this.words = words;
        this.procedure = rules.procedure();
        this.zone = rules.calendar().zone();
        this.dates = DatesInWords.of(rules);
        this.wording = MESSAGES.in(dates.language());
        this.newDates = new NewDates(rules, context);
    }

    /** The facts about a change for a mail to staff. */
    static Map<String, Object> of(Rules rules, ChangeContext context) {
        return new LetterFacts(rules, context, context, new LetterWords(List.of()), true).all("");
    }

    /**
     * The facts about a change for a letter to the complainant, with the texts of the letter.
     *
     * @param written the change that contains the texts of the letter
     */
    static Map<String, Object> of(Rules rules, ChangeContext context, ChangeContext written, String letter) {
        LetterWords words = LetterWords.of(written, letter, rules.actions());
        return new LetterFacts(rules, context, written, words, false).all(letter);
    }

    private Map<String, Object> all(String letter) {
        status();
        facts.putAll(new LimitFacts(rules, context, newDates, forStaff, letter).all());
        facts.putAll(ErasureFacts.of(rules, context));
        begins(letter);
        happened();
        said();
        possible();
        return facts;
    }

    /** Which complaint a letter is about, and whom to contact: the same in every letter. */
    static Map<String, Object> ofEveryLetter(Complaint complaint, Procedure procedure) {
        return Map.of(
                "repliesRead",
                false,
                "organisation",
                procedure.name(),
                "reference",
                complaint.reference(),
                "contact",
                procedure.contact(),
                "contacts",
                procedure.publicContacts().stream()
                        .map(contact -> Map.of("title", contact.title(), "value", String.valueOf(contact.value())))
                        .toList(),
                "complaint",
                kind(complaint, procedure).startsLimits());
    }

    private static Kind kind(Complaint complaint, Procedure procedure) {
        return procedure.kind(complaint.entry().kind()).orElseThrow();
    }

    private void status() {
        Complaint after = context.after();
        Stage stage = procedure.stageOf(after.stage());
        facts.putAll(ofEveryLetter(after, procedure));
        facts.put("stillNeeded", List.of());
        facts.put("kind", kind(after, procedure).title());
        facts.put("category", title(procedure.categories(), after.entry().category()));
        facts.put(
                "department",
                Optional.ofNullable(after.entry().department())
                        .flatMap(procedure::department)
                        .map(Choice::title)
                        .orElse(""));
        facts.put("receivedOn", day(after.entry().received()));
        facts.put("stage", stage.title());
        facts.put(
                "stageSince",
                Optional.ofNullable(after.status().entered()).map(this::day).orElse(""));
        StageWords stageWords = StageWords.of(after, procedure);
        facts.put("stageDescription", stageWords.description());
        facts.put("goFurther", stageWords.goFurther());
        facts.put(
                "role",
                forStaff ? role(after.status().owner()) : alone(after.status().owner()));
        facts.put("consultedRole", role(after.status().pendingConsultation()));
        facts.put(
                "outcome",
                after.end()
                        .map(Handling.End::outcome)
                        .flatMap(procedure::outcome)
                        .map(Choice::title)
                        .orElse(""));
        facts.put("bodies", bodies());
        facts.put("outside", stage.closed() ? bodies() : List.of());
    }

    /** Adds how the letter begins: its title, and the words of the action that sends it. */
    private void begins(String letter) {
        Optional<String> title = procedure.letter(letter).map(Letter::title);
        facts.put("heading", title.orElseGet(() -> wording.say("heading")));
        facts.put("titled", title.orElse(""));
        facts.put(
                "opening",
                context.action(rules.actions())
                        .filter(action -> letter.equals(action.letter()))
                        .map(Action::opening)
                        .orElse(""));
        facts.put("joinedTo", context.recorded().change().joinedTo().orElse(""));
        facts.put("priority", PriorityFacts.of(rules, context));
        facts.put("reclassified", context.event(IntakeEvent.Reclassified.class).isPresent());
        facts.put(
                "wasComplaint",
                context.number() > 1
                        && procedure
                                .kind(context.before().entry().kind())
                                .filter(Kind::startsLimits)
                                .isPresent());
    }

    /** Adds what happened in the change. */
    private void happened() {
        Instant at = context.recorded().change().at();
        facts.put("changedOn", day(at));
        facts.put("actedOn", dates.minute(at));
        facts.put(
                "complainantAction",
                context.action(rules.actions()).map(Action::title).orElse(""));
        facts.put("reopened", context.event(StageEvent.Reopened.class).isPresent());
        facts.put(
                "next",
                Optional.ofNullable(context.before().status().stage())
                        .filter(stage -> !stage.equals(context.after().stage()))
                        .map(_ -> procedure.stageOf(context.after().stage()).description())
                        .orElse(""));
        context.event(LimitEvent.LimitExtended.class).ifPresent(extended -> {
            facts.put("limit", definition(extended.limit()).title());
            facts.put("firstDate", newDates.toldBefore(extended));
            facts.put("newDate", dates.due(extended.due()));
        });
        facts.put("newDates", newDates.all());
        context.event(StageEvent.Paused.class).ifPresent(paused -> {
            facts.put("waitsFor", cause(paused.cause()));
            facts.put("waitsUntil", dates.due(paused.until()));
            facts.put(
                    "waitsForYou", procedure.pause(paused.cause()).orElseThrow().complainantEnds());
        });
        context.event(StageEvent.Resumed.class).ifPresent(resumed -> facts.put("waitedFor", cause(resumed.cause())));
    }

    /** Adds the texts of the letter: who wrote them, at which stage, and the values. */
    private void said() {
        Optional<Role> writer = LetterAuthor.of(written, rules);
        facts.put("from", writer.map(Role::alone).orElse(procedure.name()));
        facts.put(
                "fromAtTheBeginning",
                writer.map(role -> role.atTheBeginning(dates.language())).orElse(procedure.name()));
        facts.put("answeredAt", answeredAt());
        facts.put("change", words.parts().isEmpty() ? "" : String.valueOf(written.number()));
        facts.put("text", words.quoted().orElse(""));
        facts.put("decision", words.decision().map(LetterWords.Part::text).orElseGet(this::notGiven));
        facts.put("parts", told(words.parts()));
        facts.put("reasons", told(words.reasons()));
    }

    /** The stage at which the text was written; empty in a letter by which the complaint ends, because it is at that stage no more. */
    private String answeredAt() {
        return Optional.ofNullable(written.before().status().stage())
                .filter(_ -> !procedure.stageOf(context.after().stage()).closed())
                .map(stage -> procedure.stageOf(stage).title())
                .orElse("");
    }

    private static List<Map<String, Object>> told(List<LetterWords.Part> parts) {
        return parts.stream()
                .map(part -> Map.<String, Object>of("title", part.title(), "text", part.text()))
                .toList();
    }

    private String cause(String id) {
        return procedure.pause(id).map(PauseCause::title).orElseThrow();
    }

    /** Adds the actions that the complainant can take by the link. */
    private void possible() {
        List<Action.Purpose> offered =
                rules
                        .offered(
                                context.after(),
                                new Actor.Complainant(),
                                context.recorded().change().at())
                        .stream()
                        .map(Action::purpose)
                        .filter(Objects::nonNull)
                        .toList();
        facts.put("mayAdd", offered.contains(Action.Purpose.ADD_INFORMATION));
        facts.put("mayWithdraw", offered.contains(Action.Purpose.WITHDRAW));
        facts.put("asksIfSatisfied", procedure.stageOf(context.after().stage()).awaits() == Stage.Awaits.COMPLAINANT);
    }

    private List<Map<String, Object>> bodies() {
        LocalDate today = context.recorded().change().at().atZone(zone).toLocalDate();
        return procedure.externalBodies().stream()
                .filter(body -> body.open(today))
                .map(body -> Map.<String, Object>of(
                        "title",
                        body.title(),
                        "contact",
                        Optional.ofNullable(body.contact()).orElseGet(this::notGiven)))
                .toList();
    }

    private TimeLimit definition(String limit) {
        return procedure.limit(limit).orElseThrow();
    }

    private String role(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(procedure::role).map(Role::title).orElse(procedure.name());
    }

    private String alone(@Nullable String id) {
        return Optional.ofNullable(id).flatMap(procedure::role).map(Role::alone).orElse(procedure.name());
    }

    private String title(List<Choice> choices, @Nullable String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::title)
                .findFirst()
                .orElseGet(this::notGiven);
    }

    private String notGiven() {
        return wording.say("notGiven");
    }

    private String day(Instant at) {
        return dates.day(at);
    }
}
