package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {

    private static final LocalDate SHUT = LocalDate.of(2026, 12, 29);

    @Test
    void a_calendar_is_read_with_the_organisations_hour_and_closure_days() {
        WorkingCalendar calendar = Calendars.of("england", LocalTime.of(16, 30), Map.of(SHUT, "University closed"));
        assertThat(calendar.id()).isEqualTo("england");
        assertThat(calendar.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(calendar.cutOff()).isEqualTo("16:30");
        assertThat(calendar.weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.from()).isEqualTo("2020-01-01");
        assertThat(calendar.until()).isEqualTo("2040-12-31");
        assertThat(calendar.dayOffReason(SHUT)).contains("University closed");
        assertThat(calendar.dayOffReason(LocalDate.of(2026, 12, 28))).contains("substitute day for Boxing Day");
    }

    @Test
    void an_answer_over_christmas_is_due_on_the_right_day() {
        WorkingCalendar calendar = Calendars.of("england", WorkingCalendar.USUAL_CUT_OFF, Map.of());
        DueTime due = calendar.due(Instant.parse("2026-12-21T10:00:00Z"), Span.parse("10 working days"));
        assertThat(due.due()).isEqualTo("2027-01-07T23:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"england", "kenya", "ontario"})
    void the_data_covers_all_days_from_its_first_year_to_its_last(String id) {
        WorkingCalendar calendar = Calendars.of(id, WorkingCalendar.USUAL_CUT_OFF, Map.of());
        for (int year = calendar.from().getYear(); year <= calendar.until().getYear(); year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            assertThat(calendar.daysOff().subMap(first, first.plusYears(1)))
                    .as("%s in %s", id, year)
                    .hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atlantis", "England", "", "../calendars/england", "england.json"})
    void an_unknown_calendar_is_rejected_by_name(String id) {
        assertThat(Calendars.exists(id)).isFalse();
        assertThatThrownBy(() -> Calendars.of(id, WorkingCalendar.USUAL_CUT_OFF, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no calendar '" + id + "'");
    }

    @Test
    void the_calendars_of_the_procedures_exist() {
        assertThat(new String[] {"england", "kenya", "ontario"}).allMatch(Calendars::exists);
    }
}
