package io.redress.domain.procedure;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    @Test
    void a_procedure_that_sets_no_number_has_the_usual_ones() {
        assertThat(aProcedure().build().protection()).isEqualTo(Protection.USUAL);
        assertThat(new Protection(3, null, null, null, null, null, null, null, null).numbers())
                .containsEntry("mailsPerAddress", 3)
                .containsEntry("submissionsPerHour", 500);
        assertThat(faults(Protection.USUAL)).isEmpty();
    }

    @Test
    void no_number_may_shut_everybody_out_or_protect_nobody() {
        assertThat(faults(new Protection(0, 9, 0, 100, 0, 100, 0, 0, 1)))
                .containsExactly(
                        "protection: mailsPerAddress must be from 1 to 100, and is 0",
                        "protection: submissionsPerHour must be from 10 to 100000, and is 9",
                        "protection: additionsPerDay must be from 1 to 1000, and is 0",
                        "protection: charactersPerDay must be from 20000 to 2000000, and is 100",
                        "protection: additionMailHour must be from 1 to 23, and is 0",
                        "protection: repetitions must be from 1 to 1000, and is 0",
                        "protection: linksEndAfterDays must be from 30 to 36500, and is 1");
        assertThat(faults(new Protection(101, 100_001, 20, 100_000, 19, 99_999, 24, 1_001, 36_501)))
                .containsExactly(
                        "protection: mailsPerAddress must be from 1 to 100, and is 101",
                        "protection: submissionsPerHour must be from 10 to 100000, and is 100001",
                        "protection: additions must be from 20 to 1000, and is 19",
                        "protection: characters must be from 100000 to 2000000, and is 99999",
                        "protection: additionMailHour must be from 1 to 23, and is 24",
                        "protection: repetitions must be from 1 to 1000, and is 1001",
                        "protection: linksEndAfterDays must be from 30 to 36500, and is 36501");
    }

    private static List<String> faults(Protection protection) {
        AProcedure procedure = aProcedure();
        procedure.protection = protection;
        return Rules.faultsOf(procedure.build());
    }
}
