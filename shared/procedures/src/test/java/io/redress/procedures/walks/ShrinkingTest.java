package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    private static final List<Integer> TWENTY =
            IntStream.rangeClosed(1, 20).boxed().toList();

    @Test
    void steps_that_the_fault_does_not_need_are_left_out_and_the_others_keep_their_order() {
        assertThat(Shrinking.shrink(TWENTY, steps -> steps.containsAll(List.of(18, 3, 11))))
                .containsExactly(3, 11, 18);
    }

    @Test
    void one_step_remains_of_a_walk_that_always_fails() {
        assertThat(Shrinking.shrink(TWENTY, _ -> true)).hasSize(1);
    }

    @Test
    void a_walk_that_needs_each_of_its_steps_keeps_them() {
        assertThat(Shrinking.shrink(TWENTY, steps -> steps.size() == 20)).isEqualTo(TWENTY);
    }

    @Test
    void a_step_that_is_needed_only_with_a_later_step_is_left_out_after_that_step() {
        // Step 2 is needed only as long as step 9 is there; otherwise neither is needed.
        assertThat(Shrinking.shrink(TWENTY, steps -> steps.contains(5) && (steps.contains(2) || !steps.contains(9))))
                .containsExactly(5);
    }

    @Test
    void only_walks_that_are_shorter_than_the_last_that_failed_are_tried() {
        List<List<Integer>> tried = new ArrayList<>();
        Shrinking.shrink(TWENTY, steps -> {
            tried.add(steps);
            return steps.contains(7);
        });
        assertThat(tried).isNotEmpty().doesNotContain(TWENTY, List.of()).doesNotHaveDuplicates();
    }

    @Test
    void whatever_steps_a_fault_needs_exactly_those_remain() {
        Random random = new Random(1);
        for (int times = 0; times < 200; times++) {
            List<Integer> needed =
                    TWENTY.stream().filter(_ -> random.nextInt(5) == 0).toList();
            List<Integer> expected = needed.isEmpty() ? List.of(20) : needed;
            assertThat(Shrinking.shrink(TWENTY, steps -> steps.containsAll(expected)))
                    .isEqualTo(expected);
        }
    }
}
