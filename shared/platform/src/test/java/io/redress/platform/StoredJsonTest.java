package io.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.complaint.LetterEvent.LetterOwed;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.procedure.Alert;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names of form 1; approved files of the store show whole documents of that form. */
class StoredJsonTest {

    private static final Instant AT = Instant.parse("2026-10-23T08:32:09.640Z");

    private static List<Event> events(String event) {
        return StoredJson.read(former(event), Change.class).events();
    }

    private static String former(String event) {
        return "{\"number\":2,\"at\":\"" + AT + "\",\"by\":\"mary\",\"events\":[" + event + "]}";
    }

    @Test
    void a_text_begins_with_the_number_of_its_form_and_is_read_back() {
        Complaint complaint = (Complaint) Sample.of(Complaint.class);
        assertThat(StoredJson.write(complaint)).startsWith("{\"form\":2,\"reference\":");
        assertThat(StoredJson.read(StoredJson.write(complaint), Complaint.class))
                .isEqualTo(complaint);
        assertThat(StoredJson.write(Map.of())).isEqualTo("{\"form\":2}");
    }

    @Test
    void the_actions_and_fields_of_form_1_are_read_by_their_present_ids() {
        assertThat(events("{\"@type\":\"action-taken\",\"action\":\"fulfil\",\"fields\":{\"promise\":\"4\"}}"))
                .containsExactly(
                        new ActionEvent.ActionTaken("complete-follow-on-action", Map.of("follow-on-action", "4")));
        assertThat(events("{\"@type\":\"action-taken\",\"action\":\"promise\",\"fields\":{\"until\":\"2026-11-06\"}}"))
                .containsExactly(new ActionEvent.ActionTaken("add-follow-on-action", Map.of("until", "2026-11-06")));
        assertThat(events("{\"@type\":\"action-taken\",\"action\":\"nobody-of-ours\"}"))
                .containsExactly(new ActionEvent.ActionTaken("subject-not-staff", Map.of()));
        assertThat(events("{\"@type\":\"action-taken\",\"action\":\"answer\",\"fields\":{\"promise\":\"no\"}}"))
                .as("another action may have a field of that name")
                .containsExactly(new ActionEvent.ActionTaken("answer", Map.of("promise", "no")));
    }

    @Test
    void the_recipients_of_an_alert_of_form_1_are_read() {
        assertThat(events(
                        "{\"@type\":\"alerted\",\"limit\":\"answer\",\"number\":1,\"to\":\"ASKED\",\"reminder\":true}"))
                .containsExactly(new LimitEvent.Alerted("answer", 1, Alert.To.CONSULTED, true));
        assertThat(
                        events(
                                "{\"@type\":\"alerted\",\"limit\":\"answer\",\"number\":1,\"to\":\"MANAGER\",\"reminder\":true}"))
                .containsExactly(new LimitEvent.Alerted("answer", 1, Alert.To.MANAGER, true));
    }

    @Test
    void former_names_in_data_are_not_changed() {
        Submitted submitted = Submitted.of(
                "complaint", "website", null, null, null, AT, true, true, null, Map.of("promises", "asked"));
        assertThat(events(Json.write(submitted, Event.class))).containsExactly(submitted);
        StaffMember member = (StaffMember) Sample.of(StaffMember.class);
        assertThat(StoredJson.read(Json.write(member), StaffMember.class)).isEqualTo(member);
    }

    @Test
    void a_text_in_the_present_form_is_not_rewritten() {
        assertThatThrownBy(() -> StoredJson.read(
                        former("{\"@type\":\"asked\"}").replace("{\"number", "{\"form\":2,\"number"), Change.class))
                .hasMessageContaining("asked");
    }

    @Test
    void a_text_of_a_newer_version_is_refused() {
        assertThatThrownBy(() -> StoredJson.read("{\"form\":3,\"reference\":\"KIWI-0000-0000\"}", Complaint.class))
                .hasMessage("this version of Redress reads forms 1 and 2, but the stored text is of another form");
        assertThatThrownBy(() -> StoredJson.read("{\"form\":21}", Complaint.class))
                .hasMessageContaining("another form");
    }

    @Test
    void the_first_change_of_form_1_has_the_order_for_its_letter_added_once() {
        Submitted reachable = submitted(true);
        Event entered = new StageEvent.StageEntered("stage-1", "quality-manager");
        Change former = new Change(1, AT, "complainant", List.of(reachable, entered));
        Change present = new Change(
                1, AT, "complainant", List.of(reachable, new LetterOrdered("receipt of complaint"), entered));

        assertThat(read(Json.write(former))).isEqualTo(present);
        assertThat(read(StoredJson.write(present))).isEqualTo(present);
    }

    @Test
    void nothing_is_added_where_no_letter_was_sent() {
        Change owed = new Change(1, AT, "complainant", List.of(submitted(false), new LetterOwed("receipt")));
        Change later = new Change(2, AT, "mary", List.of(new StageEvent.StageEntered("stage-1", "quality-manager")));
        assertThat(read(Json.write(owed))).isEqualTo(owed);
        assertThat(read(Json.write(later))).isEqualTo(later);
    }

    private static Change read(String stored) {
        return StoredChange.read(stored, submitted -> "receipt of " + submitted.kind());
    }

    private static Submitted submitted(boolean reachable) {
        return Submitted.of("complaint", "website", null, null, null, AT, reachable, true, null, Map.of());
    }
}
