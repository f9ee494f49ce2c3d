package io.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.store.FloodCounts;
import io.redress.store.Table;
import io.redress.submission.Gateway.Answer;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers send many complaints: nobody whose address they give is flooded, and no organisation is shut out. */
class FloodTest {

    private static final int MAILS = 5;
    private static final int SUBMISSIONS = 500;

    private Gateway gateway;

    @BeforeEach
    void open() {
        gateway = Gateway.serving("kiwi,northumbria", "2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private static String about(int number, String address) {
        return """
                {"subject": "Number %d", "details": "It did not come.", "category": "course-delivery",
                 "complainant": {"name": "A. Learner", "email": "%s"}}""".formatted(number, address);
    }

    private long acknowledgements(String event) {
        return gateway.table.items().stream()
                .filter(item -> item.get("sk").s().equals("CHANGE#000001"))
                .filter(item -> item.get("json").s().contains(event))
                .count();
    }

    @Test
    void one_mailbox_gets_so_many_acknowledgements_in_a_day_however_its_address_is_written() throws Exception {
        List<String> written = List.of(
                "victim@gmail.com",
                "VICTIM@gmail.com",
                "vic.tim@gmail.com",
                "victim+a1@gmail.com",
                "v.ictim@googlemail.com");

        List<Answer> answers =
                AtOnce.run(40, number -> gateway.post(about(number, written.get(number % written.size()))));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .filteredOn(answer -> answer.body("notMailed") == null)
                .hasSize(MAILS);
        assertThat(acknowledgements("letter-ordered")).isEqualTo(MAILS);
        assertThat(acknowledgements("letter-owed")).isEqualTo(40 - MAILS);
    }

    @Test
    void the_sender_is_told_that_no_mail_comes_and_has_the_link_all_the_same() {
        for (int number = 0; number < MAILS; number++) {
            assertThat(gateway.post(about(number, "victim@example.org")).body("notMailed"))
                    .isNull();
        }

        Answer held = gateway.post(about(MAILS, "victim@example.org"), "key-1");
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.body("notMailed"))
                .startsWith("We have your complaint, but we send no mail about its receipt")
                .contains("keep the reference and the link");
        assertThat(held.body("tracking")).endsWith(held.body("token"));
        assertThat(held.body("acknowledgeBy")).isNotNull();
        assertThat(gateway.post(about(MAILS, "victim@example.org"), "key-1").text())
                .isEqualTo(held.text());
    }

    @Test
    void the_next_day_and_another_organisation_have_a_count_of_their_own() {
        for (int number = 0; number <= MAILS; number++) {
            gateway.post(about(number, "victim@example.org"));
        }
        assertThat(gateway.post(
                                "northumbria",
                                about(1, "victim@example.org").replace(", \"category\": \"course-delivery\"", ""),
                                Map.of())
                        .body("notMailed"))
                .isNull();

        gateway.table.clock().advance(Duration.ofDays(1));
        assertThat(gateway.post(about(99, "victim@example.org")).body("notMailed"))
                .isNull();
    }

    @Test
    void the_same_request_counts_once() {
        for (int number = 0; number < 3 * MAILS; number++) {
            assertThat(gateway.post(about(1, "learner@example.org")).status()).isIn(201, 200);
            assertThat(gateway.post(about(2, "learner@example.org"), "key-1").status())
                    .isEqualTo(201);
        }

        assertThat(gateway.post(about(3, "learner@example.org")).body("notMailed"))
                .isNull();
    }

    @Test
    void only_new_complaints_count_in_the_hour() {
        FloodCounts counts = new FloodCounts(Table.in(gateway.env));
        for (int number = 0; number < 20; number++) {
            gateway.post(about(1, "learner@example.org"));
            gateway.post(about(2, "learner@example.org"), "key-1");
            gateway.post("{}");
        }

        for (int number = 2; number < SUBMISSIONS; number++) {
            assertThat(counts.submitted("kiwi", gateway.env.now(), SUBMISSIONS)).isTrue();
        }
        assertThat(counts.submitted("kiwi", gateway.env.now(), SUBMISSIONS)).isFalse();
    }

    @Test
    void an_organisation_takes_so_many_complaints_in_an_hour_and_the_others_are_not_shut_out() {
        Answer before = gateway.post(about(1, "learner@example.org"), "key-1");
        Answer joinable = gateway.post(about(4, "learner@example.org"));
        FloodCounts counts = new FloodCounts(Table.in(gateway.env));
        for (int number = 2; number < SUBMISSIONS; number++) {
            counts.submitted("kiwi", gateway.env.now(), SUBMISSIONS);
        }

        Answer refused = gateway.post(about(2, "other@example.org"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body("type")).isEqualTo("urn:redress:problem:too-many");
        assertThat(refused.body("detail")).contains("we have not recorded it");
        assertThat(refused.headers()).containsEntry("retry-after", String.valueOf(27 * 60 + 52));
        assertThat(gateway.post(about(1, "learner@example.org"), "key-1").text())
                .as("a request that was answered before")
                .isEqualTo(before.text());
        assertThat(gateway.post(about(4, "learner@example.org")).body("reference"))
                .as("a repetition of a complaint that was taken")
                .isEqualTo(joinable.body("reference"));
        assertThat(gateway.post(
                                "northumbria",
                                about(3, "learner@example.org").replace(", \"category\": \"course-delivery\"", ""),
                                Map.of())
                        .status())
                .isEqualTo(201);

        gateway.table.clock().advance(Duration.ofMinutes(28));
        assertThat(gateway.post(about(2, "other@example.org")).status()).isEqualTo(201);
    }
}
