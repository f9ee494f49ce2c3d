package io.redress.deadlinesweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.domain.Event;
import io.redress.domain.Limit;
import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.scene.Colleague;
import io.redress.scene.Entry;
import io.redress.scene.Scene;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import io.redress.testing.AtOnce;
import io.redress.testing.Invoked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DeadlineSweepHandlerTest {

    private static final String ANSWER = "stage-1-answer";

    private Scene scene;
    private Invoked function;

    @BeforeEach
    void open() {
        scene = Scene.onFriday();
        function = function();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Invoked function() {
        return new Invoked("deadline-sweep", new DeadlineSweepHandler(scene.env()));
    }

    private void sweep() {
        assertThat(function.example().isTrue("done")).isTrue();
    }

    private void sweepAt(String moment) {
        scene.clock.set(Instant.parse(moment));
        sweep();
    }

    private List<String> told(String reference) {
        return scene.events(reference, Event.Alerted.class).stream()
                .filter(alerted -> alerted.limit().equals(ANSWER))
                .map(alerted -> (alerted.reminder() ? "reminder to " : "overdue to ") + alerted.to())
                .toList();
    }

    /** Somebody damages what is stored. */
    private void damage(String reference, String json) {
        Map<String, AttributeValue> item = new HashMap<>(scene.table.items().stream()
                .filter(found -> found.get("pk").s().equals("C#" + reference)
                        && found.get("sk").s().equals("NOW"))
                .findFirst()
                .orElseThrow());
        item.put("json", AttributeValue.fromS(json));
        scene.table.client().putItem(put -> put.tableName(scene.table.name()).item(item));
    }

    @Test
    void with_nothing_due_nothing_happens() {
        String reference = scene.submitted();
        sweep();

        assertThat(scene.now(reference).version()).isEqualTo(1);
    }

    @Test
    void a_day_off_that_is_declared_late_moves_what_runs_once_and_before_anything_is_missed() {
        String reference = scene.submitted();
        Limit before = scene.now(reference).running(ANSWER).orElseThrow();
        DeclaredDays days = new DeclaredDays(scene.env(), Table.in(scene.env()));
        LocalDate dueOn = before.due().atZone(ZoneOffset.UTC).toLocalDate();
        days.replace(
                "kiwi",
                days.read("kiwi"),
                new Declaration(List.of(new DeclaredDay(dueOn, "Day of mourning", "Gazette 7"))));

        sweep();
        Limit after = scene.now(reference).running(ANSWER).orElseThrow();
        assertThat(after.due()).isAfter(before.due());
        assertThat(scene.events(reference, Event.LimitMoved.class))
                .contains(new Event.LimitMoved(ANSWER, before.due(), after.due(), List.of(dueOn)));
        assertThat(days.read("kiwi").isNews()).isFalse();
        int version = scene.now(reference).version();
        sweep();
        assertThat(scene.now(reference).version()).isEqualTo(version);
    }

    @Test
    void each_rung_of_the_ladder_is_told_at_its_hour_and_once_however_often_it_is_swept() {
        String reference = scene.submitted();
        // The last hour is that of 6 November; the ladder has steps two working days before it and two and five after.
        Map<String, Integer> steps = new LinkedHashMap<>();
        steps.put("2026-11-04T07:59:59.999Z", 0);
        steps.put("2026-11-04T08:00:00Z", 1);
        steps.put("2026-11-06T23:59:59Z", 1);
        steps.put("2026-11-06T23:59:59.001Z", 2);
        steps.put("2026-11-10T23:59:59Z", 2);
        steps.put("2026-11-10T23:59:59.001Z", 3);
        steps.put("2026-11-13T23:59:59.001Z", 4);
        steps.put("2027-03-01T09:00:00Z", 4);
        steps.forEach((moment, expected) -> {
            sweepAt(moment);
            sweep();
            assertThat(told(reference)).as(moment).hasSize(expected);
        });

        assertThat(told(reference))
                .containsExactly(
                        "reminder to CASEWORKER", "overdue to CASEWORKER", "overdue to MANAGER", "overdue to DIRECTOR");
        assertThat(scene.events(reference, Event.LimitMissed.class))
                .containsExactly(new Event.LimitMissed("acknowledgement"), new Event.LimitMissed(ANSWER));
        assertThat(scene.now(reference).running(ANSWER).map(Limit::missed))
                .contains(Instant.parse("2026-11-06T23:59:59.001Z"));
    }

    @Test
    void a_sweep_that_comes_late_tells_all_that_is_due_and_no_reminder() {
        String reference = scene.submitted();
        sweepAt("2026-12-24T10:00:00Z");
        sweep();

        assertThat(told(reference))
                .containsExactly("overdue to CASEWORKER", "overdue to MANAGER", "overdue to DIRECTOR");
    }

    @Test
    void what_was_done_in_time_is_not_told() {
        String reference = scene.submitted();
        scene.act("quality-manager", reference, "answer", Scene.ANSWER);
        sweepAt("2026-11-06T23:59:59.001Z");

        assertThat(told(reference)).isEmpty();
    }

    @Test
    void a_complainant_who_says_nothing_is_reminded_and_then_the_complaint_is_closed() {
        String reference = scene.submitted();
        scene.act("quality-manager", reference, "answer", Scene.ANSWER);
        sweepAt("2026-11-07T10:00:00Z");
        assertThat(scene.events(reference, Event.Alerted.class))
                .contains(new Event.Alerted("reply", 1, "COMPLAINANT", true));
        assertThat(scene.now(reference).open()).isTrue();

        sweepAt("2026-11-21T10:00:00Z");
        sweep();
        assertThat(scene.now(reference).standing().outcome()).isEqualTo("not-contested");
        assertThat(scene.events(reference, Event.Closed.class)).hasSize(1);
        int version = scene.now(reference).version();
        sweepAt("2027-11-21T10:00:00Z");
        assertThat(scene.now(reference).version()).isEqualTo(version);
    }

    @Test
    void a_caseworker_is_looked_for_again_after_a_working_day() {
        String reference = scene.submitted();
        scene.leaveUnassigned(reference);
        sweepAt("2026-10-24T12:00:00Z");
        assertThat(scene.events(reference, Event.AssignmentSought.class)).isEmpty();

        scene.clock.advance(Duration.ofDays(3));
        sweep();
        sweep();
        assertThat(scene.events(reference, Event.AssignmentSought.class)).hasSize(1);
        scene.assign(reference, Colleague.of("Mary", "quality-manager"));
        scene.clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(scene.events(reference, Event.AssignmentSought.class)).hasSize(1);
    }

    @Test
    void one_complaint_that_cannot_be_read_keeps_no_other_from_being_looked_at_and_fails_the_sweep() {
        List<String> references = new ArrayList<>();
        IntStream.range(0, 12).forEach(_ -> references.add(scene.submitted()));
        damage(references.get(0), "{");
        damage(references.get(5), "{\"reference\":\"" + references.get(5) + "\",\"organisation\":\"acme\"}");
        scene.clock.advance(Duration.ofDays(30));

        assertThatIllegalStateException().isThrownBy(this::sweep).withMessageContaining("2 complaints");
        for (int i = 0; i < references.size(); i++) {
            if (i != 0 && i != 5) {
                assertThat(told(references.get(i))).hasSize(3);
            }
        }
        assertThatIllegalStateException().isThrownBy(this::sweep).withMessageContaining("2 complaints");
        assertThat(told(references.getLast())).hasSize(3);
    }

    @Test
    void sweeps_at_the_same_time_tell_once() throws Exception {
        List<String> references = Stream.generate(scene::submitted).limit(5).toList();
        scene.clock.set(Instant.parse("2026-11-06T23:59:59.001Z"));
        List<Invoked> functions = Stream.generate(this::function).limit(3).toList();
        AtOnce.run(3, number -> functions.get(number).example());

        for (String reference : references) {
            assertThat(told(reference)).containsExactly("overdue to CASEWORKER");
            assertThat(scene.now(reference).version()).isEqualTo(2);
        }
    }

    @Test
    void more_complaints_than_fit_into_one_page_are_all_looked_at() {
        String reference = scene.submitted();
        scene.clock.advance(Duration.ofDays(30));
        // Entries of complaints that are no longer there, long ones, fill the first page and more before it.
        String filling = "x".repeat(900);
        List<Map<String, AttributeValue>> entries = IntStream.range(0, 1300)
                .mapToObj(number -> Map.of(
                        "pk", AttributeValue.fromS("GONE#" + number + filling),
                        "sk", AttributeValue.fromS("NOW"),
                        "duePk", AttributeValue.fromS("DUE#" + number % 4),
                        "dueSk", AttributeValue.fromS("2026-01-01T00:00:00.000Z#gone#" + number)))
                .toList();
        entries.parallelStream().forEach(entry -> scene.table.client().putItem(put -> put.tableName(scene.table.name())
                .item(entry)));

        assertThatIllegalStateException().isThrownBy(this::sweep).withMessageContaining("1300 complaints");
        assertThat(told(reference)).hasSize(3);
    }

    @Test
    void an_enquiry_has_nothing_that_could_run_out() {
        String reference = scene.submitted(Entry.of("query"));
        sweepAt("2028-11-06T10:00:00Z");

        assertThat(scene.now(reference).version()).isEqualTo(1);
    }
}
