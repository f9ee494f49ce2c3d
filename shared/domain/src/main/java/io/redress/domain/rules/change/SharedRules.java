package io.redress.domain.rules.change;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.access.Access;
import io.redress.domain.rules.access.StandIns;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The rules that all commands and actions share, under one version of one procedure. */
public record SharedRules(
        Procedure procedure,
        WorkingCalendar calendar,
        TimeLimits limits,
        Stages stages,
        Assignment assignment,
        LetterOrders letters,
        Deliveries deliveries,
        Returns returns,
        MovedDates movedDates,
        ExtensionDates dates,
        Access access,
        StandIns standIns) {

    /** Whether there is a way to reach the complainant: one that they gave, or the platform on which they wrote. */
    public boolean contactable(Particulars particulars, @Nullable String channel) {
        return particulars.contactable() || procedure.platform(channel).isPresent();
    }

    /** @param declared the days off of the calendar that have been declared since it was made */
    public static SharedRules of(Procedure procedure, WorkingCalendar calendar, Collection<LocalDate> declared) {
        TimeLimits limits = new TimeLimits(procedure, calendar, declared);
        Stages stages = new Stages(procedure, limits);
        LetterOrders letters = new LetterOrders(procedure);
        Access access = new Access(procedure);
        Deliveries deliveries = new Deliveries(procedure, calendar, limits);
        return new SharedRules(
                procedure,
                calendar,
                limits,
                stages,
                new Assignment(procedure, stages),
                letters,
                deliveries,
                new Returns(limits, deliveries),
                new MovedDates(limits, letters),
                new ExtensionDates(calendar, limits),
                access,
                new StandIns(procedure, access));
    }
}
