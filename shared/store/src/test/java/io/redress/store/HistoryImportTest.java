package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Reference;
import io.redress.domain.complaint.Complaint;
import io.redress.store.HistoryImport.Life;
import io.redress.store.Kiwi.Born;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A complaint that is imported with its history is stored exactly like one that was created and changed step by step. */
class HistoryImportTest {

    private static final String MOMENT = "2026-10-23T08:32:09Z";

    private Kiwi kiwi;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at(MOMENT);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void an_imported_complaint_is_stored_like_a_created_and_changed_one() {
        String open = lived(kiwi.submitted(), false);
        String closed = lived(kiwi.submitted(), true);
        List.of(open, closed).forEach(kiwi::followedUp);
        try (Kiwi other = Kiwi.at(MOMENT)) {
            lives(other).write(List.of(life(open), life(closed)));
            assertThat(stored(other)).isEqualTo(stored(kiwi)).hasSizeGreaterThan(15);
            for (String reference : List.of(open, closed)) {
                assertThat(new HistoryChain(other.table).verify(reference))
                        .isEqualTo(new HistoryChain(kiwi.table).verify(reference))
                        .matches(Verification::whole);
                assertThat(other.note(reference, "It goes on."))
                        .extracting(Complaint::version)
                        .isEqualTo(life(reference).changes().size() + 1);
            }
        }
    }

    @Test
    void an_existing_complaint_is_not_overwritten() {
        String reference = lived(kiwi.submitted(), false);
        Complaint before = kiwi.complaints.get(Kiwi.NAME, reference);
        Life again = life(reference);
        kiwi.note(reference, "Something since.");
        assertThatThrownBy(() -> lives(kiwi).write(List.of(again)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reference);
        assertThat(kiwi.complaints.get(Kiwi.NAME, reference).version()).isEqualTo(before.version() + 1);
    }

    @Test
    void a_history_may_be_longer_than_a_transaction() {
        String reference = kiwi.submitted().reference();
        IntStream.range(0, 60).forEach(i -> kiwi.note(reference, "Note " + i));
        try (Kiwi other = Kiwi.at(MOMENT)) {
            lives(other).write(List.of(life(reference)));
            assertThat(new HistoryChain(other.table).verify(reference))
                    .isEqualTo(new Verification(reference, 61, List.of(), null));
        }
    }

    private static HistoryImport lives(Kiwi where) {
        return HistoryImport.in(where.env, where.table, where.book);
    }

    private String lived(Born born, boolean toTheEnd) {
        kiwi.assigned(born.reference(), "manager");
        kiwi.note(born.reference(), "Rang the tutor.");
        if (toTheEnd) {
            kiwi.act(born.reference(), "withdraw", Map.of("how", "telephone"));
        }
        return born.reference();
    }

    private Life life(String reference) {
        return new Life(
                Complaint.initial(
                        new Reference(reference),
                        Kiwi.NAME,
                        kiwi.rules.procedure().version()),
                kiwi.complaints.particulars(reference),
                kiwi.complaints.history(reference));
    }

    /** All items by their keys, without random values and without the entries of lists that the complaint has left. */
    private static Map<String, Map<String, AttributeValue>> stored(Kiwi where) {
        return where.test.items().stream()
                .filter(item -> !Item.text(item, Keys.SK).startsWith(Keys.WORK) || item.containsKey(Keys.WORK_PK))
                .filter(item -> !Item.text(item, Keys.SK).startsWith(Keys.HANDLED))
                .collect(Collectors.toMap(
                        item -> Item.text(item, Keys.PK) + " " + sortKey(item),
                        HistoryImportTest::unsalted,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static String sortKey(Map<String, AttributeValue> item) {
        String sk = Item.text(item, Keys.SK);
        return sk.startsWith("LINK#") ? "LINK#" : sk;
    }

    private static Map<String, AttributeValue> unsalted(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> rest = new HashMap<>(item);
        List.of(Table.WRITE, Chain.SALT, Chain.TEXTS, Chain.HASH, Chain.BEFORE).forEach(rest::remove);
        if (sortKey(item).equals(Keys.PERSON)) {
            // The entry in the index of persons has a salt, too.
            rest.remove(Keys.NEXT_CHECK_SK);
        }
        if (sortKey(item).equals("LINK#")) {
            rest.remove(Keys.SK);
        }
        return rest;
    }
}
