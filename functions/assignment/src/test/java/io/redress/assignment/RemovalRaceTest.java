package io.redress.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.AssignmentEvent.AssignmentSought;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.testing.Endpoint;
import io.redress.testing.FaultyNetwork;
import io.redress.testing.FaultyNetwork.Fate;
import io.redress.testing.Invoked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caseworker is removed from the directory before each request of an assignment in turn. */
class RemovalRaceTest {

    private static final Colleague MARY = Colleague.of("Mary Whitfield", "quality-manager");
    private static final Colleague QUENTIN = Colleague.of("Quentin Archer", "quality-manager");

    /** What became of an assignment during which its caseworker was removed. */
    private record Outcome(boolean writtenBefore, String caseworker, int sought) {}

    @Test
    void a_complaint_is_never_assigned_to_somebody_who_was_removed_before_the_assignment_was_written() {
        List<Outcome> outcomes = new ArrayList<>();
        int requests = 1;
        for (int request = 1; request <= requests; request++) {
            try (Fixture fixture = Fixture.onFriday();
                    FaultyNetwork network = new FaultyNetwork()) {
                fixture.staff(MARY, QUENTIN);
                fixture.assign(fixture.submitted(), QUENTIN);
                String reference = fixture.submitted();
                boolean[] written = {false};
                int removal = request;
                Invoked function = new Invoked(
                        "assignment",
                        new AssignmentHandler(
                                fixture.env(Map.of("AWS_ENDPOINT_URL_DYNAMODB", network.to(Endpoint.DYNAMODB.uri())))));
                network.behave((number, _) -> {
                    if (number == removal) {
                        written[0] = fixture.now(reference).status().caseworker() != null;
                        fixture.directory.remove(
                                Fixture.KIWI, fixture.directory.roster(Fixture.KIWI), "mary", fixture.administrator());
                    }
                    return Fate.ANSWERED;
                });
                assertThat(function.comesBack(reference, 1)).isFalse();
                if (fixture.directory.find(Fixture.KIWI, "mary").isPresent()) {
                    // This assignment made fewer requests than one that had to be given back.
                    break;
                }
                requests = Math.max(requests, network.requests());
                outcomes.add(new Outcome(
                        written[0],
                        fixture.now(reference).status().caseworker(),
                        fixture.events(reference, AssignmentSought.class).size()));
            }
        }
        assertThat(outcomes).hasSizeGreaterThan(5);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.writtenBefore())
                .isNotEmpty()
                .noneMatch(outcome -> "mary".equals(outcome.caseworker()));
        assertThat(outcomes)
                .as("a removal between reading the directory and writing the assignment is noticed afterwards")
                .anyMatch(outcome -> !outcome.writtenBefore() && outcome.sought() == 1);
    }
}
