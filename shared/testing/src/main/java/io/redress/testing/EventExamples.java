package io.redress.testing;

import io.redress.domain.Decider;
import io.redress.domain.Event;
import io.redress.domain.Named;
import io.redress.domain.calendar.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example of every event, by name; one whose values may be absent has a second example, {@code NAME-bare}, without
 * them. What is stored of events and what is answered of them is approved by these examples, so a new event needs one.
 * A map has one entry only: the order of more is left to chance.
 */
public final class EventExamples {

    private static final Instant START = Instant.parse("2026-10-23T08:32:09.640Z");
    private static final Instant DUE = Instant.parse("2026-11-06T23:59:59Z");
    private static final List<LocalDate> DECLARED = List.of(LocalDate.parse("2026-10-30"));
    private static final String ANSWER_LIMIT = "stage-1-answer";
    private static final String MANAGER = "quality-manager";
    private static final String OTHER = "KIWI-7K3M-9QX1";

    private final Map<String, Event> examples = new LinkedHashMap<>();

    private EventExamples() {}

    /** All of them, in an order that stays. */
    public static Map<String, Event> all() {
        EventExamples all = new EventExamples();
        all.entries();
        all.limits();
        all.actions();
        all.people();
        all.restrictions();
        all.promises();
        return Collections.unmodifiableMap(all.examples);
    }

    private void add(String name, Event event) {
        examples.put(name, event);
    }

    private void entries() {
        add(
                "submitted",
                new Event.Submitted(
                        "complaint",
                        "e-mail",
                        "director-of-quality",
                        "course-delivery",
                        "examinations",
                        START,
                        true,
                        true,
                        OTHER,
                        Map.of("reference", "OMB/2026/17")));
        add(
                "submitted-bare",
                new Event.Submitted("complaint", null, null, null, null, START, false, false, null, null));
        add("reclassified", new Event.Reclassified("request"));
        add("referred", new Event.Referred("examinations"));
        add("registered", new Event.Registered("examinations", 41));
        add("stage-entered", new Event.StageEntered("stage-1", MANAGER));
        add("stage-entered-bare", new Event.StageEntered("closed", null));
        add("determined", new Event.Determined("upheld"));
        add("related", new Event.Related(OTHER));
        add("reopened", new Event.Reopened());
        add("closed", new Event.Closed("withdrawn"));
    }

    private void limits() {
        add("limit-started", new Event.LimitStarted(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-started-bare", new Event.LimitStarted(ANSWER_LIMIT, START, DUE));
        add("limit-met", new Event.LimitMet(ANSWER_LIMIT));
        add("limit-missed", new Event.LimitMissed(ANSWER_LIMIT));
        add("limit-ended-late", new Event.LimitEndedLate(ANSWER_LIMIT));
        add("limit-cancelled", new Event.LimitCancelled(ANSWER_LIMIT));
        add("limit-not-applicable", new Event.LimitNotApplicable(ANSWER_LIMIT, START, DUE));
        add("limit-paused", new Event.LimitPaused(ANSWER_LIMIT, Span.parse("7 working days")));
        for (String left : List.of("1 calendar day", "24 hours", "90 minutes")) {
            add("limit-paused-" + left.replace(' ', '-'), new Event.LimitPaused("acknowledgement", Span.parse(left)));
        }
        add("limit-resumed", new Event.LimitResumed(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-resumed-bare", new Event.LimitResumed(ANSWER_LIMIT, START, DUE));
        add("limit-moved", new Event.LimitMoved(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-moved-bare", new Event.LimitMoved(ANSWER_LIMIT, START, DUE));
        add("limit-extended", new Event.LimitExtended(ANSWER_LIMIT, START, DUE));
        add("alerted", new Event.Alerted(ANSWER_LIMIT, 2, MANAGER, true));
        add("alerted-late", new Event.Alerted(ANSWER_LIMIT, 3, "caseworker", false));
        add("paused", new Event.Paused("information", DUE));
        add("resumed", new Event.Resumed("information"));
    }

    private void actions() {
        add("action-taken", new Event.ActionTaken("answer", Map.of("decision", "upheld")));
        add("action-taken-bare", new Event.ActionTaken("note", null));
        add("acted-for", new Event.ActedFor("complainant"));
        add("asked", new Event.Asked("managing-director", "mary"));
        add("asked-bare", new Event.Asked("managing-director", null));
        add("letter-ordered", new Event.LetterOrdered("stage-1-answer"));
        add("letter-owed", new Event.LetterOwed("stage-1-answer"));
        add("letter-ordered-again", new Event.LetterOrderedAgain(3));
        add("letter-sent", new Event.LetterSent("stage-1-answer", 3));
        add("letter-drafted", new Event.LetterDrafted("stage-1-answer"));
    }

    private void people() {
        add("assigned", new Event.Assigned("mary"));
        add("left-unassigned", new Event.LeftUnassigned(MANAGER));
        add("assignment-sought", new Event.AssignmentSought());
        add("person-named", new Event.PersonNamed(new Named("mary", List.of(MANAGER))));
        add("person-named-bare", new Event.PersonNamed(new Named("mary", List.of())));
        add("name-open", new Event.NameOpen(List.of("mary", "quentin")));
        add("name-open-bare", new Event.NameOpen(List.of()));
        add("nobody-meant", new Event.NobodyMeant());
        add("person-unnamed", new Event.PersonUnnamed("mary"));
        add("decided", new Event.Decided(new Decider("mary", MANAGER, "stage-1")));
        add("owner-replaced", new Event.OwnerReplaced("director-of-quality"));
    }

    private void restrictions() {
        add("restricted", new Event.Restricted("data-protection-officer", true));
        add("restricted-plainly", new Event.Restricted("data-protection-officer", false));
        add("access-given", new Event.AccessGiven("mary", DUE));
        add("access-given-bare", new Event.AccessGiven("mary", null));
        add("glass-broken", new Event.GlassBroken("quentin", DUE));
        add("restriction-lifted", new Event.RestrictionLifted());
        add("seen", new Event.Seen("history"));
    }

    private void promises() {
        add("incident-recorded", new Event.IncidentRecorded());
        add("action-promised", new Event.ActionPromised("4-support", "support", MANAGER, "mary", DUE));
        add("action-promised-bare", new Event.ActionPromised("4", null, null, "mary", DUE));
        add("promise-kept", new Event.PromiseKept("4"));
        add("promise-overdue", new Event.PromiseOverdue("4"));
        add("lesson-learned", new Event.LessonLearned("training"));
        add("lesson-learned-bare", new Event.LessonLearned(null));
    }
}
