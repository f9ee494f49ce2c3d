package io.redress.local.story;

import static io.redress.local.story.Place.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.events.QueueBoard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A complaint that only few members may see is handled even while they are absent. */
class AbsenceStoryTest {

    private Town town;
    private Place place;

    private void begin(String moment, String organisation) {
        town = Town.on(moment, organisation);
        place = town.place(organisation);
    }

    @AfterEach
    void end() {
        assertThat(town.redress().queues().stream().filter(QueueBoard.Level::resting))
                .allSatisfy(
                        queue -> assertThat(queue.waiting()).as(queue.queue()).isZero());
        town.close();
    }

    private void away(String id, String body) {
        Answer entered = town.put("/" + place.id() + "/admin/staff/" + id, body, place.as("adele"));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
    }

    private void hidden(String reference, String... people) {
        assertThat(people).allSatisfy(person -> assertThat(
                        place.complaint(person, reference).status())
                .as(person)
                .isEqualTo(404));
    }

    private List<String> overdue(String person) {
        return town.subjectsTo(place.address(person)).stream()
                .filter(subject -> subject.contains("verdue"))
                .toList();
    }

    @Test
    void a_complaint_that_names_somebody_goes_to_the_next_line_manager_when_the_first_is_absent() {
        begin("2026-12-14T10:00:00Z", "northumbria");
        String reference = place.submitted(complaint("about", Map.of("person", "Fiona Shields")));
        assertThat(place.caseworker("martin", reference)).isEqualTo("martin");
        away("martin", """
            {"name":"Martin Charlton","email":"martin@northumbria.example","roles":["manager"],"manager":"ian",
             "absences":[{"from":"2026-12-15","until":"2027-02-28","delegate":"mina"}]}""");
        town.moveTo("2026-12-14T23:50:00Z");
        assertThat(place.caseworker("martin", reference)).isEqualTo("martin");

        town.moveTo("2026-12-15T00:10:00Z");
        assertThat(place.caseworker("ian", reference)).isEqualTo("ian");
        assertThat(town.subjectsTo(place.address("ian"))).contains(reference + " is assigned to you");
        hidden(reference, "martin", "mina", "fiona", "adele", "dorothy", "sandra");
        assertThat(place.events("ian", reference)).contains("assignment-sought");

        town.moveTo("2026-12-31T10:00:00Z");
        assertThat(overdue("ian")).containsOnlyOnce("Overdue: Decision at stage 1, " + reference);
        assertThat(overdue("dorothy")).isNotEmpty().containsOnly("A restricted complaint is overdue: " + reference);
        assertThat(town.lastMailTo(place.address("dorothy")).text()).doesNotContain("Fiona", "stage 1", "Ian");
        assertThat(List.of("martin", "mina", "sandra", "adele"))
                .allSatisfy(person -> assertThat(overdue(person)).as(person).isEmpty());
    }

    @Test
    void the_delegate_of_an_absent_viewer_sees_and_handles_a_complaint_that_staff_restricted() {
        begin("2026-12-21T10:00:00Z", "kiwi");
        String reference = place.submitted(complaint("category", "course-delivery"));
        if (!place.caseworker("mary", reference).equals("mary")) {
            place.done("mary", reference, "assign", "caseworker", "mary");
        }
        place.done("mary", reference, "restrict", "reason", "It is about a child.");
        place.done("mary", reference, "add-follow-on-action", "what", "Ring the parents.", "until", "2027-01-04");
        hidden(reference, "quentin", "daniel");
        away("mary", """
            {"name":"Mary Whitfield","email":"mary@kiwi.example","roles":["quality-manager"],"manager":"daniel",
             "absences":[{"from":"2026-12-22","until":"2027-01-08","delegate":"quentin"}]}""");
        hidden(reference, "quentin");

        town.moveTo("2026-12-22T10:00:00Z");
        for (String list : List.of("mine", "team", "follow-on-actions")) {
            assertThat(place.list("quentin", list).each("complaints", "reference"))
                    .as(list)
                    .containsExactly(reference);
        }
        hidden(reference, "daniel", "adele", "margaret");
        place.done("quentin", reference, "note", "text", "The parents rang.");
        assertThat(place.events("mary", reference)).contains("acted-for", "seen");

        town.moveTo("2027-01-06T10:00:00Z");
        String reminder = "left: Answer at stage 1, " + reference;
        assertThat(town.letter(place.address("quentin"), reminder).text()).contains("you act for: Mary Whitfield");
        assertThat(town.letter(place.address("mary"), reminder).text()).doesNotContain("you act for");
        town.moveTo("2027-01-09T10:00:00Z");
        hidden(reference, "quentin");
        assertThat(place.list("quentin", "follow-on-actions").each("complaints", "reference"))
                .isEmpty();
    }

    @Test
    void every_use_of_break_glass_sends_mails_and_does_not_allow_lifting_the_restriction() {
        Map<String, List<String>> theirs = Map.of(
                "knec", List.of("agnes", "beatrice"),
                "kentrade", List.of("esther", "nancy"),
                "case-in-point", List.of("nadia", "helen"),
                "northumbria", List.of("adele", "dorothy"),
                "kiwi", List.of("adele", "margaret"));
        town = Town.on("2026-12-14T10:00:00Z", theirs.keySet().toArray(String[]::new));
        theirs.forEach((organisation, people) -> {
            place = town.place(organisation);
            String administrator = people.getFirst();
            String guard = place.address(people.getLast());
            String reference = place.submitted(complaint(
                    "department",
                    organisation.equals("case-in-point") ? "programs" : null,
                    "frontline",
                    organisation.equals("case-in-point") ? Map.of("tried", false, "result", "It is the desk.") : null));
            String caseworker = place.caseworker(administrator, reference);
            place.done(caseworker, reference, "restrict", "reason", "It is delicate.");
            hidden(reference, administrator);
            place.done(administrator, reference, "break-glass", "reason", "The court asks for it.");

            assertThat(List.of(guard, place.address(caseworker)))
                    .allSatisfy(address -> assertThat(town.subjectsTo(address))
                            .as(address)
                            .containsOnlyOnce("Break-glass access to " + reference));
            assertThat(place.offered(administrator, reference)).doesNotContain("lift-restriction");
            assertThat(place.act(administrator, reference, "lift-restriction", "reason", "Why not?")
                            .status())
                    .isEqualTo(403);
            place.done(caseworker, reference, "lift-restriction", "reason", "It is over.");
            assertThat(town.subjectsTo(guard)).containsOnlyOnce(reference + " is no longer restricted");
        });
    }
}
