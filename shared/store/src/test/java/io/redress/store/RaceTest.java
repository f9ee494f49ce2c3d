package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;
import io.redress.testing.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many writers change one complaint at the same time. */
class RaceTest {

    private static final int WRITERS = 5;
    private static final int CHANGES = 6;

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
    void many_writers_lose_no_change() throws Exception {
        String reference = kiwi.submitted().reference();
        AtOnce.run(WRITERS, writer -> {
            for (int i = 0; i < CHANGES; i++) {
                insist(reference, "note " + writer + "." + i);
            }
            return null;
        });
        List<RecordedChange> history = kiwi.complaints.history(reference);
        assertThat(history)
                .extracting(recorded -> recorded.change().number())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 1 + WRITERS * CHANGES).boxed().toList());
        assertThat(history.stream().skip(1).map(recorded -> recorded.texts().get("text")))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(folded(reference, history)).isEqualTo(kiwi.complaints.get(Kiwi.NAME, reference));
    }

    @Test
    void of_many_writers_who_expect_the_same_version_one_succeeds() throws Exception {
        String reference = kiwi.submitted().reference();
        List<Boolean> won = AtOnce.run(WRITERS, writer -> {
            try {
                kiwi.complaints.change(
                        Kiwi.NAME,
                        reference,
                        OptionalInt.of(1),
                        Optional.empty(),
                        Kiwi.MANAGER,
                        kiwi.env.now(),
                        complaint -> note(complaint, "writer " + writer));
                return true;
            } catch (Rejection refused) {
                assertThat(refused.reason()).isInstanceOf(Rejection.Reason.StaleVersion.class);
                return false;
            }
        });
        assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(kiwi.complaints.get(Kiwi.NAME, reference).version()).isEqualTo(2);
    }

    @Test
    void a_command_given_many_times_at_once_is_carried_out_once() throws Exception {
        String reference = kiwi.submitted().reference();
        AtOnce.run(WRITERS, writer -> kiwi.assigned(reference, "caseworker-" + writer));
        List<RecordedChange> history = kiwi.complaints.history(reference);
        assertThat(history).hasSize(2);
        assertThat(folded(reference, history)).isEqualTo(kiwi.complaints.get(Kiwi.NAME, reference));
    }

    @Test
    void a_history_read_while_others_write_has_no_gap() throws Exception {
        String reference = kiwi.submitted().reference();
        AtOnce.run(2, side -> {
            for (int i = 0; i < 2 * CHANGES; i++) {
                if (side == 0) {
                    kiwi.note(reference, "note " + i);
                } else {
                    List<RecordedChange> history = kiwi.complaints.history(reference);
                    assertThat(folded(reference, history).version()).isEqualTo(history.size());
                    assertThat(history.stream().skip(1))
                            .allMatch(recorded -> recorded.texts().containsKey("text"));
                }
            }
            return null;
        });
    }

    /** Tries again, like a message that comes back, or like a person who is asked to try again. */
    private void insist(String reference, String text) {
        while (true) {
            try {
                kiwi.note(reference, text);
                return;
            } catch (Rejection refused) {
                assertThat(refused.reason()).isInstanceOf(Rejection.Reason.StaleVersion.class);
            }
        }
    }

    private Decision note(Complaint complaint, String text) {
        Instant now = kiwi.env.now();
        Actor actor = Kiwi.MANAGER;
        return kiwi.rules.decide(complaint, new Command.Act("note", Map.of("text", text)), actor, now);
    }

    private static Complaint folded(String reference, List<RecordedChange> history) {
        Complaint complaint = Complaint.initial(new Reference(reference), Kiwi.NAME, 1);
        for (RecordedChange recorded : history) {
            assertThat(recorded.change().number()).isEqualTo(complaint.version() + 1);
            complaint = complaint.after(recorded.change());
        }
        return complaint;
    }
}
