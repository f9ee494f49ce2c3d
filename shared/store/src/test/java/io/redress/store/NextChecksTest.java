package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NextChecksTest {

    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");

    private Kiwi kiwi;
    private NextChecks due;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        due = NextChecks.in(kiwi.env, kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_complaint_is_visited_at_its_next_check_and_not_before() {
        Complaint complaint = kiwi.submitted().complaint();
        kiwi.followedUp(complaint.reference());
        Instant wake = kiwi.rules.nextCheckAt(complaint).orElseThrow();
        assertThat(all(wake.minusMillis(1))).isEmpty();
        assertThat(all(wake)).containsExactly("kiwi " + complaint.reference());
        assertThat(all(wake.plus(Duration.ofDays(400)))).containsExactly("kiwi " + complaint.reference());
    }

    @Test
    void the_first_check_is_the_earliest_of_all_shards() {
        assertThat(due.first()).isEmpty();
        List<Complaint> some = IntStream.range(0, 12)
                .mapToObj(i -> kiwi.unwritten("complaint", kiwi.env.now().plus(Duration.ofDays((i * 5) % 12)))
                        .complaint())
                .toList();
        kiwi.put(some.stream().map(kiwi.snapshot::now).toList());
        assertThat(due.first())
                .isEqualTo(some.stream()
                        .flatMap(complaint -> kiwi.rules.nextCheckAt(complaint).stream())
                        .min(Instant::compareTo));
    }

    @Test
    void every_complaint_is_in_one_shard_and_every_shard_is_used() {
        List<Complaint> many = IntStream.range(0, 80)
                .mapToObj(i -> kiwi.unwritten("complaint", kiwi.env.now()).complaint())
                .toList();
        kiwi.put(many.stream().map(kiwi.snapshot::now).toList());
        Instant late = kiwi.env.now().plus(Duration.ofDays(100));
        assertThat(all(late))
                .containsExactlyInAnyOrderElementsOf(many.stream()
                        .map(complaint -> "kiwi " + complaint.reference())
                        .toList());
        assertThat(due.shards()).isEqualTo(4);
        for (int shard = 0; shard < due.shards(); shard++) {
            assertThat(shard(shard, late)).isNotEmpty();
        }
    }

    @Test
    void the_longest_overdue_come_first() {
        List<Complaint> many = IntStream.range(0, 40)
                .mapToObj(i -> kiwi.unwritten("complaint", kiwi.env.now().minus(Duration.ofDays(i)))
                        .complaint())
                .toList();
        kiwi.put(many.stream().map(kiwi.snapshot::now).toList());
        List<Instant> order = new ArrayList<>();
        due.each(
                2,
                kiwi.env.now(),
                (organisation, reference) -> order.add(kiwi.rules
                        .nextCheckAt(kiwi.complaints.get(organisation, reference))
                        .orElseThrow()));
        assertThat(order).isNotEmpty().isSorted();
    }

    @Test
    void a_checked_complaint_is_visited_again_only_at_its_next_check() {
        Complaint complaint = kiwi.submitted().complaint();
        kiwi.followedUp(complaint.reference());
        Instant wake = kiwi.rules.nextCheckAt(complaint).orElseThrow();
        kiwi.test.clock().set(wake);
        Complaint woken = kiwi.complaints.change(
                Kiwi.NAME,
                complaint.reference(),
                SWEEP,
                wake,
                before -> kiwi.rules.decide(before, new Command.RunScheduledChecks(), SWEEP, wake));
        assertThat(woken.version()).isEqualTo(2);
        assertThat(all(wake)).isEmpty();
        assertThat(all(kiwi.rules.nextCheckAt(woken).orElseThrow())).hasSize(1);
    }

    @Test
    void a_closed_complaint_or_one_without_limits_has_no_next_check() {
        String query = kiwi.submitted("query", kiwi.env.now()).reference();
        String closed = kiwi.submitted().reference();
        kiwi.act(closed, "withdraw", Map.of("how", "telephone"));
        assertThat(all(kiwi.env.now().plus(FollowUp.PATIENCE))).hasSize(2);
        List.of(query, closed).forEach(kiwi::followedUp);
        assertThat(all(kiwi.env.now().plus(Duration.ofDays(4000)))).isEmpty();
    }

    @Test
    void a_shard_of_many_pages_is_visited_completely() {
        // An entry contains only its keys, so long keys fill a page of DynamoDB with few items.
        int many = 700;
        String padding = "x".repeat(1900);
        kiwi.put(IntStream.range(0, many)
                .mapToObj(i -> Item.of("C#" + i + padding, Keys.NOW)
                        .with(Keys.NEXT_CHECK_PK, Keys.shard(1))
                        .with(Keys.NEXT_CHECK_SK, Keys.moment(kiwi.env.now()) + "#kiwi#KIWI-" + i))
                .toList());
        List<String> found = shard(1, kiwi.env.now());
        assertThat(found).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void an_erasure_that_comes_first_does_not_forget_which_changes_have_to_be_followed_up() {
        String reference = kiwi.submitted().reference();
        kiwi.act(reference, "withdraw", Map.of("how", "telephone"));
        kiwi.followedUp(reference);
        kiwi.test.clock().advance(Duration.ofDays(3 * 365));
        kiwi.act(reference, "inform", Map.of("message", "We have not forgotten you."));
        Map<String, AttributeValue> stored = kiwi.stored(reference, Keys.NOW);
        assertThat(stored).containsEntry(Keys.NEXT_CHECK_PK, AttributeValue.fromS("RETENTION#kiwi"));
        assertThat(Objects.requireNonNull(FollowUp.of(stored)).from())
                .isEqualTo(kiwi.complaints.get(Kiwi.NAME, reference).version());
    }

    @Test
    void what_is_erased_soon_is_found_without_reading_open_complaints() {
        kiwi.put(IntStream.range(0, 500)
                .mapToObj(i -> kiwi.snapshot.now(
                        kiwi.unwritten("complaint", kiwi.env.now()).complaint()))
                .toList());
        kiwi.test.meter().reset();
        Instant end = kiwi.env.now().plus(Duration.ofDays(60));
        due.retention(Kiwi.NAME, end, (_, _) -> {});
        due.ended(Kiwi.NAME, end, (_, _) -> {});
        assertThat(kiwi.test.meter().unitsRead()).isEqualTo(1);
    }

    private List<String> all(Instant now) {
        List<String> all = new ArrayList<>();
        IntStream.range(0, due.shards()).forEach(shard -> all.addAll(shard(shard, now)));
        due.ended(Kiwi.NAME, now.plusMillis(1), (organisation, reference) -> all.add(organisation + " " + reference));
        return all;
    }

    private List<String> shard(int shard, Instant now) {
        List<String> found = new ArrayList<>();
        due.each(shard, now, (organisation, reference) -> found.add(organisation + " " + reference));
        return found;
    }
}
