package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.staff.Candidate;
import io.redress.store.Kiwi.Born;
import io.redress.store.Verification.Break;
import io.redress.testing.AtOnce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A history of five changes, two of them with texts. Each test writes something into it that no function would write. */
class HistoryChainTest {

    private static final Set<String> TEAM = Set.of("quality-manager");

    private Kiwi kiwi;
    private HistoryChain chain;
    private String reference;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        chain = new HistoryChain(kiwi.table);
        reference = kiwi.submitted().reference();
        kiwi.assigned(reference, "manager");
        kiwi.note(reference, "Rang the tutor.");
        kiwi.give(reference, "another", List.of(new Candidate("another", TEAM, Set.of(), null, false, 0)));
        kiwi.act(reference, "answer", Map.of("decision", "upheld", "answer", "You are right."));
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void an_unaltered_history_is_whole() {
        assertThat(verify()).isEqualTo(new Verification(reference, 5, List.of(), null));
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void the_history_of_a_new_complaint_is_whole() {
        Born born = kiwi.submitted();
        assertThat(chain.verify(born.reference())).isEqualTo(new Verification(born.reference(), 1, List.of(), null));
    }

    @Test
    void a_history_with_texts_in_any_script_is_whole() {
        kiwi.note(reference, "Žluťoučký kůň 🥝 \"\\ \u2028 ﬁ é");
        assertThat(verify().broken()).isNull();
    }

    @Test
    void a_single_altered_event_is_found() {
        alter(Keys.change(2), "manager", "mr.nobody");
        assertBreak(2, "altered: change 3 was written after another one");
    }

    @Test
    void an_altered_time_or_actor_is_found() {
        alter(Keys.change(2), "system:assignment", "system:notification");
        assertBreak(2, "altered: change 3 was written after another one");
        open_again();
        alter(Keys.change(1), "08:32:09", "07:32:09");
        assertBreak(1, "altered: change 2 was written after another one");
    }

    @Test
    void an_altered_last_change_is_found_by_the_snapshot() {
        alter(Keys.change(5), "upheld", "not-upheld");
        assertBreak(5, "altered: the snapshot names another one as the last");
    }

    @Test
    void of_two_breaks_the_first_is_reported() {
        alter(Keys.change(4), "another", "a-third");
        alter(Keys.change(2), "manager", "a-third");
        assertBreak(2, "altered: change 3 was written after another one");
    }

    @Test
    void a_deleted_change_is_missed_at_any_position() {
        delete(Keys.change(3));
        assertBreak(3, "missing");
        open_again();
        delete(Keys.change(1));
        assertBreak(1, "missing");
        open_again();
        delete(Keys.change(5));
        assertBreak(5, "missing: the snapshot is of change 5");
    }

    @Test
    void a_gap_that_was_hidden_by_new_numbers_is_found() {
        Map<String, AttributeValue> fourth = kiwi.stored(reference, Keys.change(4));
        String renumbered = Item.text(fourth, Item.JSON).replace("\"number\":4", "\"number\":3");
        put(Keys.change(3), fourth, Map.of(Item.JSON, AttributeValue.fromS(renumbered)));
        delete(Keys.text(3));
        assertBreak(2, "altered: change 3 was written after another one");
    }

    @Test
    void two_changes_that_were_swapped_are_out_of_order() {
        Map<String, AttributeValue> second = kiwi.stored(reference, Keys.change(2));
        put(Keys.change(2), kiwi.stored(reference, Keys.change(4)), Map.of());
        put(Keys.change(4), second, Map.of());
        assertBreak(2, "out of order: change 4 is in its place");
    }

    @Test
    void an_added_change_is_found() {
        put(Keys.change(0), kiwi.stored(reference, Keys.change(2)), Map.of());
        assertBreak(1, "out of order: CHANGE#000000 comes before it");
        open_again();
        put(Keys.change(6), kiwi.stored(reference, Keys.change(5)), Map.of());
        assertBreak(6, "out of order: change 5 is in its place");
    }

    @Test
    void a_change_that_was_added_with_the_right_hash_is_not_in_the_snapshot() {
        Map<String, AttributeValue> last = kiwi.stored(reference, Keys.change(5));
        put(
                Keys.change(6),
                last,
                Map.of(
                        Item.JSON,
                        AttributeValue.fromS(Item.text(last, Item.JSON).replace("\"number\":5", "\"number\":6")),
                        Chain.BEFORE,
                        AttributeValue.fromS(Chain.hash(last)),
                        Chain.TEXTS,
                        AttributeValue.fromS(Chain.digest(Map.of()))));
        assertBreak(6, "the snapshot is of change 5, before it");
    }

    @Test
    void an_unreadable_change_is_reported() {
        put(Keys.change(2), kiwi.stored(reference, Keys.change(2)), Map.of(Item.JSON, AttributeValue.fromS("{}")));
        assertBreak(2, "altered: it cannot be read");
        put(Keys.change(2), kiwi.stored(reference, Keys.change(2)), Map.of(Item.JSON, AttributeValue.fromN("7")));
        assertBreak(2, "altered: it cannot be read");
    }

    @Test
    void a_change_without_its_hash_is_reported() {
        without(Keys.change(3), Chain.BEFORE);
        assertBreak(3, "not linked to the change before it: it has no hash");
        open_again();
        without(Keys.change(1), Chain.BEFORE);
        assertBreak(1, "not linked to the change before it: it has no hash");
    }

    @Test
    void the_history_of_another_complaint_is_found() {
        Born other = kiwi.submitted();
        put(Keys.change(1), kiwi.stored(other.reference(), Keys.change(1)), Map.of());
        assertBreak(1, "altered: it began another complaint, organisation or procedure than the snapshot's");
    }

    @Test
    void an_altered_text_is_a_break() {
        alter(Keys.text(3), "Rang", "Met");
        assertBreak(3, "its text was altered");
        open_again();
        alter(Keys.PERSON, "Three sessions", "One session");
        assertBreak(1, "its text was altered");
    }

    @Test
    void a_text_with_another_salt_is_altered_too() {
        Map<String, AttributeValue> text = kiwi.stored(reference, Keys.text(5));
        put(Keys.text(5), text, Map.of(Chain.SALT, AttributeValue.fromS("AAAAAAAAAAAAAAAAAAAAAA")));
        assertBreak(5, "its text was altered");
    }

    @Test
    void a_text_that_was_added_is_a_break() {
        put(Keys.text(4), kiwi.stored(reference, Keys.text(3)), Map.of());
        assertBreak(4, "its text was added later");
        open_again();
        put(Keys.text(9), kiwi.stored(reference, Keys.text(3)), Map.of());
        assertBreak(5, "after it there is a text that belongs to no change: TEXT#000009");
    }

    @Test
    void an_erased_text_is_reported_and_is_not_a_break() {
        delete(Keys.text(3));
        delete(Keys.PERSON);
        assertThat(verify()).isEqualTo(new Verification(reference, 5, List.of(1, 3), null));
    }

    @Test
    void corrected_particulars_replace_the_submitted_ones_which_are_kept() {
        kiwi.act(reference, "correct", Map.of("name", "Zoë Adeyemi", "reason", "She rang."));
        kiwi.act(reference, "correct", Map.of("name", "Zoe Adeyemi", "reason", "She rang again."));
        assertThat(kiwi.complaints.particulars(reference).complainant().name()).isEqualTo("Zoe Adeyemi");
        assertThat(kiwi.stored(reference, Keys.PERSON_SUBMITTED).toString()).doesNotContain("Adeyemi");
        assertThat(kiwi.complaints.history(reference).getLast().texts()).containsEntry("name.before", "Zoë Adeyemi");
        assertThat(verify()).isEqualTo(new Verification(reference, 7, List.of(), null));
    }

    @Test
    void altered_particulars_are_a_break_after_a_correction_too() {
        kiwi.act(reference, "correct", Map.of("name", "Zoë Adeyemi", "reason", "She rang."));
        alter(Keys.PERSON, "Adeyemi", "Smith");
        assertBreak(6, "the particulars that it corrected were altered");
        open_again();
        kiwi.act(reference, "correct", Map.of("name", "Zoë Adeyemi", "reason", "She rang."));
        alter(Keys.PERSON_SUBMITTED, "Three sessions", "One session");
        assertBreak(1, "its text was altered");
    }

    @Test
    void erased_particulars_are_no_break_after_a_correction() {
        kiwi.act(reference, "correct", Map.of("name", "Zoë Adeyemi", "reason", "She rang."));
        delete(Keys.PERSON);
        delete(Keys.PERSON_SUBMITTED);
        delete(Keys.text(6));
        assertThat(verify()).isEqualTo(new Verification(reference, 6, List.of(1, 6), null));
    }

    @Test
    void an_altered_change_is_found_even_if_its_text_is_erased() {
        delete(Keys.text(3));
        without(Keys.change(3), Chain.TEXTS);
        assertBreak(3, "altered: change 4 was written after another one");
    }

    @Test
    void an_altered_snapshot_is_found() {
        String shown = "the changes do not lead to the snapshot";
        alter(Keys.NOW, "stage-1-answered", "stage-2");
        assertBreak(5, shown);
        open_again();
        alter(Keys.NOW, reference, "KIWI-0000-0000");
        assertThat(verify().whole()).isFalse();
        open_again();
        put(Keys.NOW, now(), Map.of("caseworker", AttributeValue.fromS("manager")));
        assertBreak(5, shown);
        put(Keys.NOW, now(), Map.of("caseworker", AttributeValue.fromS("another")));
        assertThat(verify().broken()).isNull();
        put(Keys.NOW, now(), Map.of("organisation", AttributeValue.fromS("knec")));
        assertBreak(5, shown);
    }

    @Test
    void a_snapshot_of_another_procedure_or_organisation_is_found_at_the_beginning() {
        String began = "altered: it began another complaint, organisation or procedure than the snapshot's";
        alter(Keys.NOW, "\"procedure\":1", "\"procedure\":2");
        assertBreak(1, began);
        open_again();
        alter(Keys.NOW, "\"organisation\":\"kiwi\"", "\"organisation\":\"knec\"");
        assertBreak(1, began);
    }

    @Test
    void a_snapshot_that_was_put_back_is_found() {
        Map<String, AttributeValue> before = now();
        kiwi.note(reference, "Rang again.");
        put(Keys.NOW, before, Map.of());
        assertBreak(6, "the snapshot is of change 5, before it");
    }

    @Test
    void a_snapshot_that_names_another_last_change_is_found() {
        put(Keys.NOW, now(), Map.of(Chain.HASH, AttributeValue.fromS(Keys.hash("another"))));
        assertBreak(5, "altered: the snapshot names another one as the last");
        without(Keys.NOW, Chain.HASH);
        assertBreak(5, "altered: the snapshot names another one as the last");
    }

    @Test
    void a_missing_or_unreadable_snapshot_is_reported() {
        put(Keys.NOW, now(), Map.of(Item.JSON, AttributeValue.fromS("[")));
        assertBreak(5, "the snapshot cannot be read");
        delete(Keys.NOW);
        assertBreak(5, "the snapshot is missing");
    }

    @Test
    void a_complaint_without_changes_is_broken_at_its_first_change() {
        for (int number = 1; number <= 5; number++) {
            delete(Keys.change(number));
        }
        assertBreak(1, "missing, and no other change exists");
        put(Keys.NOW, now(), Map.of(Item.JSON, AttributeValue.fromS("{}")));
        assertBreak(1, "missing, and no other change exists");
        assertThat(chain.verify("KIWI-0000-0000").whole()).isFalse();
    }

    @Test
    void a_change_during_the_check_is_not_reported_as_a_break() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Boolean> answers = AtOnce.run(2, task -> {
            if (task == 0) {
                for (int i = 0; i < 20; i++) {
                    kiwi.note(reference, "x".repeat(4_000));
                }
                done.set(true);
                return true;
            }
            boolean whole = true;
            while (!done.get()) {
                whole &= verify().whole();
            }
            return whole;
        });
        assertThat(answers).containsOnly(true);
        assertThat(verify()).isEqualTo(new Verification(reference, 25, List.of(), null));
    }

    @Test
    void the_keys_of_an_item_name_its_complaint() {
        assertThat(kiwi.test.items()).isNotEmpty().allMatch(item -> HistoryChain.reference(
                        Item.text(item, Keys.PK), Item.text(item, Keys.SK))
                .orElseThrow()
                .equals(reference));
        assertThat(HistoryChain.reference("STAFF#kiwi", "mary")).isEmpty();
    }

    private void open_again() {
        close();
        open();
    }

    private Verification verify() {
        return chain.verify(reference);
    }

    private void assertBreak(int change, String what) {
        assertThat(verify().broken()).isEqualTo(new Break(change, what));
    }

    private Map<String, AttributeValue> now() {
        return kiwi.stored(reference, Keys.NOW);
    }

    /** Replaces words in the JSON of an item, which must contain them. */
    private void alter(String sk, String words, String others) {
        Map<String, AttributeValue> item = kiwi.stored(reference, sk);
        String json = Item.text(item, Item.JSON);
        assertThat(json).contains(words);
        put(sk, item, Map.of(Item.JSON, AttributeValue.fromS(json.replace(words, others))));
    }

    private void put(String sk, Map<String, AttributeValue> item, Map<String, AttributeValue> changed) {
        Map<String, AttributeValue> all = new HashMap<>(item);
        all.putAll(changed);
        all.putAll(Table.key(Keys.complaint(reference), sk));
        kiwi.test.client().putItem(request -> request.tableName(kiwi.test.name())
                .item(all));
    }

    private void without(String sk, String attribute) {
        Map<String, AttributeValue> item = new HashMap<>(kiwi.stored(reference, sk));
        assertThat(item.remove(attribute)).isNotNull();
        kiwi.test.client().putItem(request -> request.tableName(kiwi.test.name())
                .item(item));
    }

    private void delete(String sk) {
        kiwi.stored(reference, sk);
        kiwi.table.delete(Keys.complaint(reference), sk);
    }
}
