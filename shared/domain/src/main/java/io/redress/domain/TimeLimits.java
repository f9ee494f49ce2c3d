package io.redress.domain;

import io.redress.domain.Event.Alerted;
import io.redress.domain.Event.LimitCancelled;
import io.redress.domain.Event.LimitEndedLate;
import io.redress.domain.Event.LimitMet;
import io.redress.domain.Event.LimitMissed;
import io.redress.domain.Event.LimitStarted;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How time limits start, run out and end. */
final class TimeLimits {

    /** Overdue is strictly later than due, so that is when somebody has to look. */
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    private static final LocalTime OPENING = LocalTime.of(8, 0);

    private final Procedure procedure;
    private final WorkingCalendar calendar;

    TimeLimits(Procedure procedure, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.calendar = calendar;
    }

    /**
     * A stage is entered: the limits that do not apply in it end, and those that do begin.
     *
     * @param previous the stage before; absent for the first
     */
    void enter(Story story, String stage, String previous) {
        boolean counts =
                procedure.kind(story.complaint().entry().kind()).orElseThrow().startsLimits();
        for (Limit limit : story.complaint().running().toList()) {
            if (!counts || !definition(limit).runsIn(stage)) {
                cancel(story, limit);
            }
        }
        if (counts) {
            procedure.limits().stream()
                    .filter(limit -> limit.runsIn(stage) && begins(limit, story.complaint(), previous))
                    .forEach(limit -> start(story, limit));
        }
    }

    private boolean begins(TimeLimit limit, Complaint complaint, String previous) {
        if (complaint.running(limit.id()).isPresent()) {
            return false;
        }
        return switch (limit.starts()) {
            // One that was cancelled, by a kind that was recorded wrongly, is owed again; one that was met or missed is
            // not.
            case RECEIPT ->
                complaint.limits().stream()
                        .noneMatch(known -> known.id().equals(limit.id()) && known.state() != Limit.State.CANCELLED);
            case ENTERING -> previous == null || !limit.runsIn(previous);
        };
    }

    private void start(Story story, TimeLimit limit) {
        Instant from =
                switch (limit.starts()) {
                    case RECEIPT -> story.complaint().entry().received();
                    case ENTERING -> story.now();
                };
        story.add(new LimitStarted(
                limit.id(), from, calendar.due(from, limit.span()).due()));
    }

    private void cancel(Story story, Limit limit) {
        miss(story, limit);
        story.add(new LimitCancelled(limit.id()));
    }

    /** What was owed has been done: in time, or too late. */
    void meet(Story story, Limit limit) {
        if (miss(story, limit) || limit.missed() != null) {
            story.add(new LimitEndedLate(limit.id()));
        } else {
            story.add(new LimitMet(limit.id()));
        }
    }

    /** Records that a limit has run out, unless it has not or that is known. */
    boolean miss(Story story, Limit limit) {
        if (limit.missed() == null && limit.overdue(story.now())) {
            story.add(new LimitMissed(limit.id()));
            return true;
        }
        return false;
    }

    /** Gives the alerts whose hour has come. A reminder that comes when the limit has run out already is left out. */
    void alert(Story story, Limit limit) {
        List<Alert> alerts = definition(limit).alerts();
        boolean overdue = limit.overdue(story.now());
        IntStream.range(limit.told(), alerts.size())
                .filter(index -> !moment(limit, alerts.get(index)).isAfter(story.now()))
                .filter(index -> !(overdue && alerts.get(index).reminder()))
                .forEach(index -> story.add(new Alerted(
                        limit.id(),
                        index + 1,
                        alerts.get(index).to().name(),
                        alerts.get(index).reminder())));
    }

    /** When somebody has to look at a limit next; empty when all has been said of it. */
    Optional<Instant> nextMoment(Limit limit) {
        Stream<Instant> alert = definition(limit).alerts().stream()
                .skip(limit.told())
                .filter(next -> limit.missed() == null || !next.reminder())
                .limit(1)
                .map(next -> moment(limit, next));
        Stream<Instant> running = limit.missed() == null ? Stream.of(limit.due().plus(JUST_AFTER)) : Stream.empty();
        return Stream.concat(alert, running).min(Comparator.naturalOrder());
    }

    private Instant moment(Limit limit, Alert alert) {
        return alert.reminder()
                ? atOpening(shifted(limit.due(), alert.before(), -1), alert.before())
                : shifted(limit.due(), alert.after(), 1).plus(JUST_AFTER);
    }

    /** A reminder counted in days comes when the day's work begins, not at its end. */
    private Instant atOpening(Instant moment, Span before) {
        return before.unit() == Span.Unit.HOURS
                ? moment
                : moment.atZone(calendar.zone()).with(OPENING).toInstant();
    }

    private Instant shifted(Instant due, Span by, int sign) {
        if (by.amount() == 0) {
            return due;
        }
        return switch (by.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(due, sign * by.amount());
            case CALENDAR_DAYS ->
                due.atZone(calendar.zone()).plusDays(sign * by.amount()).toInstant();
            case HOURS -> due.plus(Duration.ofHours(sign * by.amount()));
        };
    }

    TimeLimit definition(Limit limit) {
        return procedure
                .limit(limit.id())
                .orElseThrow(() -> new IllegalStateException("version " + procedure.version() + " of "
                        + procedure.organisation() + "'s procedure has no time limit " + limit.id()));
    }
}
