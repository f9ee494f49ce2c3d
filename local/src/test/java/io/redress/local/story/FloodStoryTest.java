package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AtOnce;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sends hundreds of complaints that name the address of a person who has not complained. */
class FloodStoryTest {

    private static final int SENDERS = 8;
    private static final int EACH = 25;
    private static final int MANY = SENDERS * EACH;

    /** The usual number of a procedure. */
    private static final int MAILS = 5;

    private static final String VICTIM = "victim@example.org";
    private static final String OTHER = "student@example.org";

    private Town town;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z", "kiwi", "northumbria");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private List<Answer> fromSender(int sender) {
        return IntStream.range(0, EACH)
                .mapToObj(number -> toKiwi(EACH * sender + number))
                .toList();
    }

    private Answer toKiwi(int number) {
        return town.post("/kiwi/complaints", """
                {"subject": "Log in at evil-bank.com/%d", "details": "Number %d", "category": "course-delivery",
                 "complainant": {"name": "Log in at evil-bank.com/a to claim", "email": "%s"}}""".formatted(number, number, VICTIM));
    }

    /** A flood is more work than a town usually settles in one go. */
    private void settled() {
        IllegalStateException last = null;
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                town.settle();
                return;
            } catch (IllegalStateException working) {
                last = working;
            }
        }
        throw last;
    }

    private Answer toNorthumbria(int number) {
        return town.post("/northumbria/complaints", """
                {"subject": "The network", "details": "It is slow in room %d.", "category": "network",
                 "complainant": {"name": "A. Student", "email": "%s"}}""".formatted(number, OTHER));
    }

    @Test
    void the_person_gets_a_few_mails_all_complaints_are_recorded_and_another_organisation_notices_nothing()
            throws Exception {
        // As many senders at once as a busy machine can serve within the time limit of a function, each with several
        // complaints.
        List<Answer> answers = AtOnce.run(
                        SENDERS + 1,
                        sender -> sender == 0 ? List.of(toNorthumbria(0), toNorthumbria(1)) : fromSender(sender))
                .stream()
                .flatMap(List::stream)
                .toList();
        settled();

        List<Answer> flood = answers.subList(2, answers.size());
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(flood).extracting(answer -> answer.text("reference")).doesNotHaveDuplicates();
        assertThat(flood)
                .filteredOn(answer -> answer.json().text("notMailed").isPresent())
                .hasSize(MANY - MAILS);
        assertThat(town.mailTo(VICTIM)).hasSize(MAILS).allSatisfy(mail -> assertThat(mail.text())
                .doesNotContain("evil-bank"));
        assertThat(answers.subList(0, 2))
                .allSatisfy(
                        answer -> assertThat(answer.json().text("notMailed")).isEmpty());
        assertThat(town.mailTo(OTHER)).hasSize(2);

        for (Answer answer : flood.subList(0, 2 * MAILS)) {
            assertThat(town.post("/tracking/" + answer.text("token") + "/actions/withdraw", "{}")
                            .status())
                    .isEqualTo(200);
        }
        settled();
        assertThat(town.mailTo(VICTIM).size())
                .as("with what the sender's own links set off")
                .isEqualTo(MAILS);
    }

    @Test
    void nobody_is_mailed_by_complaints_whose_address_is_corrected_to_theirs() throws Exception {
        List<Answer> taken = AtOnce.run(SENDERS, sender -> IntStream.range(EACH * sender, EACH * (sender + 1))
                        .mapToObj(this::fromOwnAddress)
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        settled();
        assertThat(town.mailTo(VICTIM)).isEmpty();

        AtOnce.run(SENDERS, sender -> IntStream.range(EACH * sender, EACH * (sender + 1))
                .mapToObj(number -> correctedAndWithdrawn(taken.get(number), number))
                .toList());
        settled();
        Place place = town.place("kiwi");
        for (Answer answer : taken.subList(0, 2 * MAILS)) {
            place.done("mary", answer.text("reference"), "inform", "message", "We are sorry that you withdrew it.");
        }
        settled();
        long mails = IntStream.range(0, MANY)
                .mapToLong(number -> town.mailTo(victim(number)).size())
                .sum();
        assertThat(mails).isEqualTo(MAILS);
    }

    private Answer fromOwnAddress(int number) {
        return town.post("/kiwi/complaints", """
                {"subject": "The course", "details": "Number %d", "category": "course-delivery",
                 "complainant": {"name": "Mal Ory", "email": "mallory%d@example.com"}}""".formatted(number, number));
    }

    /** Another spelling of the same mailbox each time. */
    private static String victim(int number) {
        return VICTIM.replace("@", "+" + number + "@");
    }

    private Answer correctedAndWithdrawn(Answer taken, int number) {
        String actions = "/tracking/" + taken.text("token") + "/actions/";
        Answer corrected = town.post(actions + "correct-my-details", "{\"email\": \"" + victim(number) + "\"}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        Answer withdrawn = town.post(actions + "withdraw", "{}");
        assertThat(withdrawn.status()).isEqualTo(200);
        return withdrawn;
    }

    @Test
    void what_staff_do_about_a_flood_is_not_mailed_to_its_victim_before_they_have_confirmed_the_address() {
        Place place = town.place("kiwi");
        List<String> held = IntStream.range(0, 4 * MAILS)
                .mapToObj(this::toKiwi)
                .filter(answer -> answer.json().text("notMailed").isPresent())
                .map(answer -> answer.text("reference"))
                .toList();
        settled();
        String confirmed = held.getFirst();
        for (String reference : held.subList(1, held.size())) {
            place.done("mary", reference, "inform", "message", "We are at it.");
            place.done("mary", reference, "withdraw", "how", "telephone");
        }
        settled();
        assertThat(town.mailTo(VICTIM)).hasSize(MAILS);

        place.done("mary", confirmed, "told", "letter", "all", "how", "phone", "on", "2026-12-21");
        place.done("mary", confirmed, "inform", "message", "We are at it.");
        settled();
        assertThat(town.mailTo(VICTIM)).hasSize(MAILS + 1);
    }
}
