package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A council that starts to use Redress: it needs only the file of its procedure. Its walks are with the others. */
class AnotherOrganisationTest {

    private static final String COUNCIL = "harbour-council";

    @Test
    void a_new_procedure_is_read_without_a_fault() {
        Procedure procedure = Procedures.read(COUNCIL);

        assertThat(Rules.faultsOf(procedure)).isEmpty();
        assertThat(Rules.faultsOnTheWaysOf(procedure)).isEmpty();
        assertThat(procedure.limits())
                .extracting(limit -> limit.span().toString())
                .containsExactly("5 working days", "3 working days", "20 working days");
        assertThat(Path.of("src", "test", "resources", "walks", COUNCIL + ".txt"))
                .exists();
    }

    @Test
    void a_new_organisation_has_its_own_calendar() {
        Procedures procedures = Procedures.in(
                new Env(Map.of("ORGANISATIONS", "kiwi," + COUNCIL, "CONTACTS", "examples"), InstantSource.system()),
                DaysOff.NONE);
        LocalDate saintAndrew = LocalDate.parse("2026-11-30");

        Rules council = procedures.inForce(COUNCIL);

        assertThat(council.calendar().isWorkingDay(saintAndrew)).isFalse();
        assertThat(procedures.inForce("kiwi").calendar().isWorkingDay(saintAndrew))
                .isTrue();
        assertThat(council.procedure().externalBodies()).allMatch(body -> body.open(saintAndrew));
    }
}
