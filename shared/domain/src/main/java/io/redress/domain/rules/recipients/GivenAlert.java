package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.procedure.Alert;
import java.util.ArrayList;
import java.util.List;

/**
 * An alert of a time limit in the history.
 *
 * @param change the number of the change that gave it
 */
public record GivenAlert(int change, Alerted alert) {

    /**
     * The escalation levels that were reached before this alert, since the same limit last started, the earliest first.
     * Reminders and alerts to the complainant are not levels.
     *
     * @param history all changes in order, up to and including the change that gave this alert
     */
    public static List<GivenAlert> levelsBefore(Alerted alert, List<Change> history) {
        List<GivenAlert> levels = new ArrayList<>();
        int last = history.getLast().number();
        for (Change change : history) {
            for (Event event : change.events()) {
                if (change.number() == last && event.equals(alert)) {
                    return List.copyOf(levels);
                }
                if (event instanceof LimitStarted started && started.limit().equals(alert.limit())) {
                    levels.clear();
                } else if (event instanceof Alerted given
                        && isLevel(given)
                        && given.limit().equals(alert.limit())) {
                    levels.add(new GivenAlert(change.number(), given));
                }
            }
        }
        throw new IllegalArgumentException("change " + last + " has no such alert: " + alert);
    }

    private static boolean isLevel(Alerted alerted) {
        return !alerted.reminder() && alerted.to() != Alert.To.COMPLAINANT;
    }
}
