package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.rules.Rules;
import io.redress.email.DeskAddress;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the mail that lists the days off of a year, and asks an administrator to confirm them. */
final class CalendarLetter {

    private static final Template HTML = HtmlTemplate.read(CalendarLetter.class, "calendar-reminder.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(CalendarLetter.class, "calendar-reminder.txt"));

    private CalendarLetter() {}

    static Letter write(DeskAddress desk, Rules rules, int year) {
        Map<String, Object> facts = Map.of(
                "organisation",
                rules.procedure().name(),
                "address",
                desk.calendar(rules.procedure().organisation()),
                "year",
                String.valueOf(year),
                "days",
                days(rules.calendar(), year));
        return new Letter(
                "Please confirm the days off of " + year + ": "
                        + rules.procedure().name(),
                TEXT.execute(facts),
                HTML.execute(facts));
    }

    /** The days off of the year that are not at a weekend anyway. */
    private static List<Map<String, Object>> days(WorkingCalendar calendar, int year) {
        return calendar.daysOff().subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).entrySet().stream()
                .filter(day -> !calendar.weekend().contains(day.getKey().getDayOfWeek()))
                .map(day -> Map.<String, Object>of("date", DateWords.dayAndYear(day.getKey()), "name", day.getValue()))
                .toList();
    }
}
