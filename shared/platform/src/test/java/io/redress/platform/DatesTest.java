package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Europe/London    | 2027-01-08T14:05:00Z | Friday 8 January 2027, 14:05
        Europe/London    | 2027-01-08T23:59:59Z | Friday 8 January 2027
        Europe/London    | 2026-10-25T00:15:00Z | Sunday 25 October 2026, 01:15 (UTC+1)
        Europe/London    | 2026-10-25T01:15:00Z | Sunday 25 October 2026, 01:15 (UTC)
        Europe/London    | 2026-10-25T02:15:00Z | Sunday 25 October 2026, 02:15
        America/Toronto  | 2026-11-01T06:30:00Z | Sunday 1 November 2026, 01:30 (UTC-5)
        America/St_Johns | 2026-11-01T04:15:00Z | Sunday 1 November 2026, 01:45 (UTC-2:30)
        """)
    void a_time_that_the_clocks_show_twice_has_its_offset(String zone, String due, String words) {
        assertThat(Dates.due(Instant.parse(due), ZoneId.of(zone))).isEqualTo(words);
    }
}
