package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people, or one person several times, act at the same time. */
class AtOnceStoryTest {

    private Town town;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void twenty_requests_with_one_key_at_once_make_one_complaint_and_one_acknowledgement() {
        List<Answer> answers =
                atOnce(20, () -> town.post("/kiwi/complaints", Town.complaint(), "Idempotency-Key", "3f0c9b1e-a1"));
        town.settle();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::body)
                .containsOnly(answers.getFirst().body());
        assertThat(town.mailTo(Town.LEARNER)).hasSize(1);
        assertThat(town.get("/kiwi/admin/complaints?list=team", town.as("mary", "quality-manager"))
                        .each("complaints", "reference"))
                .containsExactly(answers.getFirst().text("reference"));
        Answer other = town.post(
                "/kiwi/complaints", Town.complaint().replace("tutor", "teacher"), "Idempotency-Key", "3f0c9b1e-a1");
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void of_two_actions_on_one_version_one_is_rejected_as_stale() {
        String path = "/kiwi/admin/complaints/" + town.submit(Town.complaint()).text("reference");
        String etag = town.get(path, town.as("mary", "quality-manager")).header("etag");

        List<Answer> answers = atOnce(
                2,
                () -> town.post(
                        path + "/actions/note",
                        "{\"text\":\"I have telephoned.\"}",
                        Stream.concat(Stream.of(town.as("mary", "quality-manager")), Stream.of("if-match", etag))
                                .toArray(String[]::new)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void notes_by_many_users_at_once_are_all_stored() {
        String path = "/kiwi/admin/complaints/" + town.submit(Town.complaint()).text("reference");

        List<Answer> answers = atOnce(
                8,
                () -> town.post(
                        path + "/actions/note",
                        "{\"text\":\"I have telephoned.\"}",
                        town.as("mary", "quality-manager")));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(town.get(path + "/history", town.as("mary", "quality-manager")).json().list("changes").stream()
                        .filter(change -> change.at("texts").text("text").isPresent()))
                .hasSize(8);
    }

    private static List<Answer> atOnce(int times, Callable<Answer> what) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> all =
                    Stream.generate(() -> threads.submit(what)).limit(times).toList();
            return all.stream().map(AtOnceStoryTest::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
