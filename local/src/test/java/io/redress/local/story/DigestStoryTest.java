package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testing.AcceptedMail;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every week, staff are told what is overdue, falls due or waits for them; who has nothing to do gets no mail. */
class DigestStoryTest {

    private Town town;
    private Place place;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T09:00:00Z", "kiwi");
        place = town.place("kiwi");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private List<AcceptedMail> digests(String person) {
        return town.digestsTo(place.address(person));
    }

    @Test
    void a_caseworker_reads_what_falls_due_and_is_overdue_and_the_line_manager_what_is_overdue_below() {
        String reference = place.submitted(Place.from("learner@example.org"));
        String caseworker = place.caseworker("mary", reference);
        String other = caseworker.equals("mary") ? "quentin" : "mary";
        town.moveTo("2026-12-29T18:00:00Z");
        assertThat(digests(caseworker)).as("nothing is due within seven days").isEmpty();

        town.moveTo("2027-01-04T09:29:00Z");
        assertThat(digests(caseworker)).as("before the working hours").isEmpty();
        town.moveTo("2027-01-04T18:00:00Z");
        assertThat(digests(caseworker)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("What waits for you on Monday 4 January 2027: Kiwi");
            assertThat(mail.text())
                    .contains("Due in the next seven days\n- " + reference + ": ", "by Thursday 7 January 2027")
                    .containsPattern("(?s)Due in the next seven days\n.*?/kiwi/desk\\?list=mine\n")
                    .doesNotContain("Overdue");
            assertThat(mail.html()).contains(reference);
        });
        assertThat(digests(other)).isEmpty();
        assertThat(digests("margaret")).isEmpty();
        assertThat(digests("daniel").getLast()).satisfies(mail -> assertThat(mail.text())
                .contains("Reports that wait for you", "- Quarterly complaints report, October to December 2026: ")
                .containsPattern("(?s)Reports that wait for you\n.*?/kiwi/desk/reports\n")
                .doesNotContain(reference));

        town.moveTo("2027-01-11T18:00:00Z");
        assertThat(digests(caseworker).getLast().text()).contains("Overdue\n- " + reference);
        assertThat(digests("daniel").getLast().text())
                .contains("Overdue with people whom you manage\n- " + reference)
                .containsPattern("(?s)Overdue with people whom you manage\n.*?/kiwi/desk\\?list=team\n")
                .contains("(" + (caseworker.equals("mary") ? "Mary Whitfield" : "Quentin Archer") + ")");
        assertThat(digests(caseworker)).hasSize(2);
    }

    @Test
    void a_restricted_complaint_is_told_to_its_viewers_only() {
        String reference = place.submitted(Place.from("learner@example.org"));
        String caseworker = place.caseworker("mary", reference);
        place.done(caseworker, reference, "restrict", "reason", "It is delicate.");
        town.moveTo("2027-01-11T18:00:00Z");

        assertThat(digests(caseworker).getLast().text()).contains(reference);
        assertThat(digests("daniel")).isNotEmpty().allSatisfy(mail -> assertThat(mail.text())
                .doesNotContain(reference));
    }

    @Test
    void the_delegate_of_an_absent_member_gets_what_the_member_would_get() {
        String reference = place.submitted(Place.from("learner@example.org"));
        String caseworker = place.caseworker("mary", reference);
        String delegate = caseworker.equals("mary") ? "quentin" : "mary";
        String name = caseworker.equals("mary") ? "Mary Whitfield" : "Quentin Archer";
        String away = """
            {"name": "%s", "email": "%s@kiwi.example", "roles": ["quality-manager"], "manager": "daniel",
             "absences": [{"from": "2027-01-02", "until": "2027-01-08", "delegate": "%s"}]}\
            """.formatted(name, caseworker, delegate);
        assertThat(town.put("/kiwi/admin/staff/" + caseworker, away, place.as("adele"))
                        .status())
                .isEqualTo(200);
        town.moveTo("2027-01-04T18:00:00Z");

        assertThat(digests(caseworker)).isEmpty();
        assertThat(digests(delegate)).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains(reference));
    }

    @Test
    void a_digest_that_a_closed_office_missed_goes_once_on_the_next_working_day() {
        place.submitted(Place.from("learner@example.org"));
        town.moveTo("2026-12-28T18:00:00Z");
        String days = "{\"days\": [{\"date\": \"2027-01-04\", \"name\": \"Stocktaking\", \"source\": \"Memo 4\"},"
                + " {\"date\": \"2027-01-05\", \"name\": \"Stocktaking\", \"source\": \"Memo 4\"}]}";
        assertThat(town.put("/kiwi/admin/calendar", days, place.as("adele")).status())
                .isEqualTo(200);
        town.moveTo("2027-01-05T18:00:00Z");
        int before = digests("daniel").size();
        assertThat(digests("daniel")).noneMatch(mail -> mail.subject().contains("January"));
        town.moveTo("2027-01-08T18:00:00Z");
        assertThat(digests("daniel")).hasSize(before + 1);
        assertThat(digests("daniel").getLast().subject()).contains("Wednesday 6 January 2027");
    }
}
