package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.StaffMember;
import io.redress.fixtures.Fixture;
import io.redress.local.faults.Pipeline;
import io.redress.local.load.Loading;
import io.redress.testing.AcceptedMail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * After the made-up lives of several complaints under every procedure, the stream delivers everything from the beginning: the table stays
 * as it is, and nobody gets a mail. That holds even if the marks of handled changes are lost, because what the functions do bears a
 * repetition.
 */
class ReplayTest {

    private static final String NOW = "2026-11-16T09:00:00Z";
    private static final int COMPLAINTS = 8;
    private static final int MOST_SWEEPS = 400;

    @ParameterizedTest
    @CsvSource({"kiwi, 1", "knec, 1", "kentrade, 2", "northumbria, 1", "case-in-point, 1"})
    void a_stream_that_begins_anew_changes_nothing(String organisation, long seed) throws Exception {
        try (Pipeline pipeline = new Pipeline(Fixture.of(organisation, NOW))) {
            Fixture fixture = pipeline.fixture;
            List<StaffMember> staff = DemoStaff.of(organisation);
            staff.forEach(member -> fixture.directory.put(organisation, member));
            new Loading(fixture.env(), organisation, staff).run(COMPLAINTS, seed, Instant.parse(NOW), _ -> {});
            pipeline.run();
            int sweeps = 0;
            while (pipeline.sweep() && sweeps < MOST_SWEEPS) {
                fixture.clock.advance(Duration.ofHours(1));
                sweeps++;
            }
            assertThat(sweeps).as("sweeps until all is done").isLessThan(MOST_SWEEPS);
            pipeline.run();
            Set<Map<String, AttributeValue>> items = items(fixture, item -> !isMark(item));
            List<AcceptedMail> mails = fixture.ses.mails();
            assertThat(mails).isNotEmpty();

            pipeline.replay();
            pipeline.run();
            same(fixture, items, mails, "with the marks");

            items(fixture, ReplayTest::isMark)
                    .forEach(
                            mark -> fixture.table.client().deleteItem(request -> request.tableName(fixture.table.name())
                                    .key(Map.of("pk", mark.get("pk"), "sk", mark.get("sk")))));
            assertThat(items(fixture, ReplayTest::isMark)).isEmpty();
            pipeline.replay();
            pipeline.run();
            same(fixture, items, mails, "without the marks");
        }
    }

    private static void same(
            Fixture fixture, Set<Map<String, AttributeValue>> items, List<AcceptedMail> mails, String how) {
        assertThat(fixture.ses.mails().stream().map(mail -> mail.recipient() + ": " + mail.subject()))
                .as("mails " + how)
                .containsExactlyElementsOf(mails.stream()
                        .map(mail -> mail.recipient() + ": " + mail.subject())
                        .toList());
        assertThat(items(fixture, item -> !isMark(item))).as("items " + how).isEqualTo(items);
    }

    private static boolean isMark(Map<String, AttributeValue> item) {
        return item.get("sk").s().startsWith("HANDLED#");
    }

    private static Set<Map<String, AttributeValue>> items(
            Fixture fixture, Predicate<Map<String, AttributeValue>> which) {
        return fixture.table.items().stream().filter(which).collect(Collectors.toSet());
    }
}
