package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "America/Toronto, 2027-02-18T04:59:59Z, 2027-02-17T23:59:59-05:00",
        "America/Toronto, 2027-07-18T03:59:59Z, 2027-07-17T23:59:59-04:00",
        "Africa/Nairobi, 2026-12-16T20:59:59Z, 2026-12-16T23:59:59+03:00",
        "Africa/Nairobi, 2026-12-16T07:30:12.345Z, 2026-12-16T10:30:12.345+03:00",
        "Europe/London, 2026-12-16T23:59:59Z, 2026-12-16T23:59:59Z",
        "Europe/London, 2026-07-16T22:59:59Z, 2026-07-16T23:59:59+01:00",
        // On the night on which clocks go back, one hour comes twice.
        "Europe/London, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00+01:00",
        "Europe/London, 2026-10-25T01:30:00Z, 2026-10-25T01:30:00Z",
        "America/Toronto, 2026-11-01T05:30:00Z, 2026-11-01T01:30:00-04:00",
        "America/Toronto, 2026-11-01T06:30:00Z, 2026-11-01T01:30:00-05:00",
    })
    void a_time_has_the_offset_that_the_zone_has_then(String zone, Instant at, String written) {
        assertThat(new Times(ZoneId.of(zone)).of(at)).isEqualTo(written);
        assertThat(OffsetDateTime.parse(written).toInstant()).isEqualTo(at);
        assertThat(Instant.parse(written)).isEqualTo(at);
    }

    @Test
    void a_date_that_people_read_stands_beside_it_in_words() {
        Map<String, Object> shown = new LinkedHashMap<>();
        Times toronto = new Times(ZoneId.of("America/Toronto"));
        toronto.put(shown, "due", Instant.parse("2027-02-18T04:59:59Z"));
        toronto.put(shown, "answerBy", null);
        assertThat(shown)
                .isEqualTo(Map.of("due", "2027-02-17T23:59:59-05:00", "dueInWords", "Wednesday 17 February 2027"));
        assertThat(toronto.of((Instant) null)).isNull();
    }
}
