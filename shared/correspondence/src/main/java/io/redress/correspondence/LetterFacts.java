package io.redress.correspondence;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
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
import io.redress.platform.Dates;
import io.redress.platform.Explanation;
import io.redress.store.ChangeContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What letters say about a moment of a complaint, in words. Each letter takes the facts that it needs. */
final class LetterFacts {

    private static final String NOT_GIVEN = "not given";

    private final Rules rules;
    private final ChangeContext context;
    private final FilledInFields wording;
    private final Procedure procedure;
    private final ZoneId zone;
    private final Map<String, Object> facts = new HashMap<>();

    private LetterFacts(Rules rules, ChangeContext context, FilledInFields wording) {
        this.rules = rules;
        this.context = context;
        this.wording = wording;
        this.procedure = rules.procedure();
        this.zone = rules.calendar().zone();
    }

    /** All that can be said of a moment without saying who complains. */
    static Map<String, Object> of(Rules rules, ChangeContext context) {
        return of(rules, context, context, "");
    }

    /**
     * The same for a letter.
     *
     * @param written the moment that it was written at, whose words it says
     */
    static Map<String, Object> of(Rules rules, ChangeContext context, ChangeContext written, String letter) {
        LetterFacts facts = new LetterFacts(rules, context, FilledInFields.of(rules, written));
        facts.facts.put(
                "heading",
                rules.procedure().letter(letter).map(Letter::title).orElse("Our response to your complaint"));
        facts.status();
        facts.limits();
        facts.happened();
        facts.possible();
        return facts.facts;
    }

    private void status() {
        Complaint after = context.after();
        Stage stage = procedure.stageOf(after.stage());
        facts.put("organisation", procedure.name());
        facts.put("reference", after.reference());
        facts.put("contact", procedure.contact());
        Kind kind = procedure.kind(after.entry().kind()).orElseThrow();
        facts.put("kind", kind.title());
        facts.put("complaint", kind.startsLimits());
        facts.put("category", title(procedure.categories(), after.entry().category()));
        facts.put(
                "department",
                Optional.ofNullable(after.entry().department())
                        .flatMap(procedure::department)
                        .map(Choice::title)
                        .orElse(""));
        facts.put("receivedOn", day(after.entry().received()));
        facts.put("stage", stage.title());
        facts.put("stageDescription", description(after, stage));
        facts.put("goFurther", Optional.ofNullable(stage.goFurther()).orElse(""));
        facts.put("role", role(after.status().owner()));
        facts.put("consultedRole", role(after.status().pendingConsultation()));
        facts.put(
                "outcome",
                Optional.ofNullable(after.status().outcome())
                        .flatMap(procedure::outcome)
                        .map(Choice::title)
                        .orElse(""));
        facts.put("bodies", bodies());
        facts.put("outside", stage.closed() ? bodies() : List.of());
    }

    private void limits() {
        Complaint after = context.after();
        facts.put(
                "limits",
                after.running().filter(this::toldToComplainant).map(this::limit).toList());
        facts.put(
                "respondBy",
                after.running()
                        .filter(limit -> definition(limit).owedBy() == TimeLimit.OwedBy.COMPLAINANT)
                        .findFirst()
                        .map(limit -> Dates.due(limit.due(), zone))
                        .orElse(""));
    }

    /** Who has it in place of the stage's usual owner is said, and not that the usual owner has it. */
    private String description(Complaint complaint, Stage stage) {
        String owner = complaint.status().owner();
        boolean usual = owner == null || owner.equals(stage.owner());
        return usual
                ? stage.description()
                : "The " + role(owner) + " has taken over your complaint and looks after it here.";
    }

    /** What the change itself says: the action, what was filled in, what was written. */
    private void happened() {
        Instant at = context.recorded().change().at();
        facts.put("changedOn", day(at));
        facts.put("actedOn", Dates.minute(at, zone));
        facts.put("reopened", context.event(StageEvent.Reopened.class).isPresent());
        facts.put("from", role(wording.by()));
        facts.put("message", wording.text("message"));
        facts.put("answer", wording.text("answer"));
        facts.put("reason", wording.text("reason"));
        facts.put(
                "change",
                wording.parts().isEmpty()
                        ? ""
                        : String.valueOf(wording.context().number()));
        facts.put("decision", wording.decision().orElse(NOT_GIVEN));
        facts.put("parts", wording.parts());
        facts.put("reasons", wording.reasons());
        facts.put(
                "complainantAction",
                FilledInFields.of(rules, context).action().map(Action::title).orElse(""));
        facts.put(
                "next",
                context.before().stage() == null
                                || context.before()
                                        .stage()
                                        .equals(context.after().stage())
                        ? ""
                        : procedure.stageOf(context.after().stage()).description());
        facts.put(
                "answeredAt",
                Optional.ofNullable(wording.context().before().stage())
                        .map(stage -> procedure.stageOf(stage).title())
                        .orElse(""));
        context.event(LimitEvent.LimitExtended.class).ifPresent(extended -> {
            facts.put("limit", definition(extended.limit()).title());
            facts.put("firstDate", Dates.due(extended.from(), zone));
            facts.put("newDate", Dates.due(extended.due(), zone));
        });
        context.event(StageEvent.Paused.class).ifPresent(paused -> {
            facts.put("waitsFor", cause(paused.cause()));
            facts.put("waitsUntil", Dates.due(paused.until(), zone));
            facts.put("kept", kept());
        });
        context.event(StageEvent.Resumed.class).ifPresent(resumed -> facts.put("waitedFor", cause(resumed.cause())));
    }

    private String cause(String id) {
        return procedure.pause(id).map(PauseCause::title).orElseThrow();
    }

    /** What is left of the limits that wait. */
    private List<Map<String, Object>> kept() {
        return context.events(LimitEvent.LimitPaused.class)
                .map(paused -> Map.<String, Object>of(
                        "title",
                        definition(paused.limit()).title(),
                        "left",
                        paused.left().toString()))
                .toList();
    }

    /** What the complainant may do by the link. */
    private void possible() {
        List<String> offered =
                rules
                        .offered(
                                context.after(),
                                new Actor.Complainant(),
                                context.recorded().change().at())
                        .stream()
                        .map(Action::id)
                        .toList();
        facts.put("mayAdd", offered.contains("add-information"));
        facts.put("mayWithdraw", offered.contains("withdraw"));
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
                        Optional.ofNullable(body.contact()).orElse(NOT_GIVEN)))
                .toList();
    }

    /** A promise that is still to be kept when the letter has gone; one that a letter keeps, where none can go by mail. */
    private boolean toldToComplainant(Limit limit) {
        TimeLimit definition = definition(limit);
        boolean byLetter =
                definition.metByLetter() != null && context.after().entry().reachable();
        return definition.owedBy() == TimeLimit.OwedBy.ORGANISATION && !byLetter;
    }

    private Map<String, Object> limit(Limit limit) {
        return Map.of(
                "title", definition(limit).title(),
                "dueWords", Dates.due(limit.due(), zone),
                "explanation",
                        limit.wasExtended()
                                ? "First promised for " + Dates.due(limit.firstDue(), zone) + "."
                                : Explanation.of(rules, limit, Explanation.WrittenFor.COMPLAINANT));
    }

    private TimeLimit definition(Limit limit) {
        return definition(limit.id());
    }

    private TimeLimit definition(String limit) {
        return procedure.limit(limit).orElseThrow();
    }

    private String role(String id) {
        return Optional.ofNullable(id).flatMap(procedure::role).map(Role::title).orElse(procedure.name());
    }

    private static String title(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::title)
                .findFirst()
                .orElse(NOT_GIVEN);
    }

    private String day(Instant at) {
        return Dates.day(at, zone);
    }
}
