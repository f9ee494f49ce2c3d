package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.procedure.Alert;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives the alerts of time limits, each once. */
public final class AlertRules {

    private final DueTimes dueTimes;
    private final AlertTimes times;

    AlertRules(DueTimes dueTimes, AlertTimes times) {
        this.dueTimes = dueTimes;
        this.times = times;
    }

    /**
     * Gives the alerts that are due. Once a limit has been missed, its escalation has begun, so it gets no more reminders, even
     * if it was extended since.
     */
    public void give(PendingChange pending, Limit limit) {
        List<Alert> alerts = dueTimes.definition(limit).alerts();
        boolean late = limit.missed() != null || limit.overdue(pending.now());
        IntStream.range(limit.told(), alerts.size())
                .filter(index -> !moment(limit, alerts.get(index)).isAfter(pending.now()))
                .filter(index -> !(late && alerts.get(index).reminder()))
                .forEach(index -> pending.add(new Alerted(
                        limit.id(),
                        index + 1,
                        alerts.get(index).to(),
                        alerts.get(index).reminder())));
    }

    /** When the system has to check a limit next; empty when no alert is left. */
    public Optional<Instant> nextMoment(Limit limit) {
        Stream<Instant> alert = dueTimes.definition(limit).alerts().stream()
                .skip(limit.told())
                .filter(next -> limit.missed() == null || !next.reminder())
                .limit(1)
                .map(next -> moment(limit, next));
        Stream<Instant> running = limit.missed() == null ? Stream.of(DueTime.tooLateFrom(limit.due())) : Stream.empty();
        return Stream.concat(alert, running).min(Comparator.naturalOrder());
    }

    private Instant moment(Limit limit, Alert alert) {
        return times.of(alert, limit, dueTimes.definition(limit));
    }
}
