package io.redress.domain.report;

import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.LastDate;
import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastDateTest {

    @Test
    void a_lesson_that_is_recorded_long_after_the_end_is_found_by_the_report_on_its_time() {
        RegisterRow row = closed("A", at("2026-02-04T10:00"), at("2026-03-04T10:00"));
        assertThat(LastDate.of(row)).contains(at("2026-03-04T10:00"));

        assertThat(LastDate.of(RegisterRowBuilder.copy(row)
                        .lessons(List.of(new Lesson(6, at("2027-05-04T10:00"), "training")))
                        .build()))
                .contains(at("2027-05-04T10:00"));
    }
}
