package io.redress.mailintake;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.intake.SetAsideMail.Cause;
import io.redress.domain.intake.SetAsideMail.Settled;
import io.redress.mailintake.PostRoom.Notice;
import io.redress.store.SetAsideMails;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.FaultyNetwork.Fate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The complaint knows of a reply to one of its letters that was set aside. */
class WaitingReplyTest {

    private static final String MAIL = """
            From: Grace Achieng <grace@example.org>
            Subject: My answer
            Date: Fri, 23 Oct 2026 08:00:00 +0000
            Message-ID: <1@example.org>

            I do not agree.
            """;

    private static Notice reply(PostRoom room, String reference) {
        return Notice.to(room.replyAddress(reference, LinkHolder.COMPLAINANT));
    }

    private static List<Event> events(PostRoom room, String reference) {
        return room.complaints().history(reference).stream()
                .map(RecordedChange::change)
                .map(Change::events)
                .flatMap(List::stream)
                .filter(ReplyEvent.class::isInstance)
                .toList();
    }

    @Test
    void a_reply_from_another_address_is_recorded_without_personal_data_and_until_the_list_drops_it() {
        try (PostRoom room = new PostRoom()) {
            String reference = room.fixture.submitted();
            room.send(reply(room, reference), MAIL);
            SetAsideMail mail = room.setAside().getFirst();
            assertThat(mail.cause()).isEqualTo(Cause.OTHER_ADDRESS);
            assertThat(events(room, reference))
                    .containsExactly(
                            new ReplySetAside(mail.id(), mail.received().plus(SetAsideMails.WAITS)));
            assertThat(room.complaints().history(reference).getLast().change().by())
                    .isEqualTo("system:mail-intake");
        }
    }

    @Test
    void the_same_mail_is_recorded_once() {
        try (PostRoom room = new PostRoom()) {
            String reference = room.fixture.submitted();
            Notice notice = reply(room, reference);
            room.send(notice, MAIL);
            room.fixture.clock.advance(Duration.ofMinutes(1));
            room.send(notice, "Received: again\n" + MAIL);
            assertThat(room.setAside()).hasSize(1);
            assertThat(events(room, reference)).hasSize(1);
        }
    }

    @Test
    void what_a_person_may_have_meant_is_recorded_whatever_the_cause_and_nothing_else() {
        try (PostRoom room = new PostRoom()) {
            String reference = room.fixture.submitted();
            Notice notice = reply(room, reference);
            room.send(notice.saying("virusVerdict", "FAIL"), MAIL + "virus");
            room.send(notice, "Auto-Submitted: auto-replied\n" + MAIL + "I am away.");
            room.send(Notice.to(room.replyAddress(reference, LinkHolder.REPRESENTATIVE)), MAIL + "no representative");
            assertThat(room.setAside())
                    .extracting(SetAsideMail::cause)
                    .containsExactlyInAnyOrder(Cause.VIRUS, Cause.AUTOMATIC, Cause.EXPIRED_TOKEN);
            assertThat(events(room, reference)).isEmpty();
            room.send(notice.saying("spamVerdict", "FAIL"), MAIL + "spam");
            room.send(notice.saying("dmarcVerdict", "FAIL"), MAIL + "not authentic");
            assertThat(events(room, reference)).hasSize(2);
        }
    }

    @Test
    void a_closed_complaint_knows_of_none() {
        try (PostRoom room = new PostRoom()) {
            String reference = room.fixture.submitted();
            Notice notice = reply(room, reference);
            room.fixture.says(reference, "withdraw", Map.of());
            room.send(notice, MAIL);
            assertThat(room.setAside()).hasSize(1);
            assertThat(events(room, reference)).isEmpty();
        }
    }

    @Test
    void if_the_function_is_killed_at_any_step_the_message_that_comes_again_does_the_rest() {
        int requests = 1;
        boolean listedBefore = false;
        for (int request = 1; request <= requests; request++) {
            for (Fate fate : List.of(Fate.REQUEST_LOST, Fate.ANSWER_LOST)) {
                try (FaultyNetwork network = new FaultyNetwork();
                        PostRoom room = new PostRoom(
                                Map.of("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri())))) {
                    String reference = room.fixture.submitted();
                    String key = room.store(MAIL.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
                    String message = room.message(reply(room, reference), key);
                    network.cutOffAt(request, fate);
                    room.invoke(message);
                    listedBefore |= !room.setAside().isEmpty()
                            && events(room, reference).isEmpty();
                    network.behave((_, _) -> Fate.ANSWERED);
                    room.deliver(message);
                    assertThat(room.setAside()).hasSize(1);
                    assertThat(events(room, reference)).hasSize(1);
                    assertThat(WaitingReplies.of(room.complaint(reference)).waiting())
                            .hasSize(1);
                    if (request == 1) {
                        requests = requestsOfAll(room, network, reference);
                    }
                }
            }
        }
        assertThat(requests).isGreaterThan(5);
        assertThat(listedBefore)
                .as("cut off between the list and the complaint")
                .isTrue();
    }

    /** How many requests one mail takes from beginning to end. */
    private static int requestsOfAll(PostRoom room, FaultyNetwork network, String reference) {
        network.behave((_, _) -> Fate.ANSWERED);
        room.send(reply(room, reference), MAIL + "another");
        return network.requests();
    }

    @Test
    void a_decision_that_comes_between_the_list_and_the_complaint_leaves_nothing_waiting() {
        boolean undone = false;
        for (int request = 1; ; request++) {
            try (FaultyNetwork network = new FaultyNetwork();
                    PostRoom room =
                            new PostRoom(Map.of("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri())))) {
                String reference = room.fixture.submitted();
                int decision = request;
                boolean[] decided = {false};
                network.behave((number, _) -> {
                    if (number == decision && !room.setAside().isEmpty()) {
                        decided[0] = discard(room);
                    }
                    return Fate.ANSWERED;
                });
                room.send(reply(room, reference), MAIL);
                if (network.requests() < decision) {
                    break;
                }
                if (decided[0]) {
                    assertThat(WaitingReplies.of(room.complaint(reference)).waiting())
                            .isEmpty();
                    undone |= events(room, reference).stream().anyMatch(ReplyDecided.class::isInstance);
                }
            }
        }
        assertThat(undone).as("recorded after the decision, and taken back").isTrue();
    }

    private static boolean discard(PostRoom room) {
        SetAsideMail mail = room.setAside().getFirst();
        return new SetAsideMails(room.table)
                .settle(
                        "kiwi",
                        mail.settledBy(Settled.discarded(room.env.now(), "mary", "not for us")),
                        room.env.now());
    }
}
