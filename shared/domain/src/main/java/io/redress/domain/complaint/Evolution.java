package io.redress.domain.complaint;

import io.redress.domain.complaint.FollowOnEvent.FollowOnActionAdded;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The state of a complaint after one more event. Only this class derives one state from another. */
final class Evolution {

    private final Complaint complaint;
    private final Instant at;

    private Evolution(Complaint complaint, Instant at) {
        this.complaint = complaint;
        this.at = at;
    }

    static Complaint of(Complaint complaint, Event event, Instant at) {
        return ErasureEvolution.settled(new Evolution(complaint, at).by(event));
    }

    private Complaint by(Event event) {
        return switch (event) {
            case IntakeEvent intake -> by(intake);
            case StageEvent stage -> by(stage);
            case LimitEvent limit -> by(limit);
            case ActionEvent action -> by(action);
            case LetterEvent letter -> by(letter);
            case AssignmentEvent assignment -> by(assignment);
            case SubjectEvent subject -> by(subject);
            case AccessEvent access -> by(access);
            case FollowOnEvent followOn -> by(followOn);
            case DocumentEvent document -> with(by(document));
            case ErasureEvent erasure -> with(ErasureEvolution.of(handling(), erasure, at));
        };
    }

    private Handling by(DocumentEvent event) {
        AttachedDocuments documents = AttachedDocuments.of(complaint);
        return HandlingBuilder.copy(handling())
                .documents(
                        switch (event) {
                            case DocumentEvent.DocumentAttached attached -> documents.and(attached.at(at));
                            case DocumentEvent.DocumentRefused refused ->
                                documents.refusing(refused.id(), LinkHolder.isNamed(refused.sentBy()));
                            case DocumentEvent.DocumentsErased _ -> documents.erased();
                        })
                .build();
    }

    private Complaint by(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.Submitted submitted -> complaint.with(submitted);
            case IntakeEvent.Reclassified reclassified ->
                complaint.with(complaint.entry().as(reclassified.kind()));
            case IntakeEvent.Referred referred ->
                complaint.with(complaint.entry().in(referred.department()));
            case IntakeEvent.Registered entered ->
                with(handling().registered(new Handling.Number(entered.department(), entered.number())));
            case IntakeEvent.Corrected corrected ->
                complaint
                        .with(complaint.entry().corrected(corrected))
                        .with(handling().with(handling().unusable().corrected(corrected.parts())));
            case IntakeEvent.Related related -> with(handling().related(related.reference()));
            case IntakeEvent.PossiblySame other -> with(handling().possiblySameAs(other.reference()));
            case IntakeEvent.NotTheSame other -> with(handling().notTheSameAs(other.reference()));
        };
    }

    private Complaint by(StageEvent event) {
        return switch (event) {
            case StageEvent.StageEntered entered ->
                complaint
                        .with(status().entering(entered, at))
                        .with(handling().with(untold().inAnotherStage()))
                        .entered(entered.stage());
            case StageEvent.ConsultationRequested consulted ->
                with(status().consulting(consulted.role(), consulted.by()));
            case StageEvent.OwnerReplaced replaced -> ownedBy(replaced.owner());
            case StageEvent.Paused paused ->
                with(handling().with(new Handling.Pause(paused.cause(), at, paused.until())));
            case StageEvent.Resumed _ -> with(handling().with((Handling.Pause) null));
            case StageEvent.Reopened _ -> reopened();
            case StageEvent.ContactedAfterEnd _ -> with(handling().contacted(ended(), at));
            case StageEvent.Closed closed -> closed(closed.outcome());
        };
    }

    private Complaint by(LimitEvent event) {
        return event instanceof LimitEvent.LimitHeld held
                ? with(untold().holding(held.limit(), held.letter(), held.change(), at))
                : complaint.with(LimitEvolution.of(complaint.limits(), event, at, number()));
    }

    private Complaint by(ActionEvent event) {
        return switch (event) {
            case ActionEvent.Decided decided -> complaint.decided(decided.decider());
            case ActionEvent.Determined found -> with(handling().determined(found.determination()));
            case ActionEvent.Prioritised prioritised ->
                with(handling().prioritised(new Handling.Priority(prioritised.priority(), at)));
            case ActionEvent.SatisfactionStated stated ->
                with(handling().stated(stated.satisfaction(), stated.saidBy(), at));
            case ActionEvent.ActedFor _, ActionEvent.ActionTaken _ -> complaint;
        };
    }

    private Complaint by(LetterEvent event) {
        return switch (event) {
            case LetterEvent.LetterDrafted drafted -> with(handling().drafted(drafted.letter(), number()));
            case LetterEvent.LetterOrdered ordered ->
                with(handling().sent(ordered.letter()).with(untold().replacedBy(ordered.letter())));
            case LetterEvent.LetterOwed owed ->
                with(handling().sent(owed.letter()).with(replacedBy(owed).owed(owed, at)));
            case LetterEvent.LetterSent sent -> with(untold().sent(sent.letter(), sent.change()));
            case LetterEvent.LetterDoubted doubted -> with(untold().doubted(doubted, at));
            case LetterEvent.LetterTold told -> with(untold().reached(told.letter(), told.change()));
            case LetterEvent.LetterReturned back -> with(untold().returned(back));
            case LetterEvent.LetterDelayed delayed -> with(untold().delayed(delayed, at));
            case LetterEvent.LetterDelivered delivered -> with(untold().delivered(delivered));
            case LetterEvent.LetterMarkedAsSpam marked -> with(untold().markedAsSpam(marked, at));
            case LetterEvent.AddressUnusable unusable ->
                with(handling().with(handling().unusable().with(unusable, at)));
            case LetterEvent.LetterOrderedAgain again ->
                with(untold().orderedAgain(again.change(), number(), at))
                        .with(LimitEvolution.letterOrderedAgain(complaint.limits(), again.change(), number()));
        };
    }

    private Complaint by(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.Assigned assigned -> assignedTo(assigned.caseworker());
            case AssignmentEvent.LeftUnassigned _ -> with(status().unassigned(at));
            case AssignmentEvent.AssignmentSought _ -> givenBack();
        };
    }

    private Complaint by(SubjectEvent event) {
        return switch (event) {
            case SubjectEvent.PersonNamed named -> naming(named.person());
            case SubjectEvent.SubjectUnknown open -> opening(open.possibleMatches());
            case SubjectEvent.SubjectNotStaff _ -> settled(complaint);
            case SubjectEvent.PersonUnnamed unnamed -> unnaming(unnamed.caseworker());
        };
    }

    private Complaint by(AccessEvent event) {
        return switch (event) {
            case AccessEvent.Restricted restricted -> restricted(restricted.role(), restricted.named());
            case AccessEvent.AccessGiven given -> seenAlsoBy(given.caseworker(), given.until());
            case AccessEvent.GlassBroken broken -> seenAlsoBy(broken.caseworker(), broken.until());
            case AccessEvent.RestrictionLifted _ -> with((Restriction) null);
            case AccessEvent.LinksEnded ended -> with(handling().endingLinks(ended.representativeOnly(), at));
            case AccessEvent.Seen _ -> complaint;
        };
    }

    private Complaint by(FollowOnEvent event) {
        return switch (event) {
            case FollowOnEvent.FollowOnActionAdded added -> with(handling().added(followOnAction(added)));
            case FollowOnEvent.FollowOnActionCompleted done -> with(handling().completed(done.id(), at));
            case FollowOnEvent.FollowOnActionOverdue overdue -> with(handling().overdue(overdue.id()));
            case FollowOnEvent.LessonLearned lesson -> with(handling().learned(lesson.cause(), lesson.textsOf(), at));
            case FollowOnEvent.IncidentRecorded _ -> complaint;
        };
    }

    private static FollowOnAction followOnAction(FollowOnActionAdded added) {
        return new FollowOnAction(added.id(), added.duty(), added.role(), added.caseworker(), added.due(), null, false);
    }

    /** The new caseworker sees a restricted complaint. All earlier viewers no longer do. */
    private Complaint assignedTo(String caseworker) {
        Complaint assigned = with(status().assignedTo(caseworker));
        return restricted(assigned, restriction -> restriction.only(new Restriction.Viewer(caseworker, null)));
    }

    /** The caseworker who had a restricted complaint no longer sees it. There may have been no caseworker. */
    private Complaint givenBack() {
        String caseworker = status().caseworker();
        Complaint free = with(status().unassigned());
        return caseworker == null ? free : hidden(free, caseworker);
    }

    private Complaint ownedBy(String role) {
        Complaint owned = with(status().owned(role));
        return restricted(owned, Restriction::withoutViewers);
    }

    /** The member of staff whom the complaint names no longer has it, and no longer sees it. */
    private Complaint naming(Subject person) {
        String caseworker = status().caseworker();
        boolean free = caseworker == null || caseworker.equals(person.caseworker());
        Complaint named = settled(complaint.about(person));
        Complaint seen = hidden(named, person.caseworker());
        return free ? seen.with(status().unassigned()) : seen;
    }

    /** The members of staff whom the complaint may name no longer have it, and no longer see it. */
    private Complaint opening(List<String> possibleMatches) {
        Complaint open = with(
                handling().with(SubjectName.open(possibleMatches, handling().name())));
        for (String caseworker : possibleMatches) {
            open = hidden(open, caseworker);
        }
        boolean free = status().caseworker() != null && possibleMatches.contains(status().caseworker());
        return free ? open.with(status().unassigned()) : open;
    }

    private Complaint unnaming(String caseworker) {
        Complaint without = complaint.notAbout(caseworker);
        return without.with(handling()
                .with(SubjectName.cleared(
                        handling().name(), caseworker, without.about().isEmpty())));
    }

    private static Complaint settled(Complaint one) {
        SubjectName name = one.handling().name();
        return name == null ? one : one.with(one.handling().with(name.settled()));
    }

    private static Complaint hidden(Complaint one, String from) {
        return restricted(one, restriction -> restriction.without(from));
    }

    /** Remembers the role of an earlier restriction, which applies again when the complaint no longer names anybody. */
    private Complaint restricted(String role, boolean named) {
        Restriction earlier = handling().restriction();
        String before = named && earlier != null && !earlier.named() ? earlier.role() : null;
        return with(new Restriction(role, named, List.of(), before));
    }

    private Complaint seenAlsoBy(String caseworker, @Nullable Instant until) {
        return restricted(complaint, restriction -> restriction.and(new Restriction.Viewer(caseworker, until)));
    }

    /** The same complaint with a changed restriction; unchanged if it is not restricted. */
    private static Complaint restricted(Complaint one, UnaryOperator<Restriction> becomes) {
        Restriction restriction = one.handling().restriction();
        return restriction == null ? one : one.with(one.handling().with(becomes.apply(restriction)));
    }

    private Complaint reopened() {
        Complaint reopened = with(handling().reopened(ended().reopened(at)));
        return handling().end() == null
                ? reopened
                : reopened.with(reopened.handling().contactDecided(null, at));
    }

    /** After a contact that changes nothing, the complaint is closed as it was before. */
    private Complaint closed(String outcome) {
        Handling.End end = handling().end();
        Complaint closed = end == null
                ? with(status().closed(outcome, at))
                : with(handling().contactDecided(outcome, at)).with(status().closed(end.outcome(), end.closed()));
        return closed.with(closed.handling().with(untold().closed()));
    }

    private Handling.End ended() {
        return complaint.end().orElseThrow();
    }

    private Complaint with(Status status) {
        return complaint.with(status);
    }

    private Complaint with(Handling handling) {
        return complaint.with(handling);
    }

    private Complaint with(@Nullable Restriction restriction) {
        return complaint.with(handling().with(restriction));
    }

    private Complaint with(UntoldLetters letters) {
        return complaint.with(handling().with(letters));
    }

    private UntoldLetters replacedBy(LetterEvent.LetterOwed owed) {
        return owed.orderNumber(number()) == number() ? untold().replacedBy(owed.letter()) : untold();
    }

    private UntoldLetters untold() {
        return handling().untold();
    }

    /** The number of the change that the event belongs to. */
    private int number() {
        return complaint.version() + 1;
    }

    private Status status() {
        return complaint.status();
    }

    private Handling handling() {
        return complaint.handling();
    }
}
