package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.rules.Command;
import io.redress.testing.AtOnce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkedRequestTest {

    private static final String MARK = "once-2Qb7";

    private Kiwi kiwi;
    private String reference;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        reference = kiwi.submitted().reference();
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_request_that_is_sent_twice_makes_one_change_and_the_second_answer_names_it() {
        Changed first = send(request("mary", MARK, "x"));
        kiwi.note(reference, "something else");
        Changed second = send(request("mary", MARK, "x"));

        assertThat(first.number()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.complaint().version()).isEqualTo(3);
    }

    @Test
    void a_request_that_is_sent_many_times_at_once_makes_one_change() throws Exception {
        List<Changed> all = AtOnce.run(8, _ -> send(request("mary", MARK, "x")));

        assertThat(all).extracting(Changed::number).containsOnly(2);
        assertThat(kiwi.complaints.get(Kiwi.NAME, reference).version()).isEqualTo(2);
    }

    @Test
    void the_same_mark_for_another_request_is_refused() {
        send(request("mary", MARK, "x"));
        assertThatThrownBy(() -> send(request("mary", MARK, "y")))
                .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                        .isInstanceOf(Rejection.Reason.Conflict.class))
                .hasMessageContaining("has been used for another request");
    }

    @Test
    void the_marks_of_two_people_and_of_two_complaints_are_different_marks() {
        send(request("mary", MARK, "x"));
        assertThat(send(request("daniel", MARK, "y")).number()).isEqualTo(3);
        reference = kiwi.submitted().reference();
        assertThat(send(request("mary", MARK, "z")).number()).isEqualTo(2);
    }

    @Test
    void a_mark_counts_for_a_week_also_if_it_is_still_stored_later() {
        send(request("mary", MARK, "x"));
        kiwi.test.clock().advance(MarkedRequest.KEPT.minus(Duration.ofSeconds(1)));
        assertThat(send(request("mary", MARK, "x")).number()).isEqualTo(2);
        kiwi.test.clock().advance(Duration.ofSeconds(1));
        assertThat(send(request("mary", MARK, "y")).number()).isEqualTo(3);
    }

    @Test
    void a_refused_request_does_not_use_its_mark() {
        assertThatThrownBy(() -> change(request("mary", MARK, "x"), Map.of())).isInstanceOf(Rejection.class);
        assertThat(send(request("mary", MARK, "y")).number()).isEqualTo(2);
    }

    @Test
    void neither_the_mark_nor_the_body_is_stored() {
        send(request("mary", MARK, "a body"));
        assertThat(kiwi.test.items().toString()).doesNotContain(MARK).doesNotContain("a body");
    }

    private MarkedRequest request(String actor, String mark, String body) {
        return MarkedRequest.of(Kiwi.NAME, reference, actor, "note", mark, body.getBytes(StandardCharsets.UTF_8));
    }

    private Changed send(MarkedRequest request) {
        return change(request, Map.of("text", "x"));
    }

    private Changed change(MarkedRequest request, Map<String, String> fields) {
        return kiwi.complaints.change(
                Kiwi.NAME,
                reference,
                OptionalInt.empty(),
                Optional.of(request),
                Kiwi.MANAGER,
                kiwi.env.now(),
                complaint ->
                        kiwi.rules.decide(complaint, new Command.Act("note", fields), Kiwi.MANAGER, kiwi.env.now()));
    }
}
