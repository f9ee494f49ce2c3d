package io.redress.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import io.redress.domain.staff.StaffMember;
import io.redress.store.Kiwi.Born;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Personal data and free texts are in separate items, so that erasing these items erases everything personal. */
class PersonalDataTest {

    private static final String MARK = "Marked";

    @Test
    void personal_data_is_only_in_the_items_made_for_it() {
        try (Kiwi kiwi = Kiwi.at("2026-10-23T08:32:09Z")) {
            Born born =
                    kiwi.submitted(kiwi.unwritten("complaint", kiwi.env.now(), everythingMarked()), RepeatMarks.NONE);
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
            assertThat(kiwi.test.items())
                    .filteredOn(item -> item.toString().contains(MARK))
                    .extracting(PersonalDataTest::kind)
                    .containsExactlyInAnyOrder(
                            "PERSON", "PERSON", "STAFF", "TEXT", "TEXT", "TEXT", "TEXT", "TEXT", "TEXT");
            assertThat(kiwi.complaints.particulars(born.reference())).isEqualTo(everythingMarked());
        }
    }

    private static Particulars everythingMarked() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        return Particulars.of(
                new Person(MARK, MARK + "@example.org", MARK, MARK, MARK),
                new Representative(MARK, MARK + "@example.com", MARK, MARK, day, day.plusYears(1)),
                MARK,
                MARK,
                MARK,
                MARK,
                new Particulars.Frontline(true, MARK, MARK),
                MARK,
                true);
    }

    private static String kind(Map<String, AttributeValue> item) {
        return Item.text(item, Keys.PK).startsWith("STAFF#")
                ? "STAFF"
                : Item.text(item, Keys.SK).split("#")[0];
    }
}
