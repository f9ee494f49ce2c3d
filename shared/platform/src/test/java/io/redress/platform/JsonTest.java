package io.redress.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.report.Improvement;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {

    static Stream<Event> every_kind_of_event() {
        return records(Event.class).map(record -> (Event) Sample.of(record));
    }

    /** The records of a sealed type, which may be sealed into kinds. */
    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(JsonTest::records) : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("every_kind_of_event")
    void every_event_is_unchanged_after_json(Event event) {
        Change change = new Change(7, Instant.parse("2026-03-02T10:00:00.123Z"), "olga", List.of(event));

        String json = Json.write(change);

        assertThat(Json.read(json, Change.class)).isEqualTo(change);
        assertThat(Json.read(json.getBytes(UTF_8), Change.class)).isEqualTo(change);
        assertThat(Json.read(Json.write(event, Event.class), Event.class)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("every_kind_of_event")
    void an_event_is_named_in_small_letters(Event event) {
        String name = Tree.read(Json.write(event, Event.class)).text("@type").orElseThrow();
        assertThat(name.replace("-", ""))
                .isEqualTo(event.getClass().getSimpleName().toLowerCase());
        assertThat(name).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void an_event_without_values_is_unchanged_after_json() {
        for (Event event : List.of(
                IntakeEvent.Submitted.of("query", "website", null, null, null, Instant.EPOCH, false, false, null, null),
                new StageEvent.StageEntered("closed", null),
                new ActionEvent.ActionTaken("satisfied", null),
                new AssignmentEvent.LeftUnassigned(null))) {
            assertThat(Json.read(Json.write(event, Event.class), Event.class)).isEqualTo(event);
        }
        assertThat(Json.write(new StageEvent.StageEntered("closed", null), Event.class))
                .isEqualTo("{\"@type\":\"stage-entered\",\"stage\":\"closed\"}");
    }

    @ParameterizedTest
    @MethodSource("other_records")
    void every_stored_record_is_unchanged_after_json(Object stored) {
        Object read = Json.read(Json.write(stored), stored.getClass());
        assertThat(read).isEqualTo(stored);
        assertThat(Json.readStrictly(Json.bytes(stored), stored.getClass())).isEqualTo(stored);
    }

    static Stream<Object> other_records() {
        return Stream.of(
                        Complaint.class,
                        RegisterRow.class,
                        StaffMember.class,
                        Particulars.class,
                        Person.class,
                        Representative.class,
                        Procedure.class)
                .map(Sample::of);
    }

    @Test
    void a_complaint_with_few_values_is_unchanged_after_json() {
        Complaint initial = Complaint.initial(new io.redress.domain.Reference("KIWI-0000-0000"), "kiwi", 1);
        assertThat(Json.read(Json.write(initial), Complaint.class)).isEqualTo(initial);
    }

    @Test
    void a_stored_record_with_an_unknown_field_can_still_be_read() {
        Complaint complaint = (Complaint) Sample.of(Complaint.class);
        String newer = Json.write(complaint)
                .replaceFirst("\\{", "{\"mood\":{\"today\":[1,{\"x\":null}]},\"weather\":\"fair\",")
                .replace("\"state\":", "\"colour\":[\"red\"],\"state\":");

        assertThat(Json.read(newer, Complaint.class)).isEqualTo(complaint);
        assertThat(Json.read("{\"@type\":\"limit-met\",\"limit\":\"answer\",\"since\":7}", Event.class))
                .isEqualTo(new LimitEvent.LimitMet("answer"));
        assertThatThrownBy(() -> Json.readStrictly(newer.getBytes(UTF_8), Complaint.class))
                .hasMessageContaining("mood");
    }

    @Test
    void lists_that_a_file_leaves_out_are_empty() {
        Procedure procedure = Json.read("{\"organisation\":\"kiwi\",\"cutOff\":\"16:30\"}", Procedure.class);

        assertThat(procedure.stages()).isEmpty();
        assertThat(procedure.cutOff()).isEqualTo(LocalTime.of(16, 30));
        assertThat(Json.read("{}", Procedure.class).cutOff()).isEqualTo(Procedure.USUAL_CUT_OFF);
        assertThat(Json.read("{}", Particulars.class).complainant()).isEqualTo(Person.NOBODY);
    }

    @Test
    void spans_are_written_in_words() {
        Alert alert = new Alert(Span.parse("2 working days"), null, Alert.To.CASEWORKER);

        assertThat(Json.write(alert)).isEqualTo("{\"before\":\"2 working days\",\"to\":\"caseworker\"}");
        assertThat(Json.read("{\"after\":\"1 Working Day\",\"to\":\"director\"}", Alert.class))
                .isEqualTo(new Alert(null, Span.parse("1 working day"), Alert.To.DIRECTOR));
        assertThatThrownBy(() -> Json.read("{\"after\":\"soon\"}", Alert.class))
                .hasMessageContaining("'soon' is not a span such as '10 working days'");
    }

    @Test
    void constants_are_written_in_small_letters() {
        for (Class<? extends Enum<?>> type : List.of(
                Action.Purpose.class,
                Action.Satisfaction.class,
                Improvement.State.class,
                Field.Type.class,
                Stage.Awaits.class,
                TimeLimit.Starts.class,
                TimeLimit.OwedBy.class)) {
            Arrays.stream(type.getEnumConstants())
                    .forEach(constant -> assertThat(Json.name(constant)).matches("[a-z]+(-[a-z]+)*"));
        }
        Field field = Field.of("day", "Day", Field.Type.YES_NO, true, false, null, null, false);
        assertThat(Json.write(field)).contains("\"type\":\"yes-no\"");
        assertThat(Json.read("{\"id\":\"day\",\"type\":\"time-limit\"}", Field.class)
                        .type())
                .isEqualTo(Field.Type.TIME_LIMIT);
        assertThatThrownBy(() -> Json.read("{\"type\":\"poem\"}", Field.class)).hasMessageContaining("POEM");
    }

    @Test
    void times_are_written_as_iso_8601_and_kept_to_the_nanosecond() {
        Instant fine = Instant.parse("2026-03-02T10:00:00.123456789Z");
        Event event = new LimitEvent.LimitStarted("answer", fine, Instant.parse("2026-03-16T23:59:59Z"));

        assertThat(Json.write(event, Event.class))
                .contains("\"start\":\"2026-03-02T10:00:00.123456789Z\"", "\"due\":\"2026-03-16T23:59:59Z\"");
        assertThat(Json.read(Json.write(event, Event.class), Event.class)).isEqualTo(event);
    }

    @Test
    void long_texts_and_every_kind_of_character_are_unchanged_after_json() {
        for (String details : List.of(
                "x".repeat(50_000),
                "\u674e".repeat(50_000),
                "\ud83d\ude42".repeat(25_000),
                "\"\\\n\t\u0001 \u2028 </script> ",
                "\u0000")) {
            Particulars particulars = Particulars.of(Person.NOBODY, null, "s", details, null, null, null, null, null);
            assertThat(Json.read(Json.write(particulars), Particulars.class).details())
                    .isEqualTo(details);
            assertThat(Json.read(Json.bytes(particulars), Particulars.class).details())
                    .isEqualTo(details);
        }
    }

    @Test
    void an_unknown_event_is_an_error_and_is_not_dropped_silently() {
        assertThatThrownBy(() -> Json.read("{\"@type\":\"exploded\"}", Event.class))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void staff_may_be_written_with_sets_in_any_order() {
        StaffMember olga = new StaffMember(
                "olga",
                "Olga",
                "olga@example.org",
                Set.of("a", "b", "c"),
                Set.of(),
                null,
                List.of(new StaffMember.Absence(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), "omar")));
        assertThat(Json.read(Json.write(olga), StaffMember.class)).isEqualTo(olga);
    }
}
