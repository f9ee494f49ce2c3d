package io.redress.domain.rules;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import java.util.EnumSet;
import java.util.Set;

/** A function that acts on changes. */
public enum Destination {
    ACKNOWLEDGEMENT,
    ASSIGNMENT,
    NOTIFICATION,
    DOCUMENTS;

    /** The functions that act on a change, each once, however many of its events concern them. */
    public static Set<Destination> of(Change change) {
        Set<Destination> destinations = EnumSet.noneOf(Destination.class);
        change.events().forEach(event -> destinations.addAll(of(event, change)));
        return destinations;
    }

    private static Set<Destination> of(Event event, Change change) {
        return switch (event) {
            case IntakeEvent intake -> ofIntake(intake);
            case StageEvent stage -> ofStage(stage);
            case LimitEvent limit -> ofLimit(limit);
            case ActionEvent action -> ofAction(action, change);
            case LetterEvent letter -> ofLetter(letter, change);
            case AssignmentEvent assignment -> ofAssignment(assignment);
            case SubjectEvent subject -> ofSubject(subject);
            case AccessEvent access -> ofAccess(access);
            case FollowOnEvent followOn -> ofFollowOn(followOn);
            case ErasureEvent erasure -> ofErasure(erasure);
            case DocumentEvent document -> ofDocument(document);
            case ReplyEvent reply -> ofReply(reply);
        };
    }

    private static Set<Destination> ofIntake(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.Referred _ -> Set.of(ASSIGNMENT);
            case IntakeEvent.Submitted _,
                    IntakeEvent.Registered _,
                    IntakeEvent.Reclassified _,
                    IntakeEvent.Corrected _,
                    IntakeEvent.Related _,
                    IntakeEvent.PossiblySame _,
                    IntakeEvent.NotTheSame _ -> Set.of();
        };
    }

    /** The files are deleted where they are. */
    private static Set<Destination> ofErasure(ErasureEvent event) {
        return switch (event) {
            case ErasureEvent.ErasureBegun _ -> Set.of(DOCUMENTS);
            case ErasureEvent.ErasureOrdered _,
                    ErasureEvent.RetentionHeld _,
                    ErasureEvent.RetentionReleased _,
                    ErasureEvent.ErasurePlanned _,
                    ErasureEvent.Erased _ -> Set.of();
        };
    }

    private static Set<Destination> ofDocument(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.DocumentAttached _, DocumentEvent.DocumentRefused _ -> Set.of(NOTIFICATION);
            case DocumentEvent.DocumentsErased _ -> Set.of();
        };
    }

    private static Set<Destination> ofReply(ReplyEvent event) {
        return switch (event) {
            case ReplyEvent.ReplySetAside _ -> Set.of(NOTIFICATION);
            case ReplyEvent.ReplyDecided _ -> Set.of();
        };
    }

    private static Set<Destination> ofStage(StageEvent event) {
        return switch (event) {
            case StageEvent.StageEntered entered -> entered.owner() == null ? Set.of() : Set.of(ASSIGNMENT);
            case StageEvent.OwnerReplaced _ -> Set.of(ASSIGNMENT);
            case StageEvent.ConsultationRequested _ -> Set.of(NOTIFICATION);
            case StageEvent.Paused _,
                    StageEvent.Resumed _,
                    StageEvent.Reopened _,
                    StageEvent.ContactedAfterEnd _,
                    StageEvent.Closed _ -> Set.of();
        };
    }

    private static Set<Destination> ofLimit(LimitEvent event) {
        return switch (event) {
            case LimitEvent.Alerted _, LimitEvent.ExtensionTakenBack _ -> Set.of(NOTIFICATION);
            case LimitEvent.LimitStarted _,
                    LimitEvent.LimitMet _,
                    LimitEvent.LimitMissed _,
                    LimitEvent.LimitEndedLate _,
                    LimitEvent.LimitCancelled _,
                    LimitEvent.LimitRunsAgain _,
                    LimitEvent.LimitHeld _,
                    LimitEvent.LimitNotApplicable _,
                    LimitEvent.LimitPaused _,
                    LimitEvent.LimitResumed _,
                    LimitEvent.LimitMoved _,
                    LimitEvent.NewDateTold _,
                    LimitEvent.LimitExtended _ -> Set.of();
        };
    }

    /** Staff get mails about what the complainant does, and about an action of a colleague that leads to another stage. */
    private static Set<Destination> ofAction(ActionEvent event, Change change) {
        return switch (event) {
            case ActionEvent.ActionTaken _ ->
                change.isByPublic() || entersStage(change) ? Set.of(NOTIFICATION) : Set.of();
            case ActionEvent.ActedFor _,
                    ActionEvent.Decided _,
                    ActionEvent.Determined _,
                    ActionEvent.Prioritised _,
                    ActionEvent.SatisfactionStated _ -> Set.of();
        };
    }

    private static boolean entersStage(Change change) {
        return change.events().stream().anyMatch(StageEvent.StageEntered.class::isInstance);
    }

    private static Set<Destination> ofLetter(LetterEvent event, Change change) {
        return switch (event) {
            case LetterEvent.LetterOrdered _ -> Set.of(change.ordersAcknowledgement() ? ACKNOWLEDGEMENT : NOTIFICATION);
            case LetterEvent.LetterOrderedAgain _,
                    LetterEvent.LetterOwed _,
                    LetterEvent.LetterDoubted _,
                    LetterEvent.LetterMarkedAsSpam _ -> Set.of(NOTIFICATION);
            case LetterEvent.LetterDrafted _,
                    LetterEvent.LetterSent _,
                    LetterEvent.LetterTold _,
                    LetterEvent.LetterReturned _,
                    LetterEvent.LetterDelayed _,
                    LetterEvent.LetterDelivered _,
                    LetterEvent.AddressUnusable _ -> Set.of();
        };
    }

    private static Set<Destination> ofAssignment(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.AssignmentSought _ -> Set.of(ASSIGNMENT);
            case AssignmentEvent.Assigned _, AssignmentEvent.LeftUnassigned _ -> Set.of(NOTIFICATION);
        };
    }

    private static Set<Destination> ofSubject(SubjectEvent event) {
        return switch (event) {
            case SubjectEvent.PersonNamed _ -> Set.of(ASSIGNMENT);
            case SubjectEvent.PersonUnnamed _ -> Set.of(ASSIGNMENT, NOTIFICATION);
            case SubjectEvent.SubjectUnknown _, SubjectEvent.SubjectNotStaff _ -> Set.of();
        };
    }

    private static Set<Destination> ofAccess(AccessEvent event) {
        return switch (event) {
            case AccessEvent.GlassBroken _, AccessEvent.RestrictionLifted _ -> Set.of(NOTIFICATION);
            case AccessEvent.Restricted _, AccessEvent.AccessGiven _, AccessEvent.LinksEnded _, AccessEvent.Seen _ ->
                Set.of();
        };
    }

    private static Set<Destination> ofFollowOn(FollowOnEvent event) {
        return switch (event) {
            case FollowOnEvent.FollowOnActionAdded _, FollowOnEvent.FollowOnActionOverdue _ -> Set.of(NOTIFICATION);
            case FollowOnEvent.IncidentRecorded _,
                    FollowOnEvent.FollowOnActionCompleted _,
                    FollowOnEvent.LessonLearned _ -> Set.of();
        };
    }
}
