package io.redress.testing;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.SaidBy;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.complaint.UnusableAddress;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Alert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example of every event, by name. If values of an event may be absent, a second example, {@code NAME-bare}, leaves
 * them out. The approved files of stored events and of answers contain these examples, so a new event needs one. A map
 * in an example has one entry only, because the order of several entries is random.
 */
public final class EventExamples {

    private static final Instant START = Instant.parse("2026-10-23T08:32:09.640Z");
    private static final Instant DUE = Instant.parse("2026-11-06T23:59:59Z");
    private static final Instant LATER = Instant.parse("2026-11-09T10:15:30.007Z");
    private static final List<LocalDate> DECLARED = List.of(LocalDate.parse("2026-10-30"));
    private static final String ANSWER_LIMIT = "stage-1-answer";
    private static final String MANAGER = "quality-manager";
    private static final String OTHER = "KIWI-7K3M-9QX1";

    private final Map<String, Event> examples = new LinkedHashMap<>();

    private EventExamples() {}

    /** All examples, always in the same order. */
    public static Map<String, Event> all() {
        EventExamples all = new EventExamples();
        all.entries();
        all.limits();
        all.actions();
        all.people();
        all.restrictions();
        all.followOnActions();
        all.erasures();
        all.documents();
        all.replies();
        return Collections.unmodifiableMap(all.examples);
    }

    private void add(String name, Event event) {
        examples.put(name, event);
    }

    private void entries() {
        add(
                "submitted",
                IntakeEvent.Submitted.of(
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
                "submitted-with-answers",
                new IntakeEvent.Submitted(
                        "complaint",
                        "e-mail",
                        "director-of-quality",
                        "course-delivery",
                        "examinations",
                        START,
                        true,
                        true,
                        OTHER,
                        Map.of("reference", "OMB/2026/17"),
                        Map.of("response-expected", "true")));
        add(
                "submitted-bare",
                IntakeEvent.Submitted.of("complaint", null, null, null, null, START, false, false, null, Map.of()));
        add("reclassified", new IntakeEvent.Reclassified("request"));
        add(
                "corrected",
                new IntakeEvent.Corrected(
                        List.of("name", "email"), "delay", true, true, Map.of("response-expected", "true")));
        add("corrected-bare", new IntakeEvent.Corrected(List.of(), null, false, false, Map.of()));
        add("referred", new IntakeEvent.Referred("examinations"));
        add("registered", new IntakeEvent.Registered("examinations", 41));
        add("stage-entered", new StageEvent.StageEntered("stage-1", MANAGER));
        add("stage-entered-bare", new StageEvent.StageEntered("closed", null));
        add("prioritised", new ActionEvent.Prioritised("major"));
        add("determined", new ActionEvent.Determined("upheld"));
        add(
                "satisfaction-stated",
                new ActionEvent.SatisfactionStated(Satisfaction.PARTLY_SATISFIED, SaidBy.COMPLAINANT));
        add("satisfaction-stated-bare", new ActionEvent.SatisfactionStated(Satisfaction.NOT_SATISFIED, null));
        add("related", new IntakeEvent.Related(OTHER));
        add("possibly-same", new IntakeEvent.PossiblySame(OTHER));
        add("not-the-same", new IntakeEvent.NotTheSame(OTHER));
        add("reopened", new StageEvent.Reopened());
        add("contacted-after-end", new StageEvent.ContactedAfterEnd());
        add("closed", new StageEvent.Closed("withdrawn"));
    }

    private void limits() {
        add("limit-started", new LimitEvent.LimitStarted(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-started-bare", new LimitEvent.LimitStarted(ANSWER_LIMIT, START, DUE));
        add("limit-started-late", new LimitEvent.LimitStarted(ANSWER_LIMIT, START, DUE, List.of(), LATER));
        add("limit-met", new LimitEvent.LimitMet(ANSWER_LIMIT));
        add("limit-missed", new LimitEvent.LimitMissed(ANSWER_LIMIT));
        add("limit-met-earlier", new LimitEvent.LimitMet(ANSWER_LIMIT, START));
        add("limit-ended-late", new LimitEvent.LimitEndedLate(ANSWER_LIMIT));
        add("limit-ended-late-earlier", new LimitEvent.LimitEndedLate(ANSWER_LIMIT, START));
        add("limit-held", new LimitEvent.LimitHeld("reply", "answer", 3));
        add("limit-cancelled", new LimitEvent.LimitCancelled(ANSWER_LIMIT));
        add("limit-runs-again", new LimitEvent.LimitRunsAgain("acknowledgement", "acknowledgement", 1, DUE, null));
        add(
                "limit-runs-again-late",
                new LimitEvent.LimitRunsAgain("acknowledgement", "acknowledgement", 1, START, LATER));
        add("limit-not-applicable", new LimitEvent.LimitNotApplicable(ANSWER_LIMIT, START, DUE));
        add("limit-paused", new LimitEvent.LimitPaused(ANSWER_LIMIT, Span.parse("7 working days"), null));
        add("limit-paused-from", new LimitEvent.LimitPaused(ANSWER_LIMIT, Span.parse("7 working days"), START));
        for (String left : List.of("1 calendar day", "24 hours", "90 minutes")) {
            add(
                    "limit-paused-" + left.replace(' ', '-'),
                    new LimitEvent.LimitPaused("acknowledgement", Span.parse(left), null));
        }
        add("limit-resumed", new LimitEvent.LimitResumed(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-resumed-bare", new LimitEvent.LimitResumed(ANSWER_LIMIT, START, DUE));
        add("limit-resumed-late", new LimitEvent.LimitResumed(ANSWER_LIMIT, START, DUE, List.of(), LATER));
        add("limit-moved", new LimitEvent.LimitMoved(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-moved-to-be-told", new LimitEvent.LimitMoved(ANSWER_LIMIT, START, DUE, DECLARED, true));
        add("new-date-told", new LimitEvent.NewDateTold(ANSWER_LIMIT, START, DUE, DECLARED));
        add("limit-moved-bare", new LimitEvent.LimitMoved(ANSWER_LIMIT, START, DUE));
        add("limit-extended", new LimitEvent.LimitExtended(ANSWER_LIMIT, START, DUE));
        add("limit-extended-by-letter", new LimitEvent.LimitExtended(ANSWER_LIMIT, START, DUE, "extension"));
        add("limit-extended-after-miss", new LimitEvent.LimitExtended(ANSWER_LIMIT, START, DUE, "extension", START));
        add("extension-taken-back", new LimitEvent.ExtensionTakenBack(ANSWER_LIMIT, DUE, START, 3));
        add("extension-taken-back-late", new LimitEvent.ExtensionTakenBack(ANSWER_LIMIT, LATER, START, 3, null, DUE));
        add(
                "extension-taken-back-after-miss",
                new LimitEvent.ExtensionTakenBack(ANSWER_LIMIT, DUE, START, 3, DUE, null));
        add("alerted", new LimitEvent.Alerted(ANSWER_LIMIT, 2, Alert.To.CASEWORKER, true));
        add("alerted-late", new LimitEvent.Alerted(ANSWER_LIMIT, 3, Alert.To.MANAGER, false));
        add("alerted-director", new LimitEvent.Alerted(ANSWER_LIMIT, 4, Alert.To.DIRECTOR, false));
        add("alerted-consulted", new LimitEvent.Alerted("approval", 1, Alert.To.CONSULTED, true));
        add("alerted-complainant", new LimitEvent.Alerted("reply", 1, Alert.To.COMPLAINANT, true));
        add("paused", new StageEvent.Paused("information", DUE));
        add("resumed", new StageEvent.Resumed("information"));
    }

    private void actions() {
        add("action-taken", new ActionEvent.ActionTaken("answer", Map.of("decision", "upheld")));
        add("action-taken-bare", new ActionEvent.ActionTaken("note", Map.of()));
        add("acted-for", new ActionEvent.ActedFor("complainant"));
        add("consultation-requested", new StageEvent.ConsultationRequested("managing-director", "mary"));
        add("consultation-requested-bare", new StageEvent.ConsultationRequested("managing-director", null));
        add("letter-ordered", new LetterEvent.LetterOrdered("stage-1-answer"));
        add("letter-owed", new LetterEvent.LetterOwed("stage-1-answer"));
        add("letter-owed-later", new LetterEvent.LetterOwed("stage-1-answer", 3));
        add("letter-sent-earlier", new LetterEvent.LetterSent("stage-1-answer", 3, START));
        add("letter-doubted", new LetterEvent.LetterDoubted("stage-1-answer", 3, START));
        add("letter-owed-returned", new LetterEvent.LetterOwed("stage-1-answer", 3, START));
        add("letter-sent-with-id", new LetterEvent.LetterSent("stage-1-answer", 3, null, "0107018c-example-000000"));
        add("letter-returned", new LetterEvent.LetterReturned("stage-1-answer", 3, START));
        add("letter-delayed", new LetterEvent.LetterDelayed("stage-1-answer", 3, START));
        add("letter-delivered", new LetterEvent.LetterDelivered("stage-1-answer", 3, START));
        add("letter-marked-as-spam", new LetterEvent.LetterMarkedAsSpam("stage-1-answer", 3, START));
        add("address-unusable", new LetterEvent.AddressUnusable(LinkHolder.COMPLAINANT, UnusableAddress.Why.RETURNED));
        add(
                "address-unusable-spam",
                new LetterEvent.AddressUnusable(LinkHolder.REPRESENTATIVE, UnusableAddress.Why.MARKED_AS_SPAM));
        add("letter-told", new LetterEvent.LetterTold("stage-1-answer", 3, START));
        add("letter-ordered-again", new LetterEvent.LetterOrderedAgain(3));
        add("letter-sent", new LetterEvent.LetterSent("stage-1-answer", 3));
        add("letter-drafted", new LetterEvent.LetterDrafted("stage-1-answer"));
    }

    private void people() {
        add("assigned", new AssignmentEvent.Assigned("mary"));
        add("left-unassigned", new AssignmentEvent.LeftUnassigned(MANAGER));
        add("left-unassigned-about-head", new AssignmentEvent.LeftUnassigned(MANAGER, true));
        add("assignment-sought", new AssignmentEvent.AssignmentSought());
        add("person-named", new SubjectEvent.PersonNamed(new Subject("mary", List.of(MANAGER))));
        add("person-named-bare", new SubjectEvent.PersonNamed(new Subject("mary", List.of())));
        add("subject-unknown", new SubjectEvent.SubjectUnknown(List.of("mary", "quentin")));
        add("subject-unknown-bare", new SubjectEvent.SubjectUnknown(List.of()));
        add("subject-not-staff", new SubjectEvent.SubjectNotStaff());
        add("person-unnamed", new SubjectEvent.PersonUnnamed("mary"));
        add("decided", new ActionEvent.Decided(new Decider("mary", MANAGER, "stage-1")));
        add("owner-replaced", new StageEvent.OwnerReplaced("director-of-quality"));
    }

    private void restrictions() {
        add("restricted", new AccessEvent.Restricted("data-protection-officer", true));
        add("restricted-plainly", new AccessEvent.Restricted("data-protection-officer", false));
        add("access-given", new AccessEvent.AccessGiven("mary", DUE));
        add("access-given-bare", new AccessEvent.AccessGiven("mary", null));
        add("glass-broken", new AccessEvent.GlassBroken("quentin", DUE));
        add("restriction-lifted", new AccessEvent.RestrictionLifted());
        add("links-ended", new AccessEvent.LinksEnded(true));
        add("seen", new AccessEvent.Seen("history"));
    }

    private void erasures() {
        add("erasure-ordered", new ErasureEvent.ErasureOrdered("person-asked", DUE));
        add("retention-held", new ErasureEvent.RetentionHeld(DUE));
        add("erasure-begun", new ErasureEvent.ErasureBegun("person-asked"));
        add("retention-released", new ErasureEvent.RetentionReleased());
        add("erasure-planned", new ErasureEvent.ErasurePlanned(DUE));
        add("erased", new ErasureEvent.Erased("retention"));
    }

    private void documents() {
        add(
                "document-attached",
                new DocumentEvent.DocumentAttached(
                        "q4Xv0b2mS9uKdZ7w", "application/pdf", 48_213, "0f3b".repeat(16), "complainant", true));
        add(
                "document-attached-with-mail",
                new DocumentEvent.DocumentAttached(
                        "q4Xv0b2mS9uKdZ7w", "image/png", 48_213, "0f3b".repeat(16), "complainant", true, true, null));
        add(
                "document-attached-in-time",
                new DocumentEvent.DocumentAttached(
                        "q4Xv0b2mS9uKdZ7w",
                        "image/png",
                        48_213,
                        "0f3b".repeat(16),
                        "complainant",
                        true,
                        null,
                        "reply"));
        add("document-refused", new DocumentEvent.DocumentRefused("Zr81hT6yPqLm3c0a", "wrong-type", "mary"));
        add(
                "document-refused-same",
                new DocumentEvent.DocumentRefused(
                        "Zr81hT6yPqLm3c0a-0f3b0f3b0f3b", "already-there", "complainant", "q4Xv0b2mS9uKdZ7w"));
        add("documents-erased", new DocumentEvent.DocumentsErased());
    }

    private void replies() {
        String mail = "20261130T080000123Z-Ab12Cd34Ef56Gh78";
        add("reply-set-aside", new ReplyEvent.ReplySetAside(mail, DUE));
        add("reply-decided", new ReplyEvent.ReplyDecided(mail));
    }

    private void followOnActions() {
        add("incident-recorded", new FollowOnEvent.IncidentRecorded());
        add(
                "follow-on-action-added",
                new FollowOnEvent.FollowOnActionAdded("4-support", "support", MANAGER, "mary", DUE));
        add("follow-on-action-added-bare", new FollowOnEvent.FollowOnActionAdded("4", null, null, "mary", DUE));
        add("follow-on-action-completed", new FollowOnEvent.FollowOnActionCompleted("4"));
        add("follow-on-action-overdue", new FollowOnEvent.FollowOnActionOverdue("4"));
        add("lesson-learned", new FollowOnEvent.LessonLearned("training", null));
        add("lesson-learned-bare", new FollowOnEvent.LessonLearned(null, null));
        add("lesson-learned-with-texts", new FollowOnEvent.LessonLearned("training", 6));
    }
}
