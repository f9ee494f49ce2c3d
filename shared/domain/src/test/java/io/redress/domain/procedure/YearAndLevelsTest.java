package io.redress.domain.procedure;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Stage.Awaits;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearAndLevelsTest {

    @Test
    void a_year_begins_with_any_month() {
        assertThat(faults(aProcedure().but(p -> p.year = new FinancialYear(12))))
                .isEmpty();
        assertThat(aProcedure().but(p -> p.year = null).build().year()).isEqualTo(FinancialYear.CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13})
    void there_is_no_such_month(int month) {
        assertThat(faults(aProcedure().but(p -> p.year = new FinancialYear(month))))
                .containsExactly("the year must begin with a month from 1 to 12");
    }

    @Test
    void a_procedure_may_have_no_levels_or_one_at_every_stage_in_which_a_complaint_can_be_open() {
        assertThat(faults(aProcedure())).isEmpty();
        assertThat(faults(levels(1, 1, 2, 4))).isEmpty();
    }

    @Test
    void a_level_that_is_missing_or_impossible_is_a_fault() {
        assertThat(faults(levels(1, 1, null, 2)))
                .containsExactly(
                        "stage second has no level, but other stages have one and a complaint can be open there");
        assertThat(faults(levels(1, 1, 2, 5))).containsExactly("stage hearing needs a level from 1 to 4");
        assertThat(faults(levels(1, 0, 2, 2))).containsExactly("stage answered needs a level from 1 to 4");
        assertThat(faults(levels(1, 1, 2, 2)
                        .but(p -> p.stages.add(stage("reading", "officer", "head", Awaits.STAFF, 1, true)))))
                .contains("stage reading has a level, but a complaint that is read there has ended");
    }

    private static AProcedure levels(Integer first, Integer answered, Integer second, Integer hearing) {
        return aProcedure().but(p -> {
            p.with(stage("first", "officer", "head", Awaits.STAFF, first, false));
            p.with(stage("answered", "officer", "head", Awaits.COMPLAINANT, answered, false));
            p.with(stage("second", "head", "director", Awaits.STAFF, second, false));
            p.with(stage("hearing", "head", "director", Awaits.STAFF, hearing, false));
        });
    }

    private static Stage stage(String id, String owner, String standIn, Awaits awaits, Integer level, boolean after) {
        return new Stage(
                id,
                "Stage " + id,
                owner,
                standIn,
                List.of(),
                null,
                "What happens here.",
                "What can be done.",
                null,
                null,
                awaits,
                after,
                level);
    }

    private static List<String> faults(AProcedure procedure) {
        return Rules.faultsOf(procedure.build());
    }
}
