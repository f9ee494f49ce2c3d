package io.redress.domain.procedure;

import static io.redress.domain.rules.AProcedure.aProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.Rules;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static final Retention SAMPLE = new Retention(
            Period.ofYears(6),
            List.of(
                    new RetentionRule(List.of("query"), List.of("withdrawn"), Period.ofMonths(3)),
                    new RetentionRule(List.of("query", "compliment"), List.of(), Period.ofYears(1)),
                    new RetentionRule(List.of(), List.of("withdrawn"), Period.ofYears(2))),
            Period.ofYears(2),
            null);

    @ParameterizedTest
    @CsvSource({
        "complaint, satisfied, P6Y",
        "complaint, withdrawn, P2Y",
        "query, withdrawn, P3M",
        "query, replied, P1Y",
        "compliment, withdrawn, P1Y"
    })
    void the_first_rule_that_fits_counts(String kind, String outcome, Period kept) {
        assertThat(SAMPLE.keptFor(kind, outcome)).isEqualTo(kept);
    }

    @Test
    void a_procedure_that_sets_none_has_the_usual_one() {
        AProcedure procedure = aProcedure();
        procedure.retention = null;
        assertThat(procedure.build().retention()).isEqualTo(Retention.USUAL);
        assertThat(Rules.faultsOf(procedure.build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "     |           | P1Y | retention: rule 1 fits all complaints, for which there is 'keep'",
                "ufo  |           | P1Y | retention: rule 1 names the unknown kind ufo",
                "     | lost      | P1Y | retention: rule 1 names the unknown outcome lost",
                "ufo  |           | P0D | retention: rule 1 is not a time of at most 100 years such as P6Y or P18M",
                "ufo  |           | P101Y | retention: rule 1 is not a time of at most 100 years such as P6Y or P18M"
            })
    void each_fault_has_its_sentence(String kind, String outcome, Period kept, String fault) {
        assertThat(faults(new RetentionRule(
                        kind == null ? List.of() : List.of(kind),
                        outcome == null ? List.of() : List.of(outcome),
                        kept)))
                .contains(fault);
    }

    @Test
    void a_rule_after_one_that_fits_the_same_never_counts() {
        RetentionRule wide = new RetentionRule(List.of("a", "b"), List.of(), Period.ofYears(1));
        RetentionRule narrow = new RetentionRule(List.of("a"), List.of("c"), Period.ofYears(2));
        String fault = "retention: rule 2 never counts, because an earlier rule fits the same complaints";
        assertThat(faults(wide, narrow)).contains(fault);
        assertThat(faults(narrow, wide)).doesNotContain(fault);
    }

    @ParameterizedTest
    @CsvSource({"P0D", "P-1Y", "P101Y"})
    void the_time_for_staff_is_checked_as_the_others_are(Period staff) {
        AProcedure procedure = aProcedure();
        procedure.retention = new Retention(Period.ofYears(6), List.of(), Period.ofYears(2), staff);
        assertThat(Rules.faultsOf(procedure.build()))
                .containsExactly("retention: staff is not a time of at most 100 years such as P6Y or P18M");
    }

    @Test
    void both_times_are_required() {
        AProcedure procedure = aProcedure();
        procedure.retention = new Retention(null, null, null, null);
        assertThat(Rules.faultsOf(procedure.build()))
                .containsExactly(
                        "retention: keep is not a time of at most 100 years such as P6Y or P18M",
                        "retention: reads is not a time of at most 100 years such as P6Y or P18M");
    }

    private static List<String> faults(RetentionRule... rules) {
        AProcedure procedure = aProcedure();
        procedure.retention = new Retention(Period.ofYears(6), List.of(rules), Period.ofYears(2), null);
        return Rules.faultsOf(procedure.build());
    }
}
