package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Submission;
import io.redress.domain.intake.SubmissionFingerprint;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.store.Kiwi.Born;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DataErasureTest {

    private static final String MARK = "Marked";
    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");
    private static final Actor.Caseworker CONTACT =
            new Actor.Caseworker("contact", Set.of("managing-director"), Set.of());

    /** From the order to the beginning of the day that the letter names. */
    private static final Duration UNTIL_ERASED =
            Duration.between(Instant.parse("2026-10-23T08:32:09Z"), Instant.parse("2026-10-31T00:00:00Z"));

    private final Kiwi kiwi = Kiwi.at("2026-10-23T08:32:09Z");

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void nothing_personal_is_left_and_everything_else_is() {
        Born born = ended();
        RegisterRow before = kiwi.snapshot.row(complaint(born));
        assertThat(marked()).isNotEmpty();

        order(born);
        kiwi.test.clock().advance(Duration.ofDays(9));
        Complaint erased = erase(born, kiwi.table);

        assertThat(marked()).isEmpty();
        assertThat(erased.handling().isErased()).isTrue();
        assertThat(Set.copyOf(keys(born))).containsExactlyInAnyOrder("NOW", "CHANGE");
        RegisterRow row = kiwi.snapshot.row(erased);
        assertThat(row.personalData()).isEqualTo(new PersonalDataState(List.of(), kiwi.env.now(), "person-asked"));
        assertThat(RegisterRowBuilder.copy(row).personalData(null).build()).isEqualTo(before);
        assertThat(kiwi.complaints.particulars(born.reference())).isEqualTo(Particulars.ERASED);
        Verification verification = new HistoryChain(kiwi.table).verify(born.reference());
        assertThat(verification.broken()).isNull();
        assertThat(verification.erased()).contains(1, 3, 4);
    }

    @Test
    void nothing_is_erased_before_the_time_has_come() {
        Born born = ended();
        order(born);
        List<Map<String, AttributeValue>> before = kiwi.test.items();
        kiwi.test.clock().advance(UNTIL_ERASED.minusSeconds(1));
        erase(born, kiwi.table);
        assertThat(kiwi.test.items()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void an_erasure_that_stops_at_any_step_is_completed_by_the_next_one() {
        for (int step = 1; ; step++) {
            Born born = ended();
            order(born);
            kiwi.test.clock().advance(Duration.ofDays(9));
            boolean stopped = stopsAt(step, born);
            assertThat(kiwi.complaints.find(Kiwi.NAME, born.reference())).isPresent();
            erase(born, kiwi.table);
            assertThat(marked()).isEmpty();
            assertThat(complaint(born).handling().isErased()).isTrue();
            assertThat(new HistoryChain(kiwi.table).verify(born.reference()).whole())
                    .isTrue();
            if (!stopped) {
                assertThat(step).isGreaterThan(8);
                return;
            }
        }
    }

    @Test
    void a_hold_comes_before_the_erasure_or_is_refused_at_whichever_step() {
        Set<Boolean> outcomes = new HashSet<>();
        for (int step = 1; ; step++) {
            kiwi.test.clock().set(Instant.parse("2026-10-23T08:32:09Z"));
            Born born = ended();
            List<String> before = markedOf(born);
            // Nobody has ordered it: the time is over, so the data could still be kept.
            kiwi.test.clock().advance(Duration.ofDays(2 * 366));
            erase(born, kiwi.table);
            kiwi.test.clock().advance(Duration.ofDays(31));
            AtomicInteger steps = new AtomicInteger();
            AtomicBoolean held = new AtomicBoolean();
            int meets = step;
            erase(born, Table.metered(kiwi.test.env(), _ -> {
                if (steps.incrementAndGet() == meets) {
                    held.set(holds(born));
                }
            }));
            if (steps.get() < step) {
                assertThat(outcomes).containsExactlyInAnyOrder(true, false);
                return;
            }
            outcomes.add(held.get());
            Complaint after = complaint(born);
            if (held.get()) {
                assertThat(after.handling().heldUntil()).isNotNull();
                assertThat(after.handling().erasure()).isNull();
                assertThat(markedOf(born)).containsAll(before);
            } else {
                assertThat(after.handling().isErased()).isTrue();
                assertThat(markedOf(born)).isEmpty();
            }
        }
    }

    private boolean holds(Born born) {
        Instant now = kiwi.env.now();
        String until = now.plus(Duration.ofDays(100)).toString().substring(0, 10);
        try {
            kiwi.complaints.change(
                    Kiwi.NAME,
                    born.reference(),
                    CONTACT,
                    now,
                    current -> kiwi.rules.decide(
                            current,
                            new Command.Act("keep-longer", Map.of("until", until, "reason", "A court asks.")),
                            CONTACT,
                            now));
            return true;
        } catch (Rejection refused) {
            assertThat(refused).hasMessageMatching(".*(has begun|has been erased).*");
            return false;
        }
    }

    private List<String> markedOf(Born born) {
        return kiwi.test.items().stream()
                .filter(item -> Item.text(item, Keys.PK).equals(Keys.complaint(born.reference()))
                        && item.toString().contains(MARK))
                .map(item -> Item.text(item, Keys.SK))
                .toList();
    }

    @Test
    void particulars_that_are_lost_do_not_look_erased() {
        Born born = ended();
        kiwi.table.delete(Keys.complaint(born.reference()), Keys.PERSON);
        assertThatThrownBy(() -> kiwi.complaints.particulars(born.reference()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("are missing");
    }

    @Test
    void the_sweep_finds_what_is_ordered_and_what_is_over() {
        Born ordered = ended();
        Born over = ended();
        order(ordered);
        kiwi.followedUp(ordered.reference());
        kiwi.followedUp(over.reference());
        NextChecks checks = NextChecks.in(kiwi.env, kiwi.table);
        assertThat(found(checks, Instant.parse("2026-10-31T00:00:00Z"))).isEmpty();
        assertThat(found(checks, Instant.parse("2026-10-31T00:00:00.001Z"))).containsExactly(ordered.reference());
        assertThat(found(checks, Instant.parse("2028-09-22T08:32:10Z")))
                .containsExactly(ordered.reference(), over.reference());
    }

    private static List<String> found(NextChecks checks, Instant before) {
        List<String> found = new ArrayList<>();
        checks.retention(Kiwi.NAME, before, (_, reference) -> found.add(reference));
        return found;
    }

    private boolean stopsAt(int step, Born born) {
        AtomicInteger steps = new AtomicInteger();
        Table faulty = Table.metered(kiwi.test.env(), _ -> {
            if (steps.incrementAndGet() == step) {
                throw new IllegalStateException("stopped");
            }
        });
        try {
            erase(born, faulty);
            return false;
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stopped");
            return true;
        }
    }

    /** An ended complaint with something personal wherever there can be something. */
    private Born ended() {
        Particulars particulars = MarkedParticulars.of(MARK);
        Born unwritten = kiwi.unwritten("complaint", kiwi.env.now(), particulars);
        SubmissionFingerprint fingerprint = SubmissionFingerprint.of(
                        new Submission("complaint", null, null, null, null, null, Map.of(), particulars), "CA")
                .orElseThrow();
        Born born = kiwi.submitted(
                unwritten,
                new RepeatMarks(
                        RecentSubmission.alone(
                                kiwi.table.personKey(), Kiwi.NAME, fingerprint, unwritten.reference(), kiwi.env.now()),
                        null,
                        null));
        kiwi.assigned(born.reference(), "manager");
        kiwi.note(born.reference(), MARK);
        kiwi.act(born.reference(), "correct", Map.of("phone", MARK + " 2", "reason", MARK));
        MailMark.of(born.reference(), 1, "acknowledgement", MARK + "@example.org", kiwi.env.now())
                .take(kiwi.table);
        kiwi.act(born.reference(), "withdraw", Map.of("how", "telephone"));
        return born;
    }

    private Complaint complaint(Born born) {
        return kiwi.complaints.get(Kiwi.NAME, born.reference());
    }

    private void order(Born born) {
        Instant now = kiwi.env.now();
        kiwi.complaints.change(
                Kiwi.NAME,
                born.reference(),
                CONTACT,
                now,
                current -> kiwi.rules.decide(
                        current, new Command.Act("erase", Map.of("ground", "person-asked")), CONTACT, now));
    }

    private Complaint erase(Born born, Table table) {
        return DataErasure.in(kiwi.env, table, kiwi.book).run(Kiwi.NAME, born.reference(), SWEEP, kiwi.env.now());
    }

    private List<String> keys(Born born) {
        return kiwi.test.items().stream()
                .filter(item -> Item.text(item, Keys.PK).equals(Keys.complaint(born.reference())))
                .map(item -> Item.text(item, Keys.SK).split("#")[0])
                .toList();
    }

    /** The keys of the items that contain something personal, or the hash of an address. */
    private List<String> marked() {
        return kiwi.test.items().stream()
                .filter(item -> item.toString().contains(MARK)
                        || item.toString().contains(Keys.hash(MARK + "@example.org"))
                        || item.toString().contains(Keys.hash("email " + MARK.toLowerCase() + "@example.org")))
                .map(item -> Item.text(item, Keys.SK))
                .toList();
    }
}
