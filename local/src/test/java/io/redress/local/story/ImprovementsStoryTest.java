package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What complaints to Case In Point have taught, and what becomes of it (CP-6). */
class ImprovementsStoryTest {

    private static final String LIST = "/case-in-point/admin/improvements";

    @Test
    void an_idea_of_the_front_line_is_listed_decided_carried_out_and_reported() {
        try (Town town = Town.on("2026-10-05T14:00:00Z", "case-in-point")) {
            Place place = town.place("case-in-point");
            String reference = place.submitted(Place.from(
                    Town.LEARNER,
                    "department",
                    "programs",
                    "frontline",
                    Map.of("tried", true, "with", "The desk", "result", "Nothing came of it.")));
            place.done("emily", reference, "resolve-at-frontline", "done", "We rang.", "idea", "Hours on the door.");

            Tree idea = town.get(LIST + "?state=proposed", place.as("sam"))
                    .json()
                    .list("improvements")
                    .getFirst();
            assertThat(idea.required("complaint")).isEqualTo(reference);
            assertThat(idea.required("proposedBy")).isEqualTo("emily");
            assertThat(idea.required("idea")).isEqualTo("Hours on the door.");
            String decisions = LIST + "/" + idea.required("id") + "/decisions";

            String accepted = Json.write(Map.of("state", "accepted", "until", "2026-11-30", "responsible", "sam"));
            assertThat(town.post(decisions, accepted, place.as("sam")).status()).isEqualTo(403);
            assertThat(town.post(decisions, "{\"state\": \"done\"}", place.as("helen"))
                            .status())
                    .isEqualTo(409);
            Answer decided = town.post(decisions, accepted, place.as("helen"));
            assertThat(decided.text("state")).isEqualTo("accepted");
            assertThat(town.post(decisions, accepted, place.as("helen")).json().list("steps"))
                    .as("sent twice")
                    .hasSize(2);
            String[] marked = {place.as("emily")[0], place.as("emily")[1], "idempotency-key", "idea-1"};
            String other = "{\"idea\": \"A second desk on Mondays.\"}";
            town.post(LIST, other, marked);
            assertThat(town.post(LIST, other, marked).text("proposedBy")).isEqualTo("emily");
            assertThat(town.post(LIST, "{}", place.as("emily")).each("faults", "field"))
                    .containsExactly("idea");
            assertThat(town.get(LIST, place.as("emily")).json().list("improvements"))
                    .hasSize(2);

            town.moveTo("2027-01-04T15:00:00Z");
            assertThat(town.get(LIST, place.as("emily"))
                            .json()
                            .list("improvements")
                            .getFirst()
                            .isTrue("overdue"))
                    .isTrue();
            AcceptedMail report = town.mailTo("helen@caseinpoint.example").stream()
                    .filter(mail -> mail.subject().contains("October to December 2026"))
                    .findFirst()
                    .orElseThrow();
            assertThat(report.text())
                    .contains(
                            "Ideas for improvement",
                            "Proposed in the period: 2. At its end: 1 waiting for a decision, 0 accepted earlier and not due yet,"
                                    + " 1 accepted and overdue.",
                            reference
                                    + ", proposed by Emily Novak: accepted by Helen Tremblay, to be done by Monday 30 November"
                                    + " 2026",
                            "Hours on the door.")
                    .doesNotContain("proposed by emily");
            Answer done =
                    town.post(decisions, "{\"state\": \"done\", \"note\": \"They hang there.\"}", place.as("sam"));
            assertThat(done.text("state")).isEqualTo("done");
            assertThat(done.json().isTrue("overdue")).isFalse();
        }
    }

    /** A complaint that was withdrawn; its reference. */
    static String withdrawn(Place place) {
        String reference = place.submitted(Place.from(
                "otto@example.org",
                "department",
                "programs",
                "frontline",
                Map.of("tried", true, "with", "The desk", "result", "Nothing came of it.")));
        place.done("emily", reference, "withdraw", "how", "telephone");
        return reference;
    }

    @Test
    void what_staff_wrote_about_an_idea_of_a_complaint_is_erased_with_it() {
        try (Town town = Town.on("2026-10-05T14:00:00Z", "case-in-point")) {
            Place place = town.place("case-in-point");
            String reference = withdrawn(place);
            String about = Json.write(Map.of("idea", "A ramp for Otto.", "complaint", reference));
            String id = town.post(LIST, about, place.as("emily")).text("id");
            Answer other = town.post(LIST, "{\"idea\": \"A second desk.\"}", place.as("emily"));
            String decision = Json.write(Map.of("state", "declined", "note", "Otto has moved."));
            assertThat(town.post(LIST + "/" + id + "/decisions", decision, place.as("helen"))
                            .status())
                    .isEqualTo(200);
            place.done("helen", reference, "erase", "ground", "person-asked");
            town.moveTo("2026-10-20T06:00:00Z");

            Answer list = town.get(LIST, place.as("helen"));
            assertThat(list.body()).doesNotContain("Otto").contains("A second desk.", reference, other.text("id"));
            assertThat(list.each("improvements", "state")).contains("declined", "proposed");
        }
    }
}
