package io.redress.adminapi;

import static io.redress.adminapi.Desk.ADELE;
import static io.redress.adminapi.Desk.DANIEL;
import static io.redress.adminapi.Desk.MARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.adminapi.Desk.Answer;
import io.redress.fixtures.Fixture;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.FaultyNetwork.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * A removal from the directory and an assignment to the same person at the same time, in every order of their requests. After both,
 * no open complaint is with somebody who is not in the directory.
 */
class RemovalRaceTest {

    /**
     * What a race ended with.
     *
     * @param before whether Mary had the complaint before the other thing happened
     */
    private record Outcome(int status, boolean before, boolean inDirectory, boolean withMary) {}

    @FunctionalInterface
    private interface Request {
        Answer send(Desk desk, String reference);
    }

    /** Sends a request as often as it makes requests of its own, and lets something else happen before each of them in turn. */
    private static List<Outcome> interrupted(Request request, BiConsumer<Fixture, String> other) {
        List<Outcome> outcomes = new ArrayList<>();
        int requests = 1;
        for (int number = 1; number <= requests; number++) {
            try (FaultyNetwork network = new FaultyNetwork();
                    Desk desk = new Desk(
                            Fixture.KIWI, Map.of("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri())))) {
                String reference = desk.fixture.submitted();
                boolean[] before = {false};
                int moment = number;
                network.behave((count, _) -> {
                    if (count == moment) {
                        before[0] = isWithMary(desk, reference);
                        other.accept(desk.fixture, reference);
                    }
                    return Fate.ANSWERED;
                });
                Answer answer = request.send(desk, reference);
                requests = Math.max(requests, network.requests());
                outcomes.add(new Outcome(
                        answer.status(),
                        before[0],
                        desk.fixture.directory.find(Fixture.KIWI, "mary").isPresent(),
                        isWithMary(desk, reference)));
            }
        }
        return outcomes;
    }

    private static boolean isWithMary(Desk desk, String reference) {
        return "mary".equals(desk.fixture.now(reference).status().caseworker());
    }

    @Test
    void an_assignment_during_a_removal_does_not_stay_with_the_leaver() {
        List<Outcome> outcomes = interrupted(
                (desk, _) -> desk.as(ADELE).call(Desk.DELETE_MEMBER, "mary"),
                (fixture, reference) -> fixture.assign(reference, MARY));
        assertThat(outcomes)
                .hasSizeGreaterThan(5)
                .anyMatch(outcome -> outcome.status() == 409)
                .anyMatch(outcome -> outcome.status() == 204)
                .noneMatch(outcome -> outcome.withMary() && !outcome.inDirectory());
    }

    @Test
    void a_removal_during_an_assignment_leaves_nothing_with_the_leaver() {
        List<Outcome> outcomes = interrupted(
                (desk, reference) -> desk.as(DANIEL).act(reference, "assign", Map.of("caseworker", "mary")),
                (fixture, _) -> fixture.directory.remove(
                        Fixture.KIWI, fixture.directory.roster(Fixture.KIWI), "mary", fixture.administrator()));
        assertThat(outcomes).hasSizeGreaterThan(3).noneMatch(Outcome::inDirectory);
        assertThat(outcomes)
                .as(
                        "an assignment that was written before would have kept Mary in the directory, or been given back by the removal")
                .filteredOn(outcome -> !outcome.before())
                .isNotEmpty()
                .noneMatch(Outcome::withMary);
    }
}
