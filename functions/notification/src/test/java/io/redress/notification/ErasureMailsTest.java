package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.complaint.ErasureLetters;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The person is told on which day their data is erased, and until when it is kept instead; by hand, if there is no other way. */
class ErasureMailsTest {

    private static final Map<String, String> HOLD = Map.of("until", "2027-06-30", "reason", "A court asks.");

    private final Kiwi kiwi = new Kiwi();
    private final Fixture fixture = kiwi.fixture;

    @AfterEach
    void close() {
        kiwi.close();
    }

    @Test
    void the_letters_name_the_day_of_the_erasure_and_the_end_of_the_hold() {
        String reference = ended(TestSubmission.usual());
        assertThat(only(reference, contact(reference, "erase", Map.of("ground", "person-asked"))))
                .contains("Erased: on Saturday 31 October 2026", reference);
        assertThat(only(reference, contact(reference, "keep-longer", HOLD)))
                .contains(
                        "Kept until the end of: Wednesday 30 June 2027",
                        "Erased: on Thursday 1 July 2027",
                        "You know from us that we erase");
        assertThat(only(reference, contact(reference, "keep-no-longer", Map.of("reason", "It has decided."))))
                .contains("Erased: on Saturday 31 October 2026");
    }

    @Test
    void a_letter_with_a_day_that_is_no_longer_true_is_not_sent() {
        String reference = ended(TestSubmission.usual());
        int ordered = contact(reference, "erase", Map.of("ground", "person-asked"));
        int held = contact(reference, "keep-longer", HOLD);
        assertThat(kiwi.mails(reference, ordered)).isEmpty();
        assertThat(only(reference, held))
                .contains("Erased: on Thursday 1 July 2027", "We are going to erase what we hold about you")
                .doesNotContain("You know from us");
        assertThat(fixture.now(reference).handling().untoldLetters()).isEmpty();
    }

    @Test
    void staff_are_not_asked_to_tell_a_day_that_is_no_longer_true() {
        String reference = ended(TestSubmission.usual().unreachable());
        int ordered = contact(reference, "erase", Map.of("ground", "person-asked"));
        int held = contact(reference, "keep-longer", HOLD);
        assertThat(kiwi.mails(reference, ordered)).isEmpty();
        assertThat(only(reference, held))
                .contains("The personal data is erased on: Thursday 1 July 2027")
                .contains("The personal data is kept until the end of: Wednesday 30 June 2027");
        assertThat(tasks(reference)).isEqualTo(1);
        fixture.act(
                "quality-manager",
                reference,
                "told",
                Map.of("letter", held + "-kept-longer", "how", "phone", "on", "2026-10-23"));
        assertThat(tasks(reference)).isZero();
    }

    @Test
    void staff_are_asked_to_tell_the_day_and_it_is_a_task_until_they_have() {
        String reference = ended(TestSubmission.usual().unreachable());
        int ordered = contact(reference, "erase", Map.of("ground", "person-asked"));
        List<AcceptedMail> mails = kiwi.mails(reference, ordered);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().recipient()).startsWith("mary@");
        assertThat(mails.getFirst().text())
                .contains("The personal data is erased on: Saturday 31 October 2026", reference);
        assertThat(tasks(reference)).isEqualTo(1);
        fixture.act(
                "quality-manager",
                reference,
                "told",
                Map.of("letter", ordered + "-erasure", "how", "phone", "on", "2026-10-23"));
        assertThat(tasks(reference)).isZero();
    }

    private String ended(TestSubmission entry) {
        String reference = kiwi.marys(entry);
        fixture.act("quality-manager", reference, "acknowledge", Map.of("how", "telephone"));
        fixture.act("quality-manager", reference, "withdraw", Map.of("how", "telephone"));
        return reference;
    }

    private int contact(String reference, String action, Map<String, String> fields) {
        return fixture.act("managing-director", reference, action, fields);
    }

    private String only(String reference, int change) {
        List<AcceptedMail> mails = kiwi.mails(reference, change);
        assertThat(mails).hasSize(1);
        return mails.getFirst().text();
    }

    /** How many letters about an erasure staff still have to tell. */
    private long tasks(String reference) {
        boolean listed = fixture.table.items().stream()
                .filter(item -> item.get("pk").s().equals("C#" + reference))
                .anyMatch(item ->
                        item.containsKey("workPk") && item.get("workPk").s().startsWith("UNTOLD#"));
        return listed
                ? fixture.now(reference)
                        .handling()
                        .untold()
                        .needingStaff()
                        .filter(letter -> ErasureLetters.include(letter.letter()))
                        .count()
                : 0;
    }
}
