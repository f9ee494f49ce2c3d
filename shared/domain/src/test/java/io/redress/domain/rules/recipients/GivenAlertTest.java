package io.redress.domain.rules.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.complaint.LimitEvent.LimitMissed;
import io.redress.domain.complaint.LimitEvent.LimitStarted;
import io.redress.domain.procedure.Alert;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The escalation levels of a limit in the history before an alert. */
class GivenAlertTest {

    private static final Alerted REMINDER = new Alerted("answer", 1, Alert.To.CASEWORKER, true);
    private static final Alerted FIRST = new Alerted("answer", 2, Alert.To.CASEWORKER, false);
    private static final Alerted SECOND = new Alerted("answer", 3, Alert.To.MANAGER, false);
    private static final Alerted THIRD = new Alerted("answer", 4, Alert.To.DIRECTOR, false);
    private static final Event STARTED = new LimitStarted("answer", Acorn.RECEIVED, Acorn.RECEIVED);
    private static final Event MISSED = new LimitMissed("answer");

    private static Event[] change(Event... events) {
        return events;
    }

    /** The levels before an alert, in a history whose first change starts the limit. */
    private static List<GivenAlert> before(Alerted alert, Event[]... changes) {
        List<Change> history = new ArrayList<>(List.of(new Change(1, Acorn.RECEIVED, "system", List.of(STARTED))));
        for (Event[] events : changes) {
            history.add(new Change(history.size() + 1, Acorn.RECEIVED, "system", List.of(events)));
        }
        return GivenAlert.levelsBefore(alert, history);
    }

    @Test
    void nothing_comes_before_the_first_level_and_a_reminder_is_not_a_level() {
        assertThat(before(FIRST, change(REMINDER), change(MISSED, FIRST))).isEmpty();
    }

    @Test
    void each_level_comes_with_the_change_that_gave_it() {
        assertThat(before(THIRD, change(MISSED, FIRST), change(SECOND), change(THIRD)))
                .containsExactly(new GivenAlert(2, FIRST), new GivenAlert(3, SECOND));
    }

    @Test
    void several_levels_may_be_of_one_change() {
        assertThat(before(THIRD, change(MISSED, FIRST, SECOND, THIRD)))
                .containsExactly(new GivenAlert(2, FIRST), new GivenAlert(2, SECOND));
        assertThat(before(SECOND, change(MISSED, FIRST, SECOND, THIRD))).containsExactly(new GivenAlert(2, FIRST));
    }

    @Test
    void levels_of_another_limit_or_of_an_earlier_run_of_the_same_do_not_count() {
        Alerted other = new Alerted("acknowledgement", 1, Alert.To.CASEWORKER, false);
        assertThat(before(
                        SECOND,
                        change(MISSED, FIRST),
                        change(STARTED),
                        change(other),
                        change(MISSED, FIRST),
                        change(SECOND)))
                .containsExactly(new GivenAlert(5, FIRST));
    }

    @Test
    void the_limit_starting_again_after_the_alert_in_the_same_change_forgets_nothing() {
        assertThat(before(SECOND, change(MISSED, FIRST), change(SECOND, STARTED)))
                .containsExactly(new GivenAlert(2, FIRST));
    }

    @Test
    void an_alert_to_the_complainant_is_not_a_level() {
        Alerted toComplainant = new Alerted("answer", 2, Alert.To.COMPLAINANT, false);
        assertThat(before(SECOND, change(toComplainant), change(SECOND))).isEmpty();
    }

    @Test
    void a_change_that_does_not_give_the_alert_is_a_fault_of_the_caller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> before(SECOND, change(FIRST)))
                .withMessageContaining("change 2");
    }
}
