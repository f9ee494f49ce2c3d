package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekdays that were published as days off, copied by hand, so that the library is not tested against itself. */
class PublishedHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2020, 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28", // early May holiday moved to VE Day
        "2022, 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27", // jubilee, state funeral
        "2023, 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26", // coronation
        "2024, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    })
    void england_is_off_on_its_bank_holidays(int year, String days) {
        assertThat(weekdaysOff("england", year)).isEqualTo(dates(year, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 04-15 04-18 04-29 05-02 05-03 06-01 07-11 08-09 09-13 10-10 10-20 12-12 12-26 12-27",
        "2023, 01-02 04-07 04-10 04-21 05-01 06-01 06-28 10-10 10-20 11-13 12-12 12-25 12-26",
        "2024, 01-01 03-29 04-01 04-10 05-01 05-10 06-17 10-10 10-21 11-01 12-12 12-25 12-26",
        "2025, 01-01 03-31 04-18 04-21 05-01 06-02 06-06 10-10 10-17 10-20 12-12 12-25 12-26",
        // 9 March 2027 is the computed day of Idd-ul-Fitr
        "2026, 01-01 03-20 04-03 04-06 05-01 05-27 06-01 10-20 12-25",
        "2027, 01-01 03-09 03-26 03-29 06-01 10-11 10-20 12-13 12-27",
        "2028, 04-14 04-17 05-01 06-01 10-10 10-20 12-12 12-25 12-26",
    })
    void kenya_is_off_on_its_public_holidays_and_on_the_monday_after_a_sunday_one(int year, String days) {
        assertThat(weekdaysOff("kenya", year)).isEqualTo(dates(year, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 01-01 02-17 04-10 05-18 07-01 09-07 10-12 12-25 12-28", // Boxing Day on a Saturday
        "2021, 01-01 02-15 04-02 05-24 07-01 09-06 10-11 12-27 12-28", // Christmas on a Saturday
        "2022, 02-21 04-15 05-23 07-01 09-05 10-10 12-26 12-27", // Christmas on a Sunday
        "2023, 01-02 02-20 04-07 05-22 09-04 10-09 12-25 12-26", // New Year's Day on a Sunday
        "2024, 01-01 02-19 03-29 05-20 07-01 09-02 10-14 12-25 12-26",
        "2025, 01-01 02-17 04-18 05-19 07-01 09-01 10-13 12-25 12-26",
        "2026, 01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-28",
        "2027, 01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-27 12-28",
        "2028, 02-21 04-14 05-22 09-04 10-09 12-25 12-26",
        "2029, 01-01 02-19 03-30 05-21 07-02 09-03 10-08 12-25 12-26", // Canada Day on a Sunday
    })
    void ontario_is_off_on_its_nine_public_holidays(int year, String days) {
        assertThat(weekdaysOff("ontario", year)).isEqualTo(dates(year, days));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            england | 2026-12-25 | Christmas Day
            england | 2026-12-28 | substitute day for Boxing Day
            england | 2022-09-19 | State Funeral of Queen Elizabeth II
            england | 2023-05-08 | Coronation of King Charles III
            kenya   | 2025-06-02 | substitute day for Madaraka Day
            kenya   | 2022-12-27 | substitute day for Christmas Day
            kenya   | 2022-05-02 | substitute day for Labour Day
            kenya   | 2027-03-09 | Idd-ul-Fitr, expected
            kenya   | 2024-10-10 | Mazingira Day
            kenya   | 2023-10-10 | Utamaduni Day
            kenya   | 2026-05-27 | Idd-ul-Azha
            ontario | 2026-12-28 | substitute day for Boxing Day
            ontario | 2027-12-27 | substitute day for Christmas Day
            ontario | 2027-12-28 | substitute day for Boxing Day
            ontario | 2026-05-18 | Victoria Day
            ontario | 2023-01-02 | substitute day for New Year's Day
            """)
    void a_day_off_carries_its_usual_name(String calendar, LocalDate date, String name) {
        assertThat(calendar(calendar).daysOff()).containsEntry(date, name);
    }

    @Test
    void the_dates_of_easter_agree_in_all_three() {
        for (String goodFriday : List.of("2024-03-29", "2025-04-18", "2026-04-03", "2027-03-26")) {
            for (CalendarSource source : CalendarSource.values()) {
                assertThat(calendar(source.id()).daysOff()).containsEntry(LocalDate.parse(goodFriday), "Good Friday");
            }
        }
    }

    private static List<LocalDate> weekdaysOff(String calendar, int year) {
        WorkingCalendar data = calendar(calendar);
        return data.daysOff().subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).keySet().stream()
                .filter(date -> !data.weekend().contains(date.getDayOfWeek()))
                .toList();
    }

    private static WorkingCalendar calendar(String id) {
        return Calendars.of(id, WorkingCalendar.USUAL_CUT_OFF, Map.of());
    }

    private static List<LocalDate> dates(int year, String days) {
        return Arrays.stream(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }
}
