package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.store.Verification.Break;
import io.redress.testing.AtOnce;
import io.redress.testing.TestTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ReportStatesTest {

    private static final String PK = "REPORT#kiwi#quarterly#2026-Q4";

    private TestTable test;
    private Table table;
    private ReportStates states;

    @BeforeEach
    void open() {
        test = TestTable.at("2027-01-01T05:00:00Z");
        table = Table.in(test.env());
        states = new ReportStates(table);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private ReportLife everything() {
        return ReportStepExamples.stored(table, "kiwi", "quarterly", "2026-Q4");
    }

    private List<ReportStep> steps() {
        return states.steps("kiwi", "quarterly", "2026-Q4");
    }

    @Test
    void every_step_is_read_as_it_was_written_and_the_state_follows_from_them() {
        ReportLife life = everything();

        assertThat(steps()).extracting(ReportStep::event).isEqualTo(ReportStepExamples.EVENTS);
        assertThat(ReportStepExamples.EVENTS.stream().map(Object::getClass).distinct())
                .as("an example of each")
                .hasSize(ReportEvent.class.getPermittedSubclasses().length);
        assertThat(states.find("kiwi", "quarterly", "2026-Q4")).contains(life).contains(ReportLife.of(steps()));
        assertThat(states.all("kiwi")).isEqualTo(Map.of("quarterly#2026-Q4", life));
        assertThat(states.all("knec")).isEmpty();
        assertThat(ReportHistory.check(table, PK)).isEmpty();
    }

    @Test
    void of_two_who_act_at_once_one_does() throws Exception {
        everything();
        List<ReportStep> read = steps();
        AtomicInteger written = new AtomicInteger();
        AtOnce.run(6, number -> {
            ReportEvent told = new ReportEvent.Told("day-" + number);
            ReportStep next = ReportStep.ofSystem(read.size() + 1, test.env().now(), told);
            boolean ours =
                    states.add("kiwi", "quarterly", "2026-Q4", read, next).isPresent();
            written.addAndGet(ours ? 1 : 0);
            return ours;
        });

        assertThat(written).hasValue(1);
        assertThat(steps()).hasSize(read.size() + 1);
        assertThat(ReportHistory.check(table, PK)).isEmpty();
    }

    @Test
    void an_altered_a_missing_and_a_last_step_are_found() {
        everything();
        Map<String, AttributeValue> third = item(PK, "STEP#000003");
        Map<String, AttributeValue> altered = new HashMap<>(third);
        altered.put("json", AttributeValue.fromS(third.get("json").s().replace("late", "early")));
        put(altered);
        assertThat(ReportHistory.check(table, PK))
                .contains(new Break(3, "altered: step 4 was written after another one"));
        put(third);
        assertThat(ReportHistory.check(table, PK)).isEmpty();

        Map<String, AttributeValue> last = item(PK, "STEP#000022");
        test.client().deleteItem(request -> request.tableName(test.name()).key(Table.key(PK, "STEP#000022")));
        assertThat(ReportHistory.check(table, PK)).contains(new Break(22, "missing, and all later steps with it"));
        put(last);

        Map<String, AttributeValue> state = new HashMap<>(item("REPORT#kiwi#STATES", "quarterly#2026-Q4"));
        state.put("json", AttributeValue.fromS(state.get("json").s().replace("\"version\":2", "\"version\":3")));
        put(state);
        assertThat(ReportHistory.check(table, PK)).contains(new Break(22, "not what the stored state says"));
    }

    @Test
    void the_steps_that_an_item_belongs_to_are_known_from_its_keys() {
        assertThat(ReportHistory.of(PK, "STEP#000001")).contains(PK);
        assertThat(ReportHistory.of("REPORT#kiwi#STATES", "quarterly#2026-Q4")).contains(PK);
        assertThat(ReportHistory.of(PK, "PART#x#0001")).isEmpty();
        assertThat(ReportHistory.of("C#KIWI-0000-0001", "STEP#000001")).isEmpty();
    }

    private Map<String, AttributeValue> item(String pk, String sk) {
        return table.get(pk, sk).orElseThrow();
    }

    private void put(Map<String, AttributeValue> item) {
        test.client().putItem(request -> request.tableName(test.name()).item(item));
    }
}
