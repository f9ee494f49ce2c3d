package io.redress.relay;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.staff.Actor;
import java.util.EnumSet;
import java.util.Set;

/** Who hears of what. */
enum Destination {
    ACKNOWLEDGEMENT,
    ASSIGNMENT,
    NOTIFICATION;

    /** Everyone who hears of a change, each once. */
    static Set<Destination> of(Change change) {
        Set<Destination> destinations = EnumSet.noneOf(Destination.class);
        change.events().forEach(event -> destinations.addAll(of(event, change.by())));
        return destinations;
    }

    private static Set<Destination> of(Event event, String by) {
        return switch (event) {
            case IntakeEvent.Submitted submitted -> submitted.reachable() ? Set.of(ACKNOWLEDGEMENT) : Set.of();
            case StageEvent.StageEntered entered -> entered.owner() == null ? Set.of() : Set.of(ASSIGNMENT);
            case SubjectEvent.PersonUnnamed _ -> Set.of(ASSIGNMENT, NOTIFICATION);
            case AssignmentEvent.AssignmentSought _,
                    SubjectEvent.PersonNamed _,
                    StageEvent.OwnerReplaced _,
                    IntakeEvent.Referred _ -> Set.of(ASSIGNMENT);
            case ActionEvent.ActionTaken _ ->
                by.equals(new Actor.Complainant().name()) ? Set.of(NOTIFICATION) : Set.of();
            case AssignmentEvent.Assigned _,
                    StageEvent.ConsultationRequested _,
                    AccessEvent.GlassBroken _,
                    AccessEvent.RestrictionLifted _,
                    FollowOnEvent.FollowOnActionAdded _,
                    FollowOnEvent.FollowOnActionOverdue _,
                    AssignmentEvent.LeftUnassigned _,
                    LimitEvent.Alerted _,
                    LetterEvent.LetterOrdered _,
                    LetterEvent.LetterOrderedAgain _,
                    LetterEvent.LetterOwed _ -> Set.of(NOTIFICATION);
            case ActionEvent.Decided _,
                    IntakeEvent.Reclassified _,
                    LimitEvent.LimitStarted _,
                    LimitEvent.LimitMet _,
                    LimitEvent.LimitMissed _,
                    LimitEvent.LimitEndedLate _,
                    LimitEvent.LimitCancelled _,
                    LimitEvent.LimitExtended _,
                    LetterEvent.LetterSent _,
                    ActionEvent.ActedFor _,
                    SubjectEvent.SubjectUnknown _,
                    SubjectEvent.SubjectNotStaff _,
                    IntakeEvent.Registered _,
                    LimitEvent.LimitNotApplicable _,
                    LimitEvent.LimitPaused _,
                    LimitEvent.LimitResumed _,
                    LimitEvent.LimitMoved _,
                    StageEvent.Paused _,
                    StageEvent.Resumed _,
                    ActionEvent.Determined _,
                    LetterEvent.LetterDrafted _,
                    AccessEvent.Restricted _,
                    AccessEvent.AccessGiven _,
                    AccessEvent.Seen _,
                    IntakeEvent.Related _,
                    FollowOnEvent.IncidentRecorded _,
                    FollowOnEvent.FollowOnActionCompleted _,
                    FollowOnEvent.LessonLearned _,
                    StageEvent.Reopened _,
                    StageEvent.Closed _ -> Set.of();
        };
    }
}
