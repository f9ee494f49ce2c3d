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
            case Event.AssignmentSought _, Event.PersonNamed _, Event.OwnerReplaced _ -> Set.of(ASSIGNMENT);
            case Event.ActionTaken _ -> by.equals(new Actor.Complainant().name()) ? Set.of(NOTIFICATION) : Set.of();
            case Event.Assigned _,
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
                    Event.Closed _ -> Set.of();
        };
    }
}
