package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Reason;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.store.Kiwi.Born;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ComplaintsTest {

    private Kiwi kiwi;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_written_complaint_is_read_back() {
        Born born = kiwi.submitted();
        assertThat(kiwi.complaints.get(Kiwi.NAME, born.reference())).isEqualTo(born.complaint());
        assertThat(kiwi.complaints.particulars(born.reference())).isEqualTo(born.particulars());
        assertThat(kiwi.complaints.history(born.reference()))
                .containsExactly(new RecordedChange(born.change(), Map.of()));
        assertThat(kiwi.complaints.changes(born.complaint())).containsExactly(born.change());
    }

    @Test
    void a_creation_writes_snapshot_change_particulars_link_and_register_line_only() {
        Born born = kiwi.submitted();
        assertThat(keys())
                .containsExactlyInAnyOrder(
                        "C#%s NOW".formatted(born.reference()),
                        "C#%s CHANGE#000001".formatted(born.reference()),
                        "C#%s PERSON".formatted(born.reference()),
                        "C#%s LINK#%s".formatted(born.reference(), born.link().hash()),
                        "REGISTER#kiwi 2026-10-23T08:32:09.000Z#" + born.reference());
    }

    @Test
    void a_change_writes_snapshot_change_texts_register_line_and_pointer() {
        Born born = kiwi.submitted();
        Complaint assigned = kiwi.assigned(born.reference(), "manager");
        kiwi.test.clock().advance(Duration.ofHours(1));
        Complaint answered =
                kiwi.act(born.reference(), "answer", Map.of("decision", "upheld", "answer", "You are right."));
        assertThat(assigned.version()).isEqualTo(2);
        assertThat(kiwi.complaints.get(Kiwi.NAME, born.reference())).isEqualTo(answered);
        assertThat(kiwi.complaints.history(born.reference()).get(2).texts())
                .containsExactly(Map.entry("answer", "You are right."));
        assertThat(Item.text(kiwi.stored(born.reference(), Keys.WORK), Keys.WORK_PK))
                .isEqualTo("MINE#kiwi#manager");
        assertThat(Item.json(registered(born.complaint()), RegisterRow.class))
                .isEqualTo(kiwi.snapshot.row(answered))
                .isNotEqualTo(kiwi.snapshot.row(born.complaint()));
    }

    @Test
    void a_change_that_leaves_register_and_list_as_they_are_does_not_write_them() {
        Born born = kiwi.submitted();
        int before = kiwi.test.items().size();
        kiwi.note(born.reference(), "Rang, nobody there.");
        assertThat(kiwi.test.items()).hasSize(before + 2);
        assertThat(kiwi.table.get(Keys.complaint(born.reference()), Keys.WORK)).isEmpty();
    }

    @Test
    void a_closed_complaint_is_in_no_list_of_work_and_in_no_index_once_its_changes_are_handled() {
        Born born = kiwi.submitted();
        kiwi.assigned(born.reference(), "manager");
        kiwi.act(born.reference(), "withdraw", Map.of("how", "telephone"));
        assertThat(kiwi.stored(born.reference(), Keys.NOW)).doesNotContainKeys(Keys.WORK_PK, Keys.WORK_SK);
        kiwi.followedUp(born.reference());
        assertThat(kiwi.stored(born.reference(), Keys.NOW))
                .doesNotContainKeys(Keys.WORK_PK, Keys.WORK_SK)
                .containsEntry(Keys.NEXT_CHECK_PK, AttributeValue.fromS("RETENTION#kiwi"))
                .containsEntry(Keys.NEXT_CHECK_SK, AttributeValue.fromS("2028-09-22T08:32:09.000Z#kiwi"));
        assertThat(kiwi.stored(born.reference(), Keys.WORK)).containsOnlyKeys(Keys.PK, Keys.SK);
    }

    @Test
    void a_decision_without_events_writes_nothing() {
        Born born = kiwi.submitted();
        List<Map<String, AttributeValue>> before = kiwi.test.items();
        Complaint after = kiwi.complaints.change(
                Kiwi.NAME, born.reference(), Kiwi.MANAGER, kiwi.env.now(), complaint -> Decision.NOTHING);
        assertThat(after).isEqualTo(born.complaint());
        assertThat(kiwi.test.items()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void if_one_item_cannot_be_written_none_is_written() {
        Born born = kiwi.submitted();
        List<Map<String, AttributeValue>> before = kiwi.test.items();
        Decision tooLong = kiwi.rules.decide(
                born.complaint(), new Command.Act("note", Map.of("text", "x")), Kiwi.MANAGER, kiwi.env.now());
        Decision tooLarge = new Decision(tooLong.events(), Map.of("text", "x".repeat(420_000)));
        assertThatThrownBy(() -> kiwi.complaints.change(
                        Kiwi.NAME, born.reference(), Kiwi.MANAGER, kiwi.env.now(), complaint -> tooLarge))
                .isInstanceOf(DynamoDbException.class);
        assertThat(kiwi.test.items()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void an_existing_change_is_never_overwritten() {
        Born born = kiwi.submitted();
        kiwi.table.put(Item.of(Keys.complaint(born.reference()), Keys.change(2)).with("json", "{}"));
        List<Map<String, AttributeValue>> before = kiwi.test.items();
        assertThat(reason(() -> kiwi.note(born.reference(), "x"))).isInstanceOf(Reason.StaleVersion.class);
        assertThat(kiwi.test.items()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_change_for_another_version_is_rejected() {
        Born born = kiwi.submitted();
        kiwi.note(born.reference(), "first");
        assertThat(reason(() -> noteOn(born, 1))).isInstanceOf(Reason.StaleVersion.class);
        assertThat(kiwi.complaints.get(Kiwi.NAME, born.reference()).version()).isEqualTo(2);
        assertThat(noteOn(born, 2).version()).isEqualTo(3);
    }

    @Test
    void an_unknown_complaint_is_not_found() {
        assertThat(reason(() -> kiwi.complaints.get(Kiwi.NAME, "KIWI-0000-0000")))
                .isInstanceOf(Reason.NotFound.class);
        assertThat(reason(() -> kiwi.complaints.get(Kiwi.NAME, "nonsense"))).isInstanceOf(Reason.NotFound.class);
        assertThat(reason(() -> kiwi.note("KIWI-0000-0000", "x"))).isInstanceOf(Reason.NotFound.class);
        assertThat(kiwi.test.items()).isEmpty();
    }

    @Test
    void another_organisations_complaint_is_not_found() {
        Born born = kiwi.submitted();
        assertThat(reason(() -> kiwi.complaints.get("knec", born.reference())))
                .isEqualTo(new Reason.NotFound("there is no complaint " + born.reference()));
        assertThat(kiwi.complaints.find("knec", born.reference())).isEmpty();
    }

    @Test
    void a_reference_is_found_as_people_type_it() {
        Born born = kiwi.submitted();
        String typed = " "
                + born.reference().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
        assertThat(kiwi.complaints.find(Kiwi.NAME, typed)).contains(born.complaint());
    }

    @Test
    void a_mistyped_reference_is_found_to_be_wrong_without_a_read() {
        Born born = kiwi.submitted();
        char last = born.reference().charAt(born.reference().length() - 1);
        String mistyped = born.reference().substring(0, born.reference().length() - 1) + (last == 'A' ? 'B' : 'A');
        kiwi.test.meter().reset();
        assertThat(kiwi.complaints.find(Kiwi.NAME, mistyped)).isEmpty();
        assertThat(kiwi.test.meter().unitsRead()).isZero();
    }

    @Test
    void a_taken_reference_is_reported_and_the_existing_complaint_is_unchanged() {
        Born born = kiwi.submitted();
        List<Map<String, AttributeValue>> before = kiwi.test.items();
        Link another = Link.random(born.link().reference(), kiwi.env.random());
        assertThat(kiwi.creation.write(
                        born.complaint(), born.change(), Kiwi.particulars("other"), another, RepeatMarks.NONE))
                .isEqualTo(ComplaintCreation.Outcome.REFERENCE_TAKEN);
        assertThat(kiwi.test.items()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void a_history_of_many_pages_is_read_to_the_end() {
        Born born = kiwi.submitted();
        String longest = "x".repeat(Field.LONGEST);
        Map<String, String> texts = Map.of("a", longest, "b", longest, "c", longest, "d", longest, "e", longest);
        Decision decision = new Decision(List.of(new ActionEvent.ActionTaken("note", Map.of())), texts);
        for (int i = 0; i < 12; i++) {
            kiwi.complaints.change(Kiwi.NAME, born.reference(), Kiwi.MANAGER, kiwi.env.now(), complaint -> decision);
        }
        assertThat(kiwi.complaints.history(born.reference()))
                .hasSize(13)
                .allMatch(recorded ->
                        recorded.change().number() == 1 || recorded.texts().equals(texts));
    }

    @Test
    void a_new_complaint_and_its_change_each_fit_into_one_write_unit() {
        Born born = kiwi.submitted();
        assertThat(Kiwi.bytes(kiwi.stored(born.reference(), Keys.NOW))).isLessThan(1024);
        assertThat(Kiwi.bytes(kiwi.stored(born.reference(), Keys.change(1)))).isLessThan(1024);
        kiwi.assigned(born.reference(), "3f0c2a9e-6d1b-4a57-9e8f-0b1c2d3e4f50");
        assertThat(Kiwi.bytes(kiwi.stored(born.reference(), Keys.NOW))).isLessThan(1024);
    }

    private Complaint noteOn(Born born, int version) {
        return kiwi.complaints
                .change(
                        Kiwi.NAME,
                        born.reference(),
                        OptionalInt.of(version),
                        Optional.empty(),
                        Kiwi.MANAGER,
                        kiwi.env.now(),
                        complaint -> kiwi.rules.decide(
                                complaint, new Command.Act("note", Map.of("text", "x")), Kiwi.MANAGER, kiwi.env.now()))
                .complaint();
    }

    private Map<String, AttributeValue> registered(Complaint complaint) {
        return kiwi.table
                .get(Keys.register(Kiwi.NAME), Keys.registered(complaint.entry().received(), complaint.reference()))
                .orElseThrow();
    }

    private List<String> keys() {
        return kiwi.test.items().stream()
                .map(item -> Item.text(item, Keys.PK) + " " + Item.text(item, Keys.SK))
                .toList();
    }

    private static Reason reason(ThrowingCallable what) {
        return assertThatThrownBy(what)
                .asInstanceOf(InstanceOfAssertFactories.type(Rejection.class))
                .actual()
                .reason();
    }
}
