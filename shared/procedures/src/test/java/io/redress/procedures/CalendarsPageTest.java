package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/calendars.md says of every day off from 2024 to 2028 where it comes from, and marks those to be confirmed. */
class CalendarsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "calendars.md");

    @ParameterizedTest
    @EnumSource
    void every_day_off_is_in_the_table_of_its_calendar(CalendarSource source) throws IOException {
        String part = part(source);
        days(source).forEach((date, name) -> {
            // By its act, a holiday of Kenya on a Sunday gives the next day; the page says so once.
            boolean sundayRule = source == CalendarSource.KENYA && name.startsWith("substitute day for");
            assertThat(part.lines().filter(line -> line.startsWith("| ")))
                    .as(name + " on " + date)
                    .anyMatch(line -> sundayRule || line.split("\\|")[1].contains(name));
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_day_that_is_only_expected_is_marked_as_to_be_confirmed(CalendarSource source) throws IOException {
        String part = part(source);
        days(source).values().stream()
                .filter(name -> name.endsWith(", expected"))
                .forEach(name -> assertThat(part.lines().filter(line -> line.startsWith("| " + name)))
                        .singleElement()
                        .asString()
                        .contains("**to be confirmed**"));
    }

    private static Map<LocalDate, String> days(CalendarSource source) {
        Map<LocalDate, String> days = Calendars.of(source.id(), WorkingCalendar.USUAL_CUT_OFF, Map.of())
                .daysOff()
                .subMap(LocalDate.parse("2024-01-01"), LocalDate.parse("2029-01-01"));
        assertThat(days).hasSizeGreaterThan(39);
        return days;
    }

    /** The part of the page about a calendar: from its heading to the next one. */
    private static String part(CalendarSource source) throws IOException {
        String title = source.id().substring(0, 1).toUpperCase(Locale.ROOT)
                + source.id().substring(1);
        return Files.readString(PAGE).split("(?m)^## " + title + "$")[1].split("(?m)^## ")[0];
    }
}
