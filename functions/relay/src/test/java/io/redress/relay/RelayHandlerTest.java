package io.redress.relay;

import static io.redress.relay.Audience.ACKNOWLEDGEMENT;
import static io.redress.relay.Audience.ASSIGNMENT;
import static io.redress.relay.Audience.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Change;
import io.redress.domain.Decider;
import io.redress.domain.Event;
import io.redress.domain.Named;
import io.redress.domain.calendar.Span;
import io.redress.runtime.Json;
import io.redress.runtime.Tree;
import io.redress.testing.Example;
import io.redress.testing.Invoked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayHandlerTest {

    private static final Instant AT = Instant.parse("2026-10-23T08:32:09Z");

    /** An event, who caused it, and who hears of it. */
    private record Row(Event event, String by, Set<Audience> hear) {}

    private static final List<Row> TABLE = List.of(
            row(submitted(true), ACKNOWLEDGEMENT),
            row(submitted(false)),
            row(new Event.Decided(new Decider("mary", "quality-manager", "stage-1"))),
            row(new Event.Reclassified("query")),
            row(new Event.StageEntered("stage-1", "quality-manager"), ASSIGNMENT),
            row(new Event.StageEntered("closed", null)),
            row(new Event.LimitStarted("acknowledgement", AT, AT)),
            row(new Event.LimitMet("acknowledgement")),
            row(new Event.LimitMissed("acknowledgement")),
            row(new Event.LimitEndedLate("acknowledgement")),
            row(new Event.LimitCancelled("acknowledgement")),
            row(new Event.LimitExtended("stage-1-answer", AT, AT)),
            row(new Event.Alerted("stage-1-answer", 1, "CASEWORKER", true), NOTIFICATION),
            row(new Event.ActionTaken("note", Map.of())),
            new Row(new Event.ActionTaken("withdraw", Map.of()), "complainant", Set.of(NOTIFICATION)),
            row(new Event.LetterOrdered("answer"), NOTIFICATION),
            row(new Event.LetterOwed("answer"), NOTIFICATION),
            row(new Event.LetterOrderedAgain(3), NOTIFICATION),
            row(new Event.LetterSent("answer", 3)),
            row(new Event.Assigned("mary"), NOTIFICATION),
            row(new Event.LeftUnassigned("quality-manager"), NOTIFICATION),
            row(new Event.AssignmentSought(), ASSIGNMENT),
            row(new Event.PersonNamed(new Named("mary", List.of("quality-manager"))), ASSIGNMENT),
            row(new Event.OwnerReplaced("director-of-quality"), ASSIGNMENT),
            row(new Event.Asked("managing-director"), NOTIFICATION),
            row(new Event.Referred("examinations"), ASSIGNMENT),
            row(new Event.GlassBroken("adele", AT), NOTIFICATION),
            row(new Event.ActionPromised("4", null, null, "mary", AT), NOTIFICATION),
            row(new Event.PromiseOverdue("4"), NOTIFICATION),
            row(new Event.PromiseKept("4")),
            row(new Event.IncidentRecorded()),
            row(new Event.Registered("examinations", 7)),
            row(new Event.LimitNotApplicable("acknowledgement", AT, AT)),
            row(new Event.LimitPaused("stage-1-answer", new Span(3, Span.Unit.WORKING_DAYS))),
            row(new Event.LimitResumed("stage-1-answer", AT, AT)),
            row(new Event.LimitMoved("stage-1-answer", AT, AT)),
            row(new Event.Paused("complainant", AT)),
            row(new Event.Resumed("complainant")),
            row(new Event.Determined("valid")),
            row(new Event.LetterDrafted("response")),
            row(new Event.Restricted("quality-manager", true)),
            row(new Event.AccessGiven("mary", null)),
            row(new Event.RestrictionLifted(), NOTIFICATION),
            row(new Event.Seen("history")),
            row(new Event.Related("KIWI-7K3M-9QX1")),
            row(new Event.LessonLearned("delay")),
            row(new Event.Reopened()),
            row(new Event.ActedFor("dora")),
            row(new Event.Closed("satisfied")));

    private Stream stream;

    @BeforeEach
    void open() {
        stream = new Stream();
    }

    @AfterEach
    void close() {
        stream.close();
    }

    private static Event submitted(boolean reachable) {
        return new Event.Submitted(
                "complaint", "website", null, "delay", null, AT, reachable, reachable, null, Map.of());
    }

    private static Row row(Event event, Audience... hear) {
        return new Row(event, "mary", Set.of(hear));
    }

    @Test
    void every_event_is_told_to_whoever_has_to_hear_of_it() {
        assertThat(TABLE)
                .extracting(row -> (Object) row.event().getClass())
                .as("every type of event has a row")
                .containsOnly((Object[]) Event.class.getPermittedSubclasses());

        List<Map<String, Object>> records = new ArrayList<>();
        TABLE.forEach(row -> records.add(Stream.record(records.size() + 1, row.by(), row.event())));
        assertThat(Stream.deliver(stream.relay(Map.of()), records)).isEmpty();

        for (Audience audience : Audience.values()) {
            Set<Integer> expected = new TreeSet<>();
            for (int i = 0; i < TABLE.size(); i++) {
                if (TABLE.get(i).hear().contains(audience)) {
                    expected.add(i + 1);
                }
            }
            assertThat(stream.changes(audience)).as(audience.toString()).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void a_new_complaint_is_told_to_acknowledgement_and_assignment_and_nothing_personal_is_said() {
        assertThat(Invoked.failures(stream.relay(Map.of()).example())).isEmpty();

        String message = Json.write(Map.of("organisation", "kiwi", "reference", Stream.REFERENCE, "change", 1));
        for (Audience audience : List.of(ACKNOWLEDGEMENT, ASSIGNMENT)) {
            assertThat(stream.told(audience)).singleElement().satisfies(body -> assertThat(
                            Tree.read(body).value())
                    .isEqualTo(Tree.read(message).value()));
        }
        assertThat(stream.told(NOTIFICATION)).isEmpty();
    }

    @Test
    void the_example_holds_a_change_as_it_is_written() {
        String json = Tree.read(Example.text("relay"))
                .list("Records")
                .getFirst()
                .at("dynamodb")
                .at("NewImage")
                .at("json")
                .required("S");
        assertThat(Json.write(Json.read(json, Change.class))).isEqualTo(json);
    }

    @Test
    void an_audience_hears_of_a_change_once_whatever_is_in_it() {
        Change change = new Change(
                4,
                AT,
                "mary",
                List.of(
                        new Event.LetterOrdered("answer"),
                        new Event.Assigned("mary"),
                        new Event.StageEntered("stage-1", "quality-manager")));
        Stream.deliver(stream.relay(Map.of()), List.of(Stream.record(4, Json.write(change))));

        assertThat(stream.changes(NOTIFICATION)).containsExactly(4);
        assertThat(stream.changes(ASSIGNMENT)).containsExactly(4);
    }

    @Test
    void a_record_that_cannot_be_read_is_reported_by_its_number_and_keeps_no_other_back() {
        Event assigned = new Event.Assigned("mary");
        Map<String, Object> noImage = Stream.record(7, "{}");
        noImage.put("dynamodb", Map.of("SequenceNumber", "7"));
        List<String> failed = Stream.deliver(
                stream.relay(Map.of()),
                List.of(
                        Stream.record(1, "mary", assigned),
                        Stream.record(2, "{\"number\":2,"),
                        Stream.record(3, "mary", assigned),
                        Stream.record(4, "[]"),
                        Stream.record(
                                5,
                                "{\"number\":5,\"at\":\"2026-10-23T08:32:09Z\",\"by\":\"mary\","
                                        + "\"events\":[{\"@type\":\"promoted\"}]}"),
                        Stream.record(6, "mary", assigned),
                        noImage));

        assertThat(failed).containsExactly("2", "4", "5", "7");
        assertThat(stream.changes(NOTIFICATION)).containsExactly(1, 3, 6);
    }

    @Test
    void what_a_queue_does_not_take_is_reported_and_the_other_queues_get_theirs() {
        Invoked relay = stream.relay(Map.of("NOTIFICATION_QUEUE_URL", "http://localhost/000000000000/gone"));
        List<String> failed = Stream.deliver(
                relay,
                List.of(
                        Stream.record(1, "mary", new Event.Assigned("mary")),
                        Stream.record(2, "mary", new Event.AssignmentSought())));

        assertThat(failed).containsExactly("1");
        assertThat(stream.changes(ASSIGNMENT)).containsExactly(2);
    }

    @Test
    void when_no_queue_answers_everything_is_reported() {
        Invoked relay = stream.relay(Map.of("AWS_ENDPOINT_URL_SQS", "http://localhost:1"));

        assertThat(Stream.deliver(relay, List.of(Stream.record(1, "mary", new Event.Assigned("mary")))))
                .containsExactly("1");
    }
}
