package io.redress.domain.rules.change;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.WorkingHours;
import java.time.Instant;
import java.util.Optional;

/**
 * When alerts are given: to staff in the working hours of the organisation, when somebody reads them and can act. Alerts of a time
 * limit that is counted in hours or minutes are given at any time of the day, because such a time limit runs at night too.
 */
public final class AlertTimes {

    private final Procedure procedure;
    private final WorkingHours hours;
    private final WorkingCalendar calendar;

    AlertTimes(Procedure procedure, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.hours = procedure.workingHours();
        this.calendar = calendar;
    }

    Instant of(Alert alert, Limit limit, TimeLimit definition) {
        Instant exact = exact(alert, limit);
        if (definition.span().unit().byTheClock()) {
            return exact;
        }
        return alert.reminder() ? reminder(alert, limit, exact) : hours.atOrAfter(exact, calendar);
    }

    /** When it is told that a follow-on action is overdue. */
    public Instant overdue(FollowOnAction followOnAction) {
        Instant exact = DueTime.tooLateFrom(followOnAction.due());
        boolean byTheClock = Optional.ofNullable(followOnAction.duty())
                .flatMap(procedure::duty)
                .filter(duty -> duty.within().unit().byTheClock())
                .isPresent();
        return byTheClock ? exact : hours.atOrAfter(exact, calendar);
    }

    /**
     * A reminder that is counted in days is given when that day begins. For staff it waits for the working hours, but not until the
     * limit has been missed; for the complainant, one day is as good as another.
     */
    private Instant reminder(Alert alert, Limit limit, Instant exact) {
        Instant wanted = alert.span().unit().byTheClock()
                ? exact
                : exact.atZone(calendar.zone()).with(hours.from()).toInstant();
        if (alert.to() == Alert.To.COMPLAINANT) {
            return wanted;
        }
        Instant given = hours.atOrAfter(wanted, calendar);
        return given.isBefore(limit.due()) ? given : hours.openingBefore(wanted, calendar);
    }

    private Instant exact(Alert alert, Limit limit) {
        return alert.reminder()
                ? shifted(limit.due(), alert.span(), -1)
                : DueTime.tooLateFrom(shifted(limit.due(), alert.span(), 1));
    }

    private Instant shifted(Instant due, Span by, int sign) {
        if (by.amount() == 0) {
            return due;
        }
        return switch (by.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(due, sign * by.amount());
            case CALENDAR_DAYS ->
                due.atZone(calendar.zone()).plusDays((long) sign * by.amount()).toInstant();
            case HOURS, MINUTES -> due.plus(by.byTheClock().multipliedBy(sign));
        };
    }
}
