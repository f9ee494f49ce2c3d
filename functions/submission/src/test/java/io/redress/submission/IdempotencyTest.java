package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.submission.Gateway.Answer;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final int MANY = 20;
    private static final String KEY = "4e0a5f0e-2a5c-4b69-8f0e-3a2b1c0d9e8f";

    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void twenty_equal_requests_at_once_make_one_complaint_and_get_equal_answers() throws Exception {
        List<Answer> answers = AtOnce.run(MANY, number -> gateway.post(Gateway.example(), KEY));
        assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void the_same_request_later_gets_the_first_answer() {
        Answer first = gateway.post(Gateway.example(), KEY);
        gateway.table.clock().advance(Duration.ofDays(6));
        assertThat(gateway.post(Gateway.example(), KEY)).isEqualTo(first);
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused_without_the_first_answer() {
        Answer first = gateway.post(Gateway.example(), KEY);
        Answer second = gateway.post(Gateway.example().replace("Amara", "Zoe"), KEY);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(second.text()).doesNotContain(first.body("reference")).doesNotContain(first.body("token"));
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void of_several_bodies_with_one_key_at_once_one_is_accepted() throws Exception {
        List<Answer> answers =
                AtOnce.run(8, number -> gateway.post(Gateway.example().replace("Amara", "Zoe " + number), KEY));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(7);
        assertThat(complaints()).isEqualTo(1);
    }

    @Test
    void another_key_or_none_is_another_complaint() {
        assertThat(List.of(
                        gateway.post(Gateway.example(), KEY),
                        gateway.post(Gateway.example(), KEY.toUpperCase(Locale.ROOT)),
                        gateway.post(Gateway.example())))
                .extracting(answer -> answer.body("reference"))
                .doesNotHaveDuplicates();
        assertThat(complaints()).isEqualTo(3);
    }

    @Test
    void a_key_is_forgotten_after_a_week() {
        Answer first = gateway.post(Gateway.example(), KEY);
        gateway.table.clock().advance(Duration.ofDays(7));
        Answer second = gateway.post(Gateway.example().replace("Amara", "Zoe"), KEY);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body("reference")).isNotEqualTo(first.body("reference"));
    }

    @Test
    void a_refused_submission_does_not_use_its_key() {
        assertThat(gateway.post("{}", KEY).status()).isEqualTo(422);
        assertThat(gateway.post(Gateway.example(), KEY).status()).isEqualTo(201);
    }

    private long complaints() {
        return gateway.table.items().stream()
                .filter(item -> item.get("sk").s().equals("NOW"))
                .count();
    }
}
