package io.redress.deadlinesweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.procedure.Alert;
import io.redress.domain.rules.Command;
import io.redress.domain.staff.Actor;
import io.redress.fixtures.Colleague;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
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

    private final Queues queues = new Queues();
    private Fixture fixture;
    private Invoked function;

    @BeforeEach
    void open() {
        fixture = Fixture.onFriday();
        function = function();
    }

    @AfterEach
    void close() {
        queues.close();
        fixture.close();
    }

    private Invoked function() {
        return new Invoked("deadline-sweep", new DeadlineSweepHandler(fixture.env(queues.variables())));
    }

    private void sweep() {
        assertThat(function.example().isTrue("done")).isTrue();
    }

    private void sweepAt(String moment) {
        fixture.clock.set(Instant.parse(moment));
        sweep();
    }

    private List<String> told(String reference) {
        return fixture.events(reference, LimitEvent.Alerted.class).stream()
                .filter(alerted -> alerted.limit().equals(ANSWER))
                .map(alerted -> (alerted.reminder() ? "reminder to " : "overdue to ") + alerted.to())
                .toList();
    }

    /** Damages a stored item. */
    private void damage(String reference, String json) {
        Map<String, AttributeValue> item = new HashMap<>(fixture.table.items().stream()
                .filter(found -> found.get("pk").s().equals("C#" + reference)
                        && found.get("sk").s().equals("NOW"))
                .findFirst()
                .orElseThrow());
        item.put("json", AttributeValue.fromS(json));
        fixture.table.client().putItem(put -> put.tableName(fixture.table.name())
                .item(item));
    }

    @Test
    void a_sweep_with_nothing_due_changes_nothing() {
        String reference = fixture.submitted();
        sweep();

        assertThat(fixture.now(reference).version()).isEqualTo(1);
    }

    @Test
    void a_day_off_that_is_declared_late_moves_running_limits_once_and_before_any_is_missed() {
        String reference = fixture.submitted();
        Limit before = fixture.now(reference).running(ANSWER).orElseThrow();
        DeclaredDays days = new DeclaredDays(fixture.env(), Table.in(fixture.env()));
        LocalDate dueOn = before.due().atZone(ZoneOffset.UTC).toLocalDate();
        days.replace(
                "kiwi",
                days.read("kiwi"),
                new Declaration(List.of(new DeclaredDay(dueOn, "Day of mourning", "Gazette 7"))),
                "adele");

        sweep();
        Limit after = fixture.now(reference).running(ANSWER).orElseThrow();
        assertThat(after.due()).isAfter(before.due());
        assertThat(fixture.events(reference, LimitEvent.LimitMoved.class))
                .contains(new LimitEvent.LimitMoved(ANSWER, before.due(), after.due(), List.of(dueOn), true));
        assertThat(days.read("kiwi").isNews()).isFalse();
        int version = fixture.now(reference).version();
        sweep();
        assertThat(fixture.now(reference).version()).isEqualTo(version);
    }

    @Test
    void each_escalation_level_is_alerted_at_its_time_and_once() {
        String reference = fixture.submitted();
        // The limit ends on Friday 6 November; its alerts are due two working days before, and two and five after, at
        // 08:00.
        Map<String, Integer> steps = new LinkedHashMap<>();
        steps.put("2026-11-04T07:59:59.999Z", 0);
        steps.put("2026-11-04T08:00:00Z", 1);
        steps.put("2026-11-06T23:59:59Z", 1);
        steps.put("2026-11-07T00:00:00Z", 1);
        steps.put("2026-11-09T07:59:59Z", 1);
        steps.put("2026-11-09T08:00:00Z", 2);
        steps.put("2026-11-11T07:59:59Z", 2);
        steps.put("2026-11-11T08:00:00Z", 3);
        steps.put("2026-11-16T08:00:00Z", 4);
        steps.put("2027-03-01T09:00:00Z", 4);
        steps.forEach((moment, expected) -> {
            sweepAt(moment);
            sweep();
            assertThat(told(reference)).as(moment).hasSize(expected);
        });

        assertThat(told(reference))
                .containsExactly(
                        "reminder to CASEWORKER", "overdue to CASEWORKER", "overdue to MANAGER", "overdue to DIRECTOR");
        assertThat(fixture.events(reference, LimitEvent.LimitMissed.class))
                .containsExactly(new LimitEvent.LimitMissed("acknowledgement"), new LimitEvent.LimitMissed(ANSWER));
        assertThat(fixture.now(reference).running(ANSWER).map(Limit::missed))
                .contains(Instant.parse("2026-11-07T00:00:00Z"));
    }

    @Test
    void a_late_sweep_sends_every_alert_that_is_due_and_no_reminder() {
        String reference = fixture.submitted();
        sweepAt("2026-12-24T10:00:00Z");
        sweep();

        assertThat(told(reference))
                .containsExactly("overdue to CASEWORKER", "overdue to MANAGER", "overdue to DIRECTOR");
    }

    @Test
    void a_limit_that_was_met_causes_no_alert() {
        String reference = fixture.submitted();
        fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        sweepAt("2026-11-07T00:00:00Z");

        assertThat(told(reference)).isEmpty();
    }

    @Test
    void a_complainant_who_says_nothing_is_reminded_and_then_the_complaint_is_closed() {
        String reference = fixture.submitted();
        int answer = fixture.act("quality-manager", reference, "answer", Fixture.ANSWER);
        fixture.decide(reference, new Actor.System("notification"), new Command.RecordLetter("answer", answer));
        sweepAt("2026-11-07T10:00:00Z");
        assertThat(fixture.events(reference, LimitEvent.Alerted.class))
                .contains(new LimitEvent.Alerted("reply", 1, Alert.To.COMPLAINANT, true));
        assertThat(fixture.now(reference).open()).isTrue();

        sweepAt("2026-11-21T10:00:00Z");
        sweep();
        assertThat(fixture.now(reference).status().outcome()).isEqualTo("not-contested");
        assertThat(fixture.events(reference, StageEvent.Closed.class)).hasSize(1);
        int version = fixture.now(reference).version();
        sweepAt("2027-11-21T10:00:00Z");
        assertThat(fixture.now(reference).version()).isEqualTo(version);
    }

    @Test
    void a_caseworker_is_looked_for_again_after_a_working_day() {
        String reference = fixture.submitted();
        fixture.leaveUnassigned(reference);
        sweepAt("2026-10-24T12:00:00Z");
        assertThat(fixture.events(reference, AssignmentEvent.AssignmentSought.class))
                .isEmpty();

        fixture.clock.advance(Duration.ofDays(3));
        sweep();
        sweep();
        assertThat(fixture.events(reference, AssignmentEvent.AssignmentSought.class))
                .hasSize(1);
        fixture.assign(reference, Colleague.of("Mary", "quality-manager"));
        fixture.clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(fixture.events(reference, AssignmentEvent.AssignmentSought.class))
                .hasSize(1);
    }

    @Test
    void an_unreadable_complaint_does_not_stop_the_others_and_fails_the_sweep() {
        List<String> references = new ArrayList<>();
        IntStream.range(0, 12).forEach(_ -> references.add(fixture.submitted()));
        damage(references.get(0), "{");
        damage(references.get(5), "{\"reference\":\"" + references.get(5) + "\",\"organisation\":\"acme\"}");
        fixture.clock.advance(Duration.ofDays(30));

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
    void sweeps_at_the_same_time_alert_once() throws Exception {
        List<String> references = Stream.generate(fixture::submitted).limit(5).toList();
        fixture.clock.set(Instant.parse("2026-11-09T08:00:00Z"));
        List<Invoked> functions = Stream.generate(this::function).limit(3).toList();
        AtOnce.run(3, number -> functions.get(number).example());

        for (String reference : references) {
            assertThat(told(reference)).containsExactly("overdue to CASEWORKER");
            assertThat(fixture.now(reference).version()).isEqualTo(2);
        }
    }

    @Test
    void all_complaints_are_checked_even_if_they_fill_several_pages() {
        String reference = fixture.submitted();
        fixture.clock.advance(Duration.ofDays(30));
        // Long index entries of complaints that do not exist fill more than the first page.
        String filling = "x".repeat(900);
        List<Map<String, AttributeValue>> entries = IntStream.range(0, 1300)
                .mapToObj(number -> Map.of(
                        "pk", AttributeValue.fromS("GONE#" + number + filling),
                        "sk", AttributeValue.fromS("NOW"),
                        "nextCheckPk", AttributeValue.fromS("DUE#" + number % 4),
                        "nextCheckSk", AttributeValue.fromS("2026-01-01T00:00:00.000Z#gone#" + number)))
                .toList();
        entries.parallelStream()
                .forEach(entry -> fixture.table.client().putItem(put -> put.tableName(fixture.table.name())
                        .item(entry)));

        assertThatIllegalStateException().isThrownBy(this::sweep).withMessageContaining("1300 complaints");
        assertThat(told(reference)).hasSize(3);
    }

    @Test
    void an_enquiry_has_no_time_limit() {
        String reference = fixture.submitted(TestSubmission.of("query"));
        sweepAt("2028-11-06T10:00:00Z");

        assertThat(fixture.now(reference).version()).isEqualTo(1);
    }
}
