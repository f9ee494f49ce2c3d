package io.redress.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.report.ReportMail.Happening;
import io.redress.domain.report.ReportMail.State;
import io.redress.domain.report.ReportMail.Step;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportMailTest {

    private static final Instant NOW = Instant.parse("2027-01-01T05:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(4));

    private static final ReportMail BEGUN = ReportMail.waiting("dora", NOW).begun(NOW);
    private static final ReportMail DOUBTED = BEGUN.doubted();
    private static final ReportMail REFUSED = BEGUN.refused("SES answered 400", NOW);

    @Test
    void a_mail_in_doubt_that_arrived_counts_as_sent_at_its_hand_over() {
        ReportMail arrived = DOUBTED.itArrived(1, "adele", LATER);

        assertThat(arrived.state()).isEqualTo(State.SENT);
        assertThat(arrived.at()).isEqualTo(NOW);
        assertThat(arrived.steps())
                .containsExactly(
                        new Step(1, Happening.IN_DOUBT, NOW, null, null),
                        new Step(1, Happening.IT_ARRIVED, LATER, "adele", null));
        assertThat(arrived.itArrived(1, "max", LATER)).isEqualTo(arrived);
        assertThat(arrived.unsettled(LATER)).isFalse();
    }

    @Test
    void a_mail_in_doubt_or_refused_can_be_sent_again_once() {
        for (ReportMail mail : new ReportMail[] {DOUBTED.withAdministratorsTold(), REFUSED}) {
            ReportMail ordered = mail.again(1, "adele", LATER);

            assertThat(ordered.state()).isEqualTo(State.WAITING);
            assertThat(ordered.copy()).isEqualTo(2);
            assertThat(ordered.told()).as("the next copy may be in doubt, too").isFalse();
            assertThat(ordered.steps().getLast()).isEqualTo(new Step(1, Happening.SEND_AGAIN, LATER, "adele", null));
            assertThat(ordered.again(1, "max", LATER)).isEqualTo(ordered);
            ReportMail doubtedAgain = ordered.begun(LATER).doubted();
            assertThat(doubtedAgain.again(1, "max", LATER))
                    .as("a request for copy 1 that comes late orders no third copy")
                    .isEqualTo(doubtedAgain);
            assertThat(doubtedAgain.again(2, "max", LATER).copy()).isEqualTo(3);
        }
    }

    @Test
    void the_first_decision_counts() {
        ReportMail arrived = DOUBTED.itArrived(1, "adele", LATER);
        assertThatThrownBy(() -> arrived.again(1, "max", LATER)).hasMessage("dora has this report already");

        ReportMail ordered = DOUBTED.again(1, "adele", LATER);
        assertThatThrownBy(() -> ordered.itArrived(1, "max", LATER)).hasMessageContaining("followed by copy 2");
    }

    @Test
    void what_is_neither_in_doubt_nor_refused_cannot_be_settled() {
        ReportMail waiting = ReportMail.waiting("dora", NOW);
        assertThatThrownBy(() -> waiting.itArrived(1, "adele", NOW)).hasMessageContaining("not handed over yet");
        assertThatThrownBy(() -> waiting.again(1, "adele", NOW)).hasMessageContaining("not handed over yet");
        assertThatThrownBy(() -> BEGUN.again(1, "adele", NOW)).hasMessageContaining("being handed over now");
        assertThatThrownBy(() -> BEGUN.sent().again(1, "adele", NOW)).hasMessageContaining("already");
        assertThatThrownBy(() -> REFUSED.itArrived(1, "adele", NOW)).hasMessageContaining("cannot have arrived");
        assertThat(BEGUN.sent().itArrived(1, "adele", NOW)).isEqualTo(BEGUN.sent());
    }

    @Test
    void a_copy_that_was_never_ordered_is_a_fault_of_the_request() {
        for (int copy : new int[] {-1, 0, 2}) {
            assertThatThrownBy(() -> DOUBTED.itArrived(copy, "adele", NOW)).isInstanceOf(Rejection.class);
            assertThatThrownBy(() -> DOUBTED.again(copy, "adele", NOW))
                    .isInstanceOf(Rejection.class)
                    .hasMessageContaining("copy");
        }
    }

    @Test
    void a_sender_who_stopped_leaves_a_doubt() {
        Instant later = NOW.plus(Duration.ofMinutes(6));
        assertThat(BEGUN.state(NOW)).isEqualTo(State.BEING_SENT);
        assertThat(BEGUN.state(later)).isEqualTo(State.IN_DOUBT);
        assertThat(BEGUN.itArrived(1, "adele", later).state()).isEqualTo(State.SENT);
        assertThat(BEGUN.again(1, "adele", later).copy()).isEqualTo(2);
    }

    @Test
    void a_refusal_says_why() {
        assertThat(REFUSED.why()).isEqualTo("SES answered 400");
        assertThat(DOUBTED.why()).isNull();
        assertThat(ReportMail.waiting("dora", NOW).unsettled(NOW)).isFalse();
        assertThat(REFUSED.unsettled(NOW)).isTrue();
    }
}
