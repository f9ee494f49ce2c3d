package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redress.domain.rules.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A deliberate fault must be found, reduced to the steps that it needs, and found again. */
class SeededWalksTest {

    private static final String PLANTED = "a complaint has been in three stages";

    @Test
    void a_planted_fault_is_found_and_shrunk_to_the_steps_that_it_needs() throws IOException {
        Rules rules = RandomWalksTest.everybody().getFirst();
        AssertionError report = faultOf(rules, new Seeds(1, 1000));
        assertThat(report)
                .hasMessageContaining(PLANTED)
                .hasMessageContaining(rules.procedure().organisation());

        List<Integer> fewest = stepsIn(report);
        assertThat(fails(rules, fewest)).as("the reported steps fail").isTrue();
        assertThat(fewest.size())
                .as("fewer steps than the whole walk has")
                .isLessThan(Seeds.steps(seedIn(report)).size());
        for (int left = 0; left < fewest.size() && fewest.size() > 1; left++) {
            List<Integer> without = new ArrayList<>(fewest);
            without.remove(left);
            assertThat(fails(rules, without)).as("without step %d", left).isFalse();
        }
    }

    @Test
    void the_reported_seed_finds_the_same_fault_again() throws IOException {
        Rules rules = RandomWalksTest.everybody().getFirst();
        AssertionError first = faultOf(rules, new Seeds(1, 1000));
        String seed = String.valueOf(seedIn(first));
        assertThat(first).hasMessageContaining("-D" + Seeds.PROPERTY + "=" + seed);
        assertThat(faultOf(rules, Seeds.of(seed))).hasMessage(first.getMessage());
    }

    @Test
    void without_a_fault_all_walks_are_run() throws IOException {
        Rules rules = RandomWalksTest.everybody().getFirst();
        int[] walked = {0};
        new SeededWalks(List.of(rules, rules), _ -> walked[0]++).go(new Seeds(5, 14));
        assertThat(walked[0]).isEqualTo(20);
    }

    private static final Consumer<RandomWalk> FAULT = walk -> {
        if (walk.complaint().path().size() >= 3) {
            throw new IllegalStateException(PLANTED);
        }
    };

    private static AssertionError faultOf(Rules rules, Seeds seeds) {
        AssertionError fault =
                catchThrowableOfType(AssertionError.class, () -> new SeededWalks(List.of(rules), FAULT).go(seeds));
        assertThat(fault).as("the planted fault is found").isNotNull();
        return fault;
    }

    private static boolean fails(Rules rules, List<Integer> steps) {
        RandomWalk walk = new RandomWalk(rules);
        walk.goes(steps);
        return walk.complaint().path().size() >= 3;
    }

    private static long seedIn(AssertionError report) {
        return Long.parseLong(found("seed (\\d+) fails", report));
    }

    private static List<Integer> stepsIn(AssertionError report) {
        return Arrays.stream(found("still fail: \\[(.*)]", report).split(", "))
                .map(Integer::valueOf)
                .toList();
    }

    private static String found(String pattern, AssertionError report) {
        Matcher matcher = Pattern.compile(pattern).matcher(report.getMessage());
        assertThat(matcher.find()).as("%s in %s", pattern, report.getMessage()).isTrue();
        return matcher.group(1);
    }
}
