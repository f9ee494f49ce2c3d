package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Country;
import io.redress.domain.intake.Identity;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.store.Kiwi.Born;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All complaints of a person are found, and no key says who they are. */
class PersonIndexTest {

    private Kiwi kiwi;
    private Country country;
    private PersonIndex index;

    @BeforeEach
    void open() {
        kiwi = Kiwi.at("2026-10-23T08:32:09Z");
        country = Country.of(kiwi.rules.procedure().country()).orElseThrow();
        index = new PersonIndex(kiwi.table);
    }

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void a_complaint_is_found_by_each_of_address_number_and_name() {
        String reference = complaintOf("Rosa Finch", "rosa@example.org", "0113 496 0000");
        complaintOf("Tom Reed", "tom@example.org", "0113 496 0001");
        assertThat(found(null, "ROSA@example.org", null)).containsExactly(reference);
        assertThat(found(null, null, "01134960000")).containsExactly(reference);
        assertThat(found("rosa  finch", null, null)).containsExactly(reference);
        assertThat(found("Rosa", null, null)).isEmpty();
        assertThat(index.references("knec", Identity.of("Rosa Finch", null, null, country)))
                .isEmpty();
    }

    @Test
    void a_representative_is_found_too() {
        String reference = submitted(particulars("Rosa Finch", null, null)
                .with(
                        new Person("Rosa Finch", null, "0113 496 0000", null, null),
                        new Representative(
                                "Vera Stone", "vera@example.org", null, "daughter", LocalDate.of(2026, 10, 1), null)));
        assertThat(found(null, "vera@example.org", null)).containsExactly(reference);
        assertThat(found("Rosa Finch", null, null)).containsExactly(reference);
    }

    @Test
    void after_a_correction_both_the_former_and_the_new_address_lead_to_the_complaint() {
        String reference = complaintOf("Rosa Finch", "rosa@example.org", null);
        kiwi.assigned(reference, "manager");
        kiwi.act(reference, "correct", Map.of("email", "finch@example.org", "reason", "She moved."));
        assertThat(found(null, "rosa@example.org", null)).containsExactly(reference);
        assertThat(found(null, "finch@example.org", null)).containsExactly(reference);
    }

    @Test
    void no_key_and_no_entry_can_be_read_or_compared() {
        complaintOf("Rosa Finch", "rosa@example.org", "0113 496 0000");
        complaintOf("Rosa Finch", "rosa@example.org", "0113 496 0000");
        List<String> entries = kiwi.test.items().stream()
                .filter(item -> item.get(Keys.SK).s().equals(Keys.PERSON))
                .map(item -> item.get(Keys.NEXT_CHECK_SK).s())
                .toList();
        assertThat(entries).hasSize(2);
        assertThat(Set.of(entries.getFirst().split("#")))
                .doesNotContainAnyElementsOf(List.of(entries.getLast().split("#")));
        assertThat(entries.toString()).doesNotContainIgnoringCase("rosa").doesNotContain("4960000");
    }

    @Test
    void an_upgrade_enters_the_complaints_of_earlier_versions() {
        String reference = complaintOf("Rosa Finch", "rosa@example.org", null);
        kiwi.assigned(reference, "manager");
        kiwi.act(reference, "correct", Map.of("email", "finch@example.org", "reason", "She moved."));
        asBefore(reference, Keys.PERSON);
        asBefore(reference, Keys.PERSON_SUBMITTED);
        assertThat(found("Rosa Finch", null, null)).isEmpty();

        TableUpgrade upgrade = TableUpgrade.in(kiwi.env, kiwi.table, kiwi.book);
        assertThat(upgrade.run().complaintsRewritten()).isEqualTo(1);
        assertThat(found(null, "rosa@example.org", null)).containsExactly(reference);
        assertThat(found(null, "finch@example.org", null)).containsExactly(reference);
        assertThat(new HistoryChain(kiwi.table).verify(reference).whole()).isTrue();
        assertThat(upgrade.run().complaintsRewritten()).isZero();
    }

    private void asBefore(String reference, String sk) {
        Map<String, AttributeValue> stored = kiwi.stored(reference, sk);
        Item item = Item.of(Keys.complaint(reference), sk);
        stored.forEach(item::with);
        kiwi.put(List.of(item.without(List.of(Keys.NEXT_CHECK_PK, Keys.NEXT_CHECK_SK))));
    }

    private Set<String> found(@Nullable String name, @Nullable String email, @Nullable String phone) {
        return index.references(Kiwi.NAME, Identity.of(name, email, phone, country));
    }

    private String complaintOf(String name, @Nullable String email, @Nullable String phone) {
        return submitted(particulars(name, email, phone));
    }

    private String submitted(Particulars particulars) {
        Born born = kiwi.unwritten("complaint", kiwi.env.now(), particulars);
        return kiwi.submitted(born, RepeatMarks.NONE).reference();
    }

    private static Particulars particulars(String name, @Nullable String email, @Nullable String phone) {
        return Particulars.of(
                new Person(name, email, phone, null, null),
                null,
                "Stairs",
                "They are dark.",
                null,
                null,
                null,
                null,
                null);
    }
}
