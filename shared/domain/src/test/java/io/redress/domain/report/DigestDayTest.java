package io.redress.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Digest;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.AProcedure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestDayTest {

    private static final Procedure WITH = AProcedure.aProcedure()
            .but(p -> p.digest = new Digest(DayOfWeek.MONDAY, List.of("head")))
            .build();

    @ParameterizedTest
    @CsvSource({
        // Monday before, at and after the opening in Nairobi, and after the closing.
        "2027-01-04T04:59:00Z, ",
        "2027-01-04T05:00:00Z, 2027-01-04",
        "2027-01-04T13:59:00Z, 2027-01-04",
        "2027-01-04T14:00:00Z, ",
        // The run on Monday was missed, and a weekend.
        "2027-01-07T06:00:00Z, 2027-01-04",
        "2027-01-09T06:00:00Z, ",
        "2027-01-11T06:00:00Z, 2027-01-11"
    })
    void it_goes_on_its_day_of_the_week_or_the_next_working_day_in_working_hours(Instant now, LocalDate day) {
        if (day == null) {
            assertThat(DigestDay.at(now, WITH, Registers.KENYA)).isEmpty();
        } else {
            assertThat(DigestDay.at(now, WITH, Registers.KENYA)).contains(day);
        }
    }

    @Test
    void an_organisation_without_a_digest_sends_none() {
        assertThat(DigestDay.at(
                        Instant.parse("2027-01-04T06:00:00Z"),
                        AProcedure.aProcedure().build(),
                        Registers.KENYA))
                .isEmpty();
    }
}
