package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.rules.ErasureRules;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.local.faults.Pipeline;
import io.redress.local.upgrade.ItemWriter;
import io.redress.procedures.Procedures;
import io.redress.store.DataErasure;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.TestTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The restore that docs/deploy.md describes: a copy of an earlier time, checked, put back, and checked again. */
class RestoreDrillTest {

    private static final Colleague DANIEL = Colleague.of("Daniel Okafor", "director-of-quality");
    private static final Colleague MARY =
            Colleague.of("Mary Whitfield", "quality-manager").below(DANIEL);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Pipeline pipeline;
    private TestTable restored;

    /** Some complaints whose changes are handled, and a copy of the table, as DynamoDB restores it into a new one. */
    @BeforeEach
    void open() {
        pipeline = new Pipeline();
        pipeline.fixture.staff(DANIEL, MARY);
        String first = pipeline.fixture.submitted();
        pipeline.fixture.submitted();
        pipeline.run();
        pipeline.fixture.act(MARY, first, "answer", Fixture.ANSWER);
        pipeline.run();
        restored = TestTable.at(Fixture.FRIDAY);
        new ItemWriter(restored.client(), restored.name())
                .write(pipeline.fixture.table.items().iterator());
    }

    @AfterEach
    void close() {
        restored.close();
        pipeline.close();
    }

    private boolean restore() {
        return restore(true);
    }

    private boolean restore(boolean yes) {
        Map<String, String> variables = new HashMap<>(pipeline.fixture.env().variables());
        variables.put("TABLE_NAME", restored.name());
        return RestoreCommand.restored(
                variables, pipeline.fixture.table.name(), yes, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private Set<Map<String, AttributeValue>> used() {
        return Set.copyOf(pipeline.fixture.table.items());
    }

    private void damage(TestTable table) {
        Map<String, AttributeValue> change = new HashMap<>(table.items().stream()
                .filter(item -> item.get("sk").s().equals("CHANGE#000001"))
                .findFirst()
                .orElseThrow());
        change.put("json", AttributeValue.fromS(change.get("json").s().replace("complainant", "nobody")));
        table.client().putItem(request -> request.tableName(table.name()).item(change));
    }

    @Test
    void the_table_in_use_holds_afterwards_exactly_what_was_restored_and_its_stream_changes_nothing() {
        Set<Map<String, AttributeValue>> before = used();
        List<AcceptedMail> mails = pipeline.fixture.ses.mails();
        damage(pipeline.fixture.table);
        pipeline.fixture.submitted();
        pipeline.fixture.table.items().stream()
                .filter(item -> item.get("sk").s().equals("NOW"))
                .findFirst()
                .ifPresent(item -> pipeline.fixture.table.client().deleteItem(request -> request.tableName(
                                pipeline.fixture.table.name())
                        .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));

        assertThat(restore()).as(out.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(used()).isEqualTo(before).isEqualTo(Set.copyOf(restored.items()));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("all as they were written.", before.size() + " items written, ", " items removed.");

        pipeline.replay();
        pipeline.run();
        assertThat(used()).isEqualTo(before);
        assertThat(pipeline.fixture.ses.mails()).isEqualTo(mails);
    }

    @Test
    void a_restored_table_with_a_broken_history_is_not_put_back() {
        damage(restored);
        Set<Map<String, AttributeValue>> before = used();

        assertThat(restore()).isFalse();
        assertThat(used()).isEqualTo(before);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 broken.", "Nothing was changed.");
    }

    @Test
    void without_yes_and_from_an_empty_table_nothing_is_changed() {
        Set<Map<String, AttributeValue>> before = used();
        assertThat(restore(false)).isFalse();
        restored.items().forEach(item -> restored.client().deleteItem(request -> request.tableName(restored.name())
                .key(Map.of("pk", item.get("pk"), "sk", item.get("sk")))));
        assertThat(restore()).isFalse();
        assertThat(used()).isEqualTo(before);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("has 2 complaints", "with --yes", "a table without complaints is not put back");
    }

    @Test
    void a_complaint_that_has_been_erased_since_stays_erased() {
        Fixture fixture = pipeline.fixture;
        String reference = fixture.submitted();
        pipeline.run();
        fixture.act(MARY, reference, "withdraw", Map.of("how", "telephone"));
        pipeline.run();
        new ItemWriter(restored.client(), restored.name())
                .write(fixture.table.items().iterator());
        Table table = Table.in(fixture.env());
        Procedures procedures = Procedures.in(fixture.env(), DaysOff.NONE);
        fixture.clock.set(Instant.parse("2030-01-01T00:00:00Z"));
        DataErasure erasure = DataErasure.in(fixture.env(), table, procedures);
        Actor.System sweep = new Actor.System("deadline-sweep");
        erasure.run("kiwi", reference, sweep, fixture.clock.instant());
        fixture.clock.advance(ErasureRules.NOTICE);
        erasure.run("kiwi", reference, sweep, fixture.clock.instant());
        assertThat(fixture.now(reference).handling().isErased()).isTrue();

        assertThat(restore()).as(out.toString(StandardCharsets.UTF_8)).isTrue();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(reference + " has been erased since, and stays erased.");
        assertThat(fixture.now(reference).handling().isErased()).isTrue();
        assertThat(fixture.table.items())
                .noneMatch(item -> item.get("pk").s().equals("C#" + reference)
                        && item.get("sk").s().equals("PERSON"));
    }
}
