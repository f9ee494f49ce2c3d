package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events that one actor caused at one instant. The history of a complaint is a list of changes.
 *
 * @param number 1 for the first; equal to the version that the complaint has after it
 * @param by the actor's name
 */
public record Change(int number, Instant at, String by, List<Event> events) {

    /** With this begin the names of the functions of the system. */
    public static final String SYSTEM = "system:";

    public Change {
        events = List.copyOf(events);
    }

    /** Whether it is the change by which the complaint came in. */
    public boolean isFirst() {
        return number == 1;
    }

    /** Whether somebody of the public made it: the complainant, or who acts for the complainant. */
    public boolean isByPublic() {
        return LinkHolder.isNamed(by);
    }

    /** Whether one of the functions of the system made it. */
    public boolean isBySystem() {
        return by.startsWith(SYSTEM);
    }

    /** Whether somebody made it who acts for the complainant. */
    public boolean isByRepresentative() {
        return by.equals(LinkHolder.REPRESENTATIVE.id());
    }

    /** The reference of the complaint to which this change joins the complaint, which ends thereby; empty for any other change. */
    public Optional<String> joinedTo() {
        boolean closes = events.stream().anyMatch(StageEvent.Closed.class::isInstance);
        return events.stream()
                .filter(IntakeEvent.Related.class::isInstance)
                .map(event -> ((IntakeEvent.Related) event).reference())
                .filter(_ -> closes)
                .findFirst();
    }

    /**
     * Whether the letters that it orders acknowledge the complaint, as those of the first change do. The acknowledgement
     * function sends these letters and no others; the notification function sends all others and never these.
     */
    public boolean ordersAcknowledgement() {
        return isFirst();
    }
}
