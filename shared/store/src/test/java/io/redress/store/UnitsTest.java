package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store costs, in the request units that DynamoDB bills. */
class UnitsTest {

    private static final int MANY = 5_000;

    private Kiwi kiwi;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_sweep_costs_the_same_whatever_the_number_of_open_complaints() {
        Instant now = kiwi.env.now();
        kiwi.put(IntStream.range(0, MANY)
                .mapToObj(i -> kiwi.snapshot.now(kiwi.unwritten("complaint", now.minus(Duration.ofSeconds(i)))
                        .complaint()))
                .toList());
        NextChecks due = NextChecks.in(kiwi.env, kiwi.table);
        List<String> found = new ArrayList<>();
        for (int shard = 0; shard < due.shards(); shard++) {
            kiwi.test.meter().reset();
            due.each(shard, now, (organisation, reference) -> found.add(reference));
            assertThat(kiwi.test.meter().unitsRead()).isEqualTo(0.5);
        }
        assertThat(found).isEmpty();
        for (int shard = 0; shard < due.shards(); shard++) {
            due.each(shard, now.plus(Duration.ofDays(30)), (organisation, reference) -> found.add(reference));
        }
        assertThat(found).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void a_creation_costs_two_units_for_each_item_and_one_for_each_index_and_reads_nothing() {
        assertThat(kiwi.test.billed(kiwi::submitted)).isEqualTo(5 * 2 + 3);
        assertOneTransactionAndReads(0);
    }

    @Test
    void an_ordinary_change_costs_a_read_and_three_items() {
        String reference = submitted();
        // Snapshot, change and text, and the snapshot's entry in the work list, which carries it.
        assertThat(kiwi.test.billed(() -> kiwi.note(reference, "x"))).isEqualTo(3 * 2 + 1);
        assertOneTransactionAndReads(1);
    }

    @Test
    void an_assignment_also_costs_the_pointer_and_the_move_to_another_list() {
        String reference = submitted();
        assertThat(kiwi.test.billed(() -> kiwi.assigned(reference, "3f0c2a9e-6d1b-4a57-9e8f-0b1c2d3e4f50")))
                .isEqualTo(3 * 2 + 2 + 1);
        assertOneTransactionAndReads(1);
    }

    private String submitted() {
        String reference = kiwi.submitted().reference();
        kiwi.test.meter().reset();
        return reference;
    }

    private void assertOneTransactionAndReads(double units) {
        assertThat(kiwi.test.meter().transactions()).isEqualTo(1);
        assertThat(kiwi.test.meter().writes()).isZero();
        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(units);
    }
}
