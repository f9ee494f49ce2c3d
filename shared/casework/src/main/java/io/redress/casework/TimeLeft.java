package io.redress.casework;

import io.redress.domain.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** How much time is left until something is due, in the words of a work list. */
final class TimeLeft {

    private TimeLeft() {}

    static String inWords(Instant due, Instant now, WorkingCalendar calendar) {
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        LocalDate day = due.atZone(calendar.zone()).toLocalDate();
        if (now.isAfter(due)) {
            int late = calendar.workingDaysLeft(due, now);
            return late == 0 ? "overdue" : "overdue for " + workingDays(late);
        }
        if (day.equals(today)) {
            return "due today";
        }
        if (day.equals(today.plusDays(1))) {
            return "due tomorrow";
        }
        return workingDays(calendar.workingDaysLeft(now, due)) + " left";
    }

    private static String workingDays(int count) {
        return count == 1 ? "1 working day" : count + " working days";
    }
}
