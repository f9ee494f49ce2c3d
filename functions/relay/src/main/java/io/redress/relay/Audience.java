package io.redress.relay;

import io.redress.domain.Actor;
import io.redress.domain.Change;
import io.redress.domain.Event;
import java.util.EnumSet;
import java.util.Set;

/** Who hears of what. */
enum Audience {
    ACKNOWLEDGEMENT,
    ASSIGNMENT,
    NOTIFICATION;

    /** Everyone who hears of a change, each once. */
    static Set<Audience> of(Change change) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        change.events().forEach(event -> audiences.addAll(of(event, change.by())));
        return audiences;
    }

    private static Set<Audience> of(Event event, String by) {
        return switch (event) {
            case Event.Submitted submitted -> submitted.reachable() ? Set.of(ACKNOWLEDGEMENT) : Set.of();
            case Event.StageEntered entered -> entered.owner() == null ? Set.of() : Set.of(ASSIGNMENT);
            case Event.AssignmentSought _, Event.PersonNamed _, Event.OwnerReplaced _, Event.Referred _ ->
                Set.of(ASSIGNMENT);
            case Event.ActionTaken _ -> by.equals(new Actor.Complainant().name()) ? Set.of(NOTIFICATION) : Set.of();
            case Event.Assigned _,
                    Event.Asked _,
                    Event.GlassBroken _,
                    Event.RestrictionLifted _,
                    Event.ActionPromised _,
                    Event.PromiseOverdue _,
                    Event.LeftUnassigned _,
                    Event.Alerted _,
                    Event.LetterOrdered _,
                    Event.LetterOrderedAgain _,
                    Event.LetterOwed _ -> Set.of(NOTIFICATION);
            case Event.Decided _,
                    Event.Reclassified _,
                    Event.LimitStarted _,
                    Event.LimitMet _,
                    Event.LimitMissed _,
                    Event.LimitEndedLate _,
                    Event.LimitCancelled _,
                    Event.LimitExtended _,
                    Event.LetterSent _,
                    Event.ActedFor _,
                    Event.Registered _,
                    Event.LimitNotApplicable _,
                    Event.LimitPaused _,
                    Event.LimitResumed _,
                    Event.LimitMoved _,
                    Event.Paused _,
                    Event.Resumed _,
                    Event.Determined _,
                    Event.LetterDrafted _,
                    Event.Restricted _,
                    Event.AccessGiven _,
                    Event.Seen _,
                    Event.Related _,
                    Event.IncidentRecorded _,
                    Event.PromiseKept _,
                    Event.LessonLearned _,
                    Event.Reopened _,
                    Event.Closed _ -> Set.of();
        };
    }
}
