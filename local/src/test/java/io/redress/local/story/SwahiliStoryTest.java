package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complainant who wants letters in Swahili, and a member of staff who wants mails in it. */
class SwahiliStoryTest {

    private static final String AMINA = "a.otieno@example.org";
    private static final String BROWSER = "text/html";

    private Town town;
    private Place kentrade;

    @BeforeEach
    void begin() {
        town = Town.on("2026-10-16T10:00:00Z", "kentrade", "kiwi");
        kentrade = town.place("kentrade");
    }

    @AfterEach
    void end() {
        town.close();
    }

    private String officer(String reference) {
        return kentrade.caseworker("nancy", reference);
    }

    private void reads(String person, String language) {
        String path = "/kentrade/admin/staff/" + person;
        Tree entry = town.get(path, kentrade.as("esther")).json();
        Map<String, Object> body = Json.object(
                "name", entry.required("name"),
                "email", entry.required("email"),
                "roles", ((Map<?, ?>) entry.value()).get("roles"),
                "departments", ((Map<?, ?>) entry.value()).get("departments"),
                "manager", entry.text("manager").orElse(null),
                "language", language);
        Answer answer = town.put(path, Json.write(body), kentrade.as("esther"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("language")).isEqualTo(language);
    }

    @Test
    void letters_and_pages_are_in_the_language_of_the_complainant_and_staff_mails_in_that_of_the_member_of_staff() {
        reads("brian", "sw");
        reads("amina", "sw");
        String reference = kentrade.submitted(Place.from(AMINA, "language", "Kiswahili"));

        AcceptedMail receipt = town.letter(AMINA, "Tumepokea lalamiko lako");
        assertThat(receipt.text())
                .contains("Nambari ya kumbukumbu " + reference, "Jumatatu 16 Novemba 2026", "Siku ya Mashujaa")
                .doesNotContain("working day", "Reference", "Monday");
        assertThat(receipt.html()).contains("<html lang=\"sw\">");
        assertThat(town.letter(kentrade.address(officer(reference)), "Umekabidhiwa")
                        .text())
                .contains("Jumatatu 16 Novemba 2026")
                .doesNotContain("Monday", "Reference:");

        String path = "/tracking/" + Town.tokenIn(receipt);
        Answer page = town.get(path, "accept", BROWSER);
        assertThat(page.body())
                .contains("<html lang=\"sw\">", "Limefikia wapi", "Rekebisha jina au anwani yangu", "?lang&#x3D;en");
        assertThat(town.get(path + "?lang=en", "accept", BROWSER).body())
                .contains("<html lang=\"en\">", "Where it stands", "Correct my name or address", "?lang&#x3D;sw");
        Tree json = town.get(path).json();
        assertThat(json.required("kind")).isEqualTo("Lalamiko");
        assertThat(json.list("limits").getLast().required("dueInWords")).isEqualTo("Jumatatu 16 Novemba 2026");
        assertThat(json.list("limits").getLast().required("state")).isEqualTo("running");

        kentrade.done(officer(reference), reference, "take-up", "relevance", "It is about a permit.");
        kentrade.done(
                officer(reference),
                reference,
                "inform-outcome",
                "determination",
                "justified",
                "finding",
                "Kibali kilichelewa.",
                "done",
                "Kimetolewa.");
        AcceptedMail outcome = town.lastMailTo(AMINA);
        assertThat(outcome.text())
                .contains("Kibali kilichelewa.", "Kimetolewa.")
                .doesNotContain("Justified", "Outcome");
        assertThat(outcome.html()).contains("<html lang=\"sw\">");

        kentrade.says(outcome, "contact-again", "information", "Kingine kimechelewa.");
        assertThat(town.mailTo(kentrade.address(officer(reference))))
                .extracting(AcceptedMail::subject)
                .anySatisfy(subject -> assertThat(subject).contains("mlalamikaji"));

        // What the API shows to staff stays in English.
        Tree shown = kentrade.complaint("nancy", reference).json();
        assertThat(shown.list("limits").getLast().required("dueInWords")).startsWith("Monday ");
    }

    @Test
    void an_unknown_language_is_no_fault_and_a_directory_knows_only_those_of_its_organisation() {
        String reference = kentrade.submitted(Place.from(AMINA, "language", "Dholuo"));
        assertThat(town.letter(AMINA, "We have received your complaint").text()).contains(reference);

        Answer refused = town.put(
                "/kentrade/admin/staff/brian",
                Json.write(Map.of(
                        "name",
                        "Brian Otieno",
                        "email",
                        "b@kentrade.example",
                        "roles",
                        List.of("complaint-officer"),
                        "language",
                        "fr")),
                kentrade.as("esther"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("faults", "message")).containsExactly("must be one of en, sw");

        town.place("kiwi").submitted(Place.from("b.otieno@example.org", "language", "sw"));
        assertThat(town.letter("b.otieno@example.org", "We have received your complaint")
                        .html())
                .contains("<html lang=\"en\">");
    }
}
