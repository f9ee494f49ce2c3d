package io.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.RegisterRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterCsvTest {

    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final List<String> CELLS = List.of("A", "B");

    private static RegisterCsv sheet(String from, int lines) {
        return new RegisterCsv(
                List.of("One", "Two"),
                new DateRange(LocalDate.parse(from), LocalDate.parse("2026-12-31")),
                NAIROBI,
                // The headings, and the given number of lines.
                7 + 12 + lines * (3 + 12));
    }

    private static RegisterRow received(String at) {
        return new RegisterRow(
                "KNEC-M4XC-277K",
                "complaint",
                "phone",
                null,
                null,
                null,
                null,
                Instant.parse(at),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Test
    void a_register_that_fits_is_one_sheet_after_a_byte_order_mark() {
        RegisterCsv sheet = sheet("2026-10-01", 2);
        sheet.line(received("2026-10-01T10:00:00Z"), CELLS);
        sheet.line(received("2026-10-02T10:00:00Z"), CELLS);
        assertThat(sheet).hasToString("\uFEFFOne,Two\r\nA,B\r\nA,B\r\n");
    }

    @Test
    void a_register_that_does_not_fit_is_rejected_with_the_last_day_that_fits() {
        RegisterCsv sheet = sheet("2026-10-01", 2);
        sheet.line(received("2026-10-01T10:00:00Z"), CELLS);
        sheet.line(received("2026-10-03T10:00:00Z"), CELLS);
        // In Nairobi it is the fourth already.
        assertThat(fault(sheet, received("2026-10-03T21:30:00Z")).message())
                .startsWith("must not be after 2026-10-03:");
    }

    @Test
    void if_a_single_day_does_not_fit_the_message_names_pages_as_json() {
        RegisterCsv sheet = sheet("2026-10-01", 0);
        assertThat(fault(sheet, received("2026-10-01T10:00:00Z")).message()).contains("ask for JSON");
    }

    private static Fault fault(RegisterCsv sheet, RegisterRow row) {
        List<Fault> refused = new ArrayList<>();
        assertThatThrownBy(() -> sheet.line(row, CELLS)).isInstanceOfSatisfying(Rejection.class, why -> {
            if (why.reason() instanceof Rejection.Reason.Invalid(List<Fault> faults)) {
                refused.addAll(faults);
            }
        });
        assertThat(refused).extracting(Fault::field).containsExactly("to");
        return refused.getFirst();
    }
}
