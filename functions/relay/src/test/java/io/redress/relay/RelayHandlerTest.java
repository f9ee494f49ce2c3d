package io.redress.relay;

import static io.redress.domain.rules.Destination.ACKNOWLEDGEMENT;
import static io.redress.domain.rules.Destination.ASSIGNMENT;
import static io.redress.domain.rules.Destination.DOCUMENTS;
import static io.redress.domain.rules.Destination.NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Decider;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.domain.complaint.UnusableAddress;
import io.redress.domain.procedure.Action.Satisfaction;
import io.redress.domain.procedure.Alert;
import io.redress.domain.rules.Destination;
import io.redress.platform.Json;
import io.redress.platform.StoredJson;
import io.redress.platform.Tree;
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

    /** An event, who caused it, and its destinations. */
    private record Row(Event event, String by, Set<Destination> hear) {}

    private static final List<Row> TABLE = List.of(
            row(new LetterEvent.LetterOrdered("received"), ACKNOWLEDGEMENT),
            row(submitted(true)),
            row(submitted(false)),
            row(new ActionEvent.Decided(new Decider("mary", "quality-manager", "stage-1"))),
            row(new IntakeEvent.Reclassified("query")),
            row(new IntakeEvent.Corrected(List.of("name"), null, true, true, Map.of())),
            row(new StageEvent.StageEntered("stage-1", "quality-manager"), ASSIGNMENT),
            row(new StageEvent.StageEntered("closed", null)),
            row(new LimitEvent.LimitStarted("acknowledgement", AT, AT)),
            row(new LimitEvent.LimitMet("acknowledgement")),
            row(new LimitEvent.LimitMissed("acknowledgement")),
            row(new LimitEvent.LimitEndedLate("acknowledgement")),
            row(new LimitEvent.LimitCancelled("acknowledgement")),
            row(new LimitEvent.LimitHeld("reply", "answer", 3)),
            row(new LimitEvent.LimitExtended("stage-1-answer", AT, AT)),
            row(new LimitEvent.ExtensionTakenBack("stage-1-answer", AT, AT, 3), NOTIFICATION),
            row(new LimitEvent.Alerted("stage-1-answer", 1, Alert.To.CASEWORKER, true), NOTIFICATION),
            row(new ActionEvent.ActionTaken("note", Map.of())),
            new Row(new ActionEvent.ActionTaken("withdraw", Map.of()), "complainant", Set.of(NOTIFICATION)),
            row(new LetterEvent.LetterOrdered("answer"), NOTIFICATION),
            row(new LetterEvent.LetterOwed("answer"), NOTIFICATION),
            row(new LetterEvent.LetterOrderedAgain(3), NOTIFICATION),
            row(new LetterEvent.LetterReturned("answer", 3, AT)),
            row(new LetterEvent.LetterDelayed("answer", 3, AT)),
            row(new LetterEvent.LetterDelivered("answer", 3, AT)),
            row(new LetterEvent.LetterMarkedAsSpam("answer", 3, AT), NOTIFICATION),
            row(new LetterEvent.AddressUnusable(LinkHolder.COMPLAINANT, UnusableAddress.Why.RETURNED)),
            row(new LimitEvent.LimitRunsAgain("answer", "answer", 3, AT, null)),
            row(new LetterEvent.LetterSent("answer", 3)),
            row(new LetterEvent.LetterTold("answer", 3, AT)),
            row(new LetterEvent.LetterDoubted("answer", 3, AT), NOTIFICATION),
            row(new AssignmentEvent.Assigned("mary"), NOTIFICATION),
            row(new AssignmentEvent.LeftUnassigned("quality-manager"), NOTIFICATION),
            row(new AssignmentEvent.AssignmentSought(), ASSIGNMENT),
            row(new SubjectEvent.PersonNamed(new Subject("mary", List.of("quality-manager"))), ASSIGNMENT),
            row(new SubjectEvent.PersonUnnamed("mary"), ASSIGNMENT, NOTIFICATION),
            row(new SubjectEvent.SubjectUnknown(List.of("mary"))),
            row(new SubjectEvent.SubjectNotStaff()),
            row(new StageEvent.OwnerReplaced("director-of-quality"), ASSIGNMENT),
            row(new StageEvent.ConsultationRequested("managing-director", "mary"), NOTIFICATION),
            row(new IntakeEvent.Referred("examinations"), ASSIGNMENT),
            row(new AccessEvent.GlassBroken("adele", AT), NOTIFICATION),
            row(new FollowOnEvent.FollowOnActionAdded("4", null, null, "mary", AT), NOTIFICATION),
            row(new FollowOnEvent.FollowOnActionOverdue("4"), NOTIFICATION),
            row(new FollowOnEvent.FollowOnActionCompleted("4")),
            row(new FollowOnEvent.IncidentRecorded()),
            row(new IntakeEvent.Registered("examinations", 7)),
            row(new LimitEvent.LimitNotApplicable("acknowledgement", AT, AT)),
            row(new LimitEvent.LimitPaused(
                    "stage-1-answer", new Span(3, Span.Unit.WORKING_DAYS), Instant.parse("2026-10-26T09:00:00Z"))),
            row(new LimitEvent.LimitResumed("stage-1-answer", AT, AT)),
            row(new LimitEvent.LimitMoved("stage-1-answer", AT, AT)),
            row(new LimitEvent.NewDateTold("stage-1-answer", AT, AT, List.of())),
            row(new StageEvent.Paused("complainant", AT)),
            row(new StageEvent.Resumed("complainant")),
            row(new ActionEvent.Determined("valid")),
            row(new ActionEvent.Prioritised("major")),
            row(new ActionEvent.SatisfactionStated(Satisfaction.SATISFIED, null)),
            row(new LetterEvent.LetterDrafted("response")),
            row(new AccessEvent.Restricted("quality-manager", true)),
            row(new AccessEvent.AccessGiven("mary", null)),
            row(new AccessEvent.RestrictionLifted(), NOTIFICATION),
            row(new AccessEvent.LinksEnded(false)),
            row(new AccessEvent.Seen("history")),
            row(new IntakeEvent.Related("KIWI-7K3M-9QX1")),
            row(new IntakeEvent.PossiblySame("KIWI-7K3M-9QX1")),
            row(new IntakeEvent.NotTheSame("KIWI-7K3M-9QX1")),
            row(new FollowOnEvent.LessonLearned("delay", 3)),
            row(new StageEvent.Reopened()),
            row(new StageEvent.ContactedAfterEnd()),
            row(new ActionEvent.ActedFor("dora")),
            row(new ErasureEvent.ErasureOrdered("person-asked", Instant.EPOCH)),
            row(new ErasureEvent.RetentionHeld(Instant.EPOCH)),
            row(new ErasureEvent.RetentionReleased()),
            row(new ErasureEvent.ErasurePlanned(Instant.EPOCH)),
            row(new ErasureEvent.ErasureBegun("retention"), DOCUMENTS),
            row(new DocumentEvent.DocumentAttached("a", "image/png", 1, "0f", "mary", true), NOTIFICATION),
            row(new DocumentEvent.DocumentRefused("a", "malware", "mary"), NOTIFICATION),
            row(new DocumentEvent.DocumentsErased()),
            row(new ReplyEvent.ReplySetAside("a", Instant.EPOCH), NOTIFICATION),
            row(new ReplyEvent.ReplyDecided("a")),
            row(new ErasureEvent.Erased("retention")),
            row(new StageEvent.Closed("satisfied")));

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
        return IntakeEvent.Submitted.of(
                "complaint", "website", null, "delay", null, AT, reachable, reachable, null, Map.of());
    }

    private static Row row(Event event, Destination... hear) {
        return new Row(event, "mary", Set.of(hear));
    }

    @Test
    void every_event_is_sent_to_the_queues_of_the_functions_that_act_on_it() {
        assertThat(TABLE)
                .extracting(row -> (Object) row.event().getClass())
                .as("every type of event has a row")
                .containsOnly(records(Event.class).toArray());

        List<Map<String, Object>> records = new ArrayList<>();
        TABLE.forEach(row -> records.add(Stream.record(records.size() + 1, row.by(), row.event())));
        assertThat(Stream.deliver(stream.relay(Map.of()), records)).isEmpty();

        for (Destination destination : Destination.values()) {
            Set<Integer> expected = new TreeSet<>();
            for (int i = 0; i < TABLE.size(); i++) {
                if (TABLE.get(i).hear().contains(destination)) {
                    expected.add(i + 1);
                }
            }
            assertThat(stream.changes(destination)).as(destination.toString()).containsExactlyElementsOf(expected);
        }
    }

    /** The records of a sealed type, which may be sealed into kinds. */
    private static java.util.stream.Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? java.util.stream.Stream.of(type.getPermittedSubclasses()).flatMap(RelayHandlerTest::records)
                : java.util.stream.Stream.of(type);
    }

    @Test
    void a_change_that_version_1_wrote_goes_to_the_same_queues() {
        List<Map<String, Object>> records = List.of(
                Stream.record(1, Json.write(new Change(1, AT, "complainant", List.of(submitted(true))))),
                Stream.record(
                        2,
                        "{\"number\":2,\"at\":\"2026-10-23T08:32:09Z\",\"by\":\"mary\","
                                + "\"events\":[{\"@type\":\"asked\",\"role\":\"managing-director\"}]}"));

        assertThat(Stream.deliver(stream.relay(Map.of()), records)).isEmpty();
        assertThat(stream.changes(ACKNOWLEDGEMENT)).containsExactly(1);
        assertThat(stream.changes(NOTIFICATION)).containsExactly(2);
        assertThat(stream.changes(ASSIGNMENT)).isEmpty();
    }

    @Test
    void a_new_complaint_is_sent_to_acknowledgement_and_assignment_without_personal_data() {
        assertThat(Invoked.failures(stream.relay(Map.of()).example())).isEmpty();

        String message = Json.write(Map.of("organisation", "kiwi", "reference", Stream.REFERENCE, "change", 1));
        for (Destination destination : List.of(ACKNOWLEDGEMENT, ASSIGNMENT)) {
            assertThat(stream.told(destination)).singleElement().satisfies(body -> assertThat(
                            Tree.read(body).value())
                    .isEqualTo(Tree.read(message).value()));
        }
        assertThat(stream.told(NOTIFICATION)).isEmpty();
    }

    @Test
    void the_example_event_contains_a_change_in_the_stored_form() {
        String json = Tree.read(Example.text("relay"))
                .list("Records")
                .getFirst()
                .at("dynamodb")
                .at("NewImage")
                .at("json")
                .required("S");
        assertThat(StoredJson.write(StoredJson.read(json, Change.class))).isEqualTo(json);
    }

    @Test
    void a_destination_gets_one_message_for_a_change_with_several_events() {
        Change change = new Change(
                4,
                AT,
                "mary",
                List.of(
                        new LetterEvent.LetterOrdered("answer"),
                        new AssignmentEvent.Assigned("mary"),
                        new StageEvent.StageEntered("stage-1", "quality-manager")));
        Stream.deliver(stream.relay(Map.of()), List.of(Stream.record(4, StoredJson.write(change))));

        assertThat(stream.changes(NOTIFICATION)).containsExactly(4);
        assertThat(stream.changes(ASSIGNMENT)).containsExactly(4);
    }

    @Test
    void an_action_of_staff_is_told_if_it_leads_to_another_stage() {
        Event returned = new ActionEvent.ActionTaken("return", Map.of());
        Event entered = new StageEvent.StageEntered("stage-1", "quality-manager");
        Change change = new Change(2, AT, "mary", List.of(returned, entered));
        Stream.deliver(
                stream.relay(Map.of()),
                List.of(
                        Stream.record(2, StoredJson.write(change)),
                        Stream.record(3, "mary", returned),
                        Stream.record(4, "mary", entered)));

        assertThat(stream.changes(NOTIFICATION)).containsExactly(2);
    }

    @Test
    void an_unreadable_record_is_reported_by_its_number_and_does_not_stop_the_others() {
        Event assigned = new AssignmentEvent.Assigned("mary");
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
    void a_failing_queue_is_reported_and_the_other_queues_still_get_their_messages() {
        Invoked relay = stream.relay(Map.of("NOTIFICATION_QUEUE_URL", "http://localhost/000000000000/gone"));
        List<String> failed = Stream.deliver(
                relay,
                List.of(
                        Stream.record(1, "mary", new AssignmentEvent.Assigned("mary")),
                        Stream.record(2, "mary", new AssignmentEvent.AssignmentSought())));

        assertThat(failed).containsExactly("1");
        assertThat(stream.changes(ASSIGNMENT)).containsExactly(2);
    }

    @Test
    void when_no_queue_answers_everything_is_reported() {
        Invoked relay = stream.relay(Map.of("AWS_ENDPOINT_URL_SQS", "http://localhost:1"));

        assertThat(Stream.deliver(relay, List.of(Stream.record(1, "mary", new AssignmentEvent.Assigned("mary")))))
                .containsExactly("1");
    }
}
