package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.ContactConditions;
import io.redress.domain.intake.Person;
import io.redress.domain.report.Improvement;
import io.redress.domain.staff.StaffMember;
import io.redress.store.Kiwi.Born;
import io.redress.testing.TestTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Personal data and free texts are in separate items, so that erasing these items erases everything personal. */
class PersonalDataTest {

    private static final String MARK = "Marked";

    @Test
    void personal_data_is_only_in_the_items_made_for_it() {
        try (Kiwi kiwi = Kiwi.at("2026-10-23T08:32:09Z")) {
            Born born = kiwi.submitted(
                    kiwi.unwritten("complaint", kiwi.env.now(), MarkedParticulars.of(MARK)), RepeatMarks.NONE);
            new Directory(kiwi.table)
                    .put(
                            Kiwi.NAME,
                            new StaffMember(
                                    "ada",
                                    MARK,
                                    MARK + "@kiwi.example",
                                    Set.of("quality-manager"),
                                    Set.of(),
                                    null,
                                    List.of()));
            kiwi.assigned(born.reference(), "ada");
            kiwi.note(born.reference(), MARK);
            kiwi.act(
                    born.reference(),
                    "extend",
                    Map.of("limit", "stage-1-answer", "until", "2026-11-30", "reason", MARK, "told", MARK));
            kiwi.act(born.reference(), "correct", Map.of("phone", MARK + " 2", "reason", MARK));
            kiwi.act(born.reference(), "correct", Map.of("phone", MARK, "reason", MARK));
            kiwi.act(born.reference(), "reclassify", Map.of("kind", "feedback", "reason", MARK));
            kiwi.act(born.reference(), "reply", Map.of("message", MARK));
            MailMark.of(born.reference(), 1, "acknowledgement", MARK + "@example.org", kiwi.env.now())
                    .take(kiwi.table);
            assertThat(marked(kiwi.test))
                    .containsExactlyInAnyOrder(
                            "PERSON", "PERSON", "STAFF", "TEXT", "TEXT", "TEXT", "TEXT", "TEXT", "TEXT");
            assertThat(kiwi.complaints.particulars(born.reference())).isEqualTo(MarkedParticulars.of(MARK));
        }
    }

    @Test
    void the_text_of_an_idea_is_at_its_complaint_and_that_of_others_in_items_made_for_it() {
        try (CaseInPoint place = new CaseInPoint()) {
            place.answered(MARK);
            assertThat(marked(place.test)).containsExactly("TEXT");

            place.ideas.write(CaseInPoint.NAME, Improvement.proposed("own", null, MARK, "emily", place.env.now()));
            assertThat(marked(place.test)).containsExactlyInAnyOrder("TEXT", "IMPROVEMENTS");
        }
    }

    @Test
    void a_person_under_conditions_of_contact_is_in_items_that_are_erased_together() {
        try (Kiwi kiwi = Kiwi.at("2026-10-23T08:32:09Z")) {
            PersonsUnderConditions persons = new PersonsUnderConditions(kiwi.table);
            Person person = new Person(MARK, MARK + "@example.org", MARK, null, null);
            LocalDate review = LocalDate.of(2027, 4, 20);
            persons.write(
                    Kiwi.NAME,
                    new ContactConditions(
                            "ann",
                            person,
                            List.of(new ContactConditions.Decision(
                                    kiwi.env.now(), "daniel", List.of("in-writing"), review, MARK))));
            persons.record(
                    Kiwi.NAME, "ann", new ContactConditions.Call(kiwi.env.now(), "mary", MARK), Optional.empty());
            assertThat(marked(kiwi.test)).containsExactlyInAnyOrder("CONDITIONS", "CONDITIONS");

            persons.erase(Kiwi.NAME, "ann");
            assertThat(kiwi.test.items()).isEmpty();
        }
    }

    /** The sorts of items in which the mark is. */
    private static List<String> marked(TestTable test) {
        return test.items().stream()
                .filter(item -> item.toString().contains(MARK))
                .map(PersonalDataTest::kind)
                .toList();
    }

    private static String kind(Map<String, AttributeValue> item) {
        String partition = Item.text(item, Keys.PK).split("#")[0];
        return partition.equals("C") ? Item.text(item, Keys.SK).split("#")[0] : partition;
    }
}
