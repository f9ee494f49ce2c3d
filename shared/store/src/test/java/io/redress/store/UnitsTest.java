package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.rules.Destination;
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
        assertThat(kiwi.test.billed(kiwi::submitted)).isEqualTo(5 * 2 + 4);
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

    @Test
    void a_message_costs_half_a_unit_to_look_for_its_mark_and_one_to_leave_it_and_a_repeated_one_only_the_look() {
        String reference = submitted();
        HandledChanges handled = new HandledChanges(kiwi.env, kiwi.table);
        assertThat(billedAlone(() -> handled.once(reference, 1, Destination.ASSIGNMENT, () -> {})))
                .isEqualTo(1);
        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(0.5);
        kiwi.test.meter().reset();
        assertThat(billedAlone(() -> handled.once(reference, 1, Destination.ASSIGNMENT, () -> {})))
                .isZero();
        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(0.5);
    }

    @Test
    void a_follow_up_costs_two_reads_and_the_snapshot_with_its_entries_in_indexes() {
        String reference = kiwi.submitted().reference();
        HandledChanges handled = new HandledChanges(kiwi.env, kiwi.table);
        handled.once(reference, 1, Destination.ACKNOWLEDGEMENT, () -> {});
        handled.once(reference, 1, Destination.ASSIGNMENT, () -> {});
        kiwi.test.meter().reset();
        FollowUps followUps = FollowUps.in(kiwi.env, kiwi.table, kiwi.book);
        Instant hourLater = kiwi.env.now().plus(Duration.ofHours(1));
        List<Integer> again = new ArrayList<>();
        assertThat(billedAlone(() -> followUps.look(reference, hourLater, (_, change, _) -> again.add(change))))
                .isEqualTo(3);
        assertThat(again).isEmpty();
        assertThat(kiwi.test.meter().writes()).isOne();
        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(2);
    }

    @Test
    void a_read_costs_one_unit_and_in_a_list_one_a_day() {
        Reads reads = new Reads(kiwi.table);
        Instant now = kiwi.env.now();
        Reads.Read read = new Reads.Read(now, "mary", "complaint");
        Instant expires = now.plus(Duration.ofDays(365));
        assertThat(billedAlone(() -> reads.record("KIWI-7K3M-9QX1", read, expires)))
                .isEqualTo(1);
        assertThat(billedAlone(() -> reads.recordListed("KIWI-7K3M-9QX1", read, expires)))
                .isEqualTo(1);
        assertThat(kiwi.test.meter().unitsRead()).isZero();
        assertThat(kiwi.test.meter().writes()).isEqualTo(2);
    }

    /** What writes outside a transaction cost: one unit less for each item, and as much for its entries in indexes. */
    private double billedAlone(Runnable writes) {
        int before = kiwi.test.meter().writes();
        double bill = kiwi.test.billed(writes);
        return bill - (kiwi.test.meter().writes() - before);
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
