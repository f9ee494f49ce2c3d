package io.redress.domain.report;

import static io.redress.domain.procedure.FinancialYear.CALENDAR;
import static io.redress.domain.report.Registers.ENGLAND;
import static io.redress.domain.report.Registers.PROCEDURE;
import static io.redress.domain.report.Registers.at;
import static io.redress.domain.report.Registers.closed;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Erasure;
import io.redress.domain.complaint.Hold;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of how many entries the data was erased or kept for longer: of every kind, because all of them hold data of persons. */
class ErasureFiguresTest {

    private static final Instant ERASED = at("2026-08-03T10:00");

    @Test
    void entries_of_every_kind_are_counted() {
        PersonalDataState retention = new PersonalDataState(List.of(), ERASED, Erasure.RETENTION);
        PersonalDataState asked = new PersonalDataState(List.of(), ERASED, "person-asked");
        PersonalDataState held = new PersonalDataState(List.of(new Hold(ERASED, at("2027-08-03T10:00"))), null, null);
        Figures figures = Figures.of(
                Stream.of(
                        row("A", "complaint", retention),
                        row("B", "compliment", retention),
                        row("C", "complaint", asked),
                        row("D", "compliment", held)),
                Period.parse("2026-Q3", CALENDAR),
                PROCEDURE,
                ENGLAND);
        assertThat(figures.erasures()).isEqualTo(new ErasureFigures(2, 1, 1));
    }

    private static RegisterRow row(String reference, String kind, PersonalDataState data) {
        return RegisterRowBuilder.copy(closed(reference, at("2025-03-03T10:00"), at("2025-03-10T10:00")))
                .kind(kind)
                .personalData(data)
                .build();
    }
}
