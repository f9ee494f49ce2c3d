package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Complaints to KenTrade, each from its receipt to its end (KT-1 to KT-15). Days off are those that Kenya has
 * published; a day ends at 21:00 UTC, and hours are counted by the clock.
 */
class KentradeStoryTest {

    private static final String AMINA = "a.otieno@example.org";
    private static final String JOHN = "john@example.org";
    private static final String SOLICITOR = "joan@marsh.example";

    private Town town;
    private Place kentrade;

    private void on(String moment) {
        town = Town.on(moment, "kentrade");
        kentrade = town.place("kentrade");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void acknowledged_within_a_day_informed_of_the_outcome_and_reopened_on_new_information() {
        on("2026-10-16T10:00:00Z");
        Answer receipt = kentrade.submit(Place.from(AMINA));
        String reference = receipt.text("reference");
        assertThat(receipt.text("acknowledgeBy")).startsWith("2026-10-17T13:00:");
        // Mon 19 is one; Tuesday 20 is Mashujaa Day; 21 to 23 make four, to 30 nine, to 6 November fourteen, to 13
        // nineteen, Mon 16.
        assertThat(receipt.text("answerBy")).isEqualTo("2026-11-16T23:59:59+03:00");
        assertThat(town.letter(AMINA, "We have received your complaint").text())
                .contains("Monday 16 November 2026", "Mashujaa Day", "finds out whether it concerns");
        assertThat(kentrade.state("nancy", reference, "acknowledgement")).isEqualTo("met");
        String officer = caseworker(reference);
        assertThat(officer).isIn("brian", "amina");

        assertThat(kentrade.act(officer, reference, "inform-outcome").status()).isEqualTo(409);
        kentrade.done(officer, reference, "take-up", "relevance", "It is about a permit.");
        Answer incomplete = kentrade.act(officer, reference, "inform-outcome", "determination", "justified");
        assertThat(incomplete.each("faults", "field")).containsExactlyInAnyOrder("finding", "done");
        inform(reference, "The permit was late.");
        assertThat(town.letter(AMINA, "Outcome of your complaint").text())
                .contains("Justified", "The permit was late.", "It has been put right.")
                .contains("turn to the Commission on Administrative Justice");
        assertThat(kentrade.complaint(officer, reference).text("outcome")).isEqualTo("informed");
        assertThat(kentrade.due(officer, reference)).isEmpty();

        town.moveTo("2026-11-21T08:00:00Z");
        kentrade.says(town.lastMailTo(AMINA), "contact-again", "information", "Another one is late.");
        assertThat(town.letter(kentrade.address(officer), "The complainant has acted on " + reference)
                        .text())
                .doesNotContain("Another one is late.");
        kentrade.done(officer, reference, "reopen", "reason", "Another permit.");
        assertThat(town.letter(AMINA, "Your complaint is open again").text()).contains("Monday 21 December 2026");
        // Saturday counts as Mon 23: 24 to 27 are four, to 4 December nine, to 11 fourteen, to 18 nineteen, Mon 21.
        assertThat(kentrade.due(officer, reference)).isEqualTo(Map.of("outcome", "2026-12-21T23:59:59+03:00"));
        inform(reference, "Two permits were late.");
        assertThat(town.letter(AMINA, "Outcome of your complaint").text()).contains("Two permits were late.");
    }

    @Test
    void a_representative_gets_the_letters_and_closing_without_informing_needs_a_reason() {
        on("2026-03-18T07:00:00Z");
        Map<String, Object> represented = Place.from(
                JOHN,
                "representative",
                Map.of(
                        "name",
                        "Joan Marsh",
                        "email",
                        SOLICITOR,
                        "relation",
                        "solicitor",
                        "authority",
                        Map.of("given", "2026-03-01")));
        String reference = kentrade.submitted(represented);
        assertThat(town.letter(SOLICITOR, "We have received your complaint").text())
                .contains(reference);
        assertThat(town.mailTo(JOHN)).isEmpty();
        // Thu 19 is one; Friday 20 is Idd-ul-Fitr; to 27 six, to Thu 2 April ten; Good Friday and Easter Monday are
        // off; 7 to 10 make fourteen, to 17 nineteen, Mon 20.
        assertThat(kentrade.due("nancy", reference)).isEqualTo(Map.of("outcome", "2026-04-20T23:59:59+03:00"));
        String officer = caseworker(reference);
        kentrade.done(officer, reference, "take-up", "relevance", "It is about a fee.");

        Answer without = kentrade.act(
                officer, reference, "close-without-informing", "determination", "not-justified", "done", "Looked at.");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.each("faults", "field")).containsExactly("why");
        int letters = town.mailTo(SOLICITOR).size();
        AcceptedMail receipt = town.lastMailTo(SOLICITOR);
        kentrade.done(
                officer,
                reference,
                "close-without-informing",
                "determination",
                "not-justified",
                "done",
                "Looked at.",
                "why",
                "She was told at the desk.");
        assertThat(town.mailTo(SOLICITOR)).hasSize(letters);
        Answer followed = town.get("/tracking/" + Town.tokenIn(receipt));
        assertThat(followed.text("outcome")).isEqualTo("Dealt with, without a letter on the outcome");
        assertThat(followed.body()).doesNotContain("Looked at.", "She was told at the desk.");
        assertThat(row(reference).required("outcome")).isEqualTo("not-informed");
        assertThat(row(reference).required("determination")).isEqualTo("not-justified");
    }

    @Test
    void a_letter_to_the_chairman_reaches_the_desk_through_the_chief_executive_and_a_department_acts() {
        on("2026-12-11T12:00:00Z");
        Answer receipt = kentrade.lodge(
                "mercy",
                Place.from(AMINA, "channel", "letter", "addressedTo", "chairman", "receivedAt", "2026-12-11T15:00"));
        String reference = receipt.text("reference");
        assertThat(receipt.text("acknowledgeBy")).isEqualTo("2026-12-12T15:00:00+03:00");
        // The Chairman's own limit is for colleagues: the writer is told the day of the answer.
        assertThat(receipt.text("answerBy")).isEqualTo("2027-01-12T23:59:59+03:00");
        AcceptedMail acknowledgement = town.letter(AMINA, "We have received your complaint");
        assertThat(acknowledgement.text())
                .contains("written to the Chairman", "Outcome: Tuesday 12 January 2027")
                .doesNotContain("Passing on by the Chairman");
        assertThat(town.get("/tracking/" + Town.tokenIn(acknowledgement)).body())
                .contains("\"outcome\"")
                .doesNotContain("chairman-passes-on");
        assertThat(caseworker(reference)).isEqualTo("joseph");
        // Jamhuri Day is a Saturday and not made up for: Mon 14. Of the twenty days 14 to 18 are five, to 24 nine, to
        // 31 thirteen, to 8 January eighteen, Mon 11, Tue 12.
        assertThat(kentrade.due("nancy", reference))
                .isEqualTo(Map.of(
                        "chairman-passes-on", "2026-12-14T23:59:59+03:00", "outcome", "2027-01-12T23:59:59+03:00"));
        assertThat(kentrade.act("nancy", reference, "pass-to-ceo").status()).isEqualTo(403);

        town.moveTo("2026-12-14T08:00:00Z");
        kentrade.done("joseph", reference, "pass-to-ceo");
        assertThat(caseworker(reference)).isEqualTo("nancy");
        assertThat(town.letter(kentrade.address("nancy"), reference + " is assigned to you")
                        .text())
                .contains("Tuesday 15 December 2026");
        town.moveTo("2026-12-15T20:00:00Z");
        assertThat(town.subjectsTo(kentrade.address("nancy"))).noneMatch(subject -> subject.startsWith("Overdue"));
        town.moveTo("2026-12-16T05:00:00Z");
        assertThat(town.subjectsTo(kentrade.address("nancy")))
                .contains("Overdue: Sending to the desk by the Chief Executive Officer, " + reference);
        town.moveTo("2026-12-16T07:00:00Z");
        assertThat(kentrade.act("brian", reference, "send-to-desk").status()).isEqualTo(403);
        kentrade.done("nancy", reference, "send-to-desk", "note", "Please look at this.");
        assertThat(kentrade.state("nancy", reference, "ceo-passes-on")).isEqualTo("missed");
        assertThat(kentrade.complaint("joseph", reference).json().list("timeline"))
                .filteredOn(entry -> entry.text("stage").isPresent())
                .extracting(entry -> entry.required("by"))
                .containsExactly("mercy", "joseph", "nancy");
        String officer = caseworker(reference);

        Answer consulted = kentrade.done(officer, reference, "consult-ceo", "question", "Does this bind the agency?");
        assertThat(consulted.text("owner")).isEqualTo("complaint-officer");
        assertThat(consulted.text("pendingConsultation")).isEqualTo("ceo");
        assertThat(caseworker(reference)).isEqualTo(officer);
        // Thu 17, Fri 18, Mon 21; the reminder comes a working day before.
        assertThat(kentrade.due("nancy", reference)).containsEntry("advice", "2026-12-21T23:59:59+03:00");
        assertThat(town.letter(kentrade.address("nancy"), "Your approval is needed: " + reference)
                        .text())
                .doesNotContain("Does this bind the agency?");
        assertThat(kentrade.list("nancy", "to-approve").each("complaints", "reference"))
                .containsExactly(reference);
        for (String decision : List.of("take-up", "close-out-of-mandate", "inform-outcome")) {
            assertThat(kentrade.act(officer, reference, decision).status())
                    .as(decision)
                    .isEqualTo(409);
        }
        town.moveTo("2026-12-18T06:00:00Z");
        assertThat(town.subjectsTo(kentrade.address("nancy")))
                .anyMatch(subject -> subject.contains("left: Advice of the Chief Executive Officer"));
        kentrade.done("nancy", reference, "advise", "advice", "It does.", "given-on", "2026-12-18");
        String come = "What you waited for has come: " + reference;
        assertThat(town.letter(kentrade.address(caseworker(reference)), come).text())
                .contains("Action: Advise")
                .doesNotContain("It does.");
        assertThat(caseworker(reference)).isEqualTo(officer);

        town.moveTo("2026-12-21T08:00:00Z");
        kentrade.done(
                officer, reference, "refer-to-department", "department", "technology", "request", "Find the log.");
        // 22 to 24 are three, 28 to 31 seven; Friday 1 January is off; 4, 5, 6.
        assertThat(kentrade.due("nancy", reference)).containsEntry("department-action", "2027-01-06T23:59:59+03:00");
        assertThat(town.letter(kentrade.address("lydia"), "Your approval is needed: " + reference)
                        .text())
                .contains("Wednesday 6 January 2027");
        assertThat(kentrade.complaint("lydia", reference).status()).isEqualTo(200);
        assertThat(kentrade.complaint("hassan", reference).status()).isEqualTo(404);
        assertThat(town.mailTo(kentrade.address("hassan"))).isEmpty();
        town.moveTo("2027-01-04T06:00:00Z");
        assertThat(town.subjectsTo(kentrade.address("lydia")))
                .anyMatch(subject -> subject.contains("left: Action by the department"));
        kentrade.done("lydia", reference, "report-action", "done", "The log was found.");
        kentrade.done(
                officer, reference, "extend", "limit", "outcome", "until", "2027-01-22", "reason", "We read the log.");
        assertThat(town.letter(AMINA, "We need more time").text())
                .contains("Tuesday 12 January 2027", "Friday 22 January 2027", "We read the log.");
        inform(reference, "One entry was lost.");
        assertThat(town.letter(AMINA, "Outcome of your complaint").text())
                .contains("One entry was lost.")
                .doesNotContain("It does.", "The log was found.");
        assertThat(town.mailTo(AMINA)).as("actions between staff are not shown").hasSize(3);
    }

    @Test
    void a_letter_to_the_chief_executive_about_herself_goes_to_the_chairman_and_can_be_withdrawn() {
        on("2026-10-09T06:00:00Z");
        String reference = kentrade.lodged(
                "mercy",
                Place.from(
                        AMINA,
                        "channel",
                        "letter",
                        "addressedTo",
                        "ceo",
                        "about",
                        Map.of("person", "Nancy Njeri"),
                        "receivedAt",
                        "2026-10-08T17:30"));
        assertThat(caseworker(reference)).isEqualTo("joseph");
        assertThat(kentrade.complaint("nancy", reference).status()).isEqualTo(404);
        assertThat(town.mailTo(kentrade.address("nancy"))).isEmpty();
        // After 17:00 it counts as Fri 9; Mazingira Day is a Saturday; Mon 12. Of the twenty days 12 to 16 are five,
        // Mon 19 is six, Tuesday 20 is Mashujaa Day; to 23 nine, to 30 fourteen, to 6 November nineteen, Mon 9.
        assertThat(kentrade.due("mercy", reference))
                .isEqualTo(
                        Map.of("ceo-passes-on", "2026-10-12T23:59:59+03:00", "outcome", "2026-11-09T23:59:59+03:00"));
        kentrade.done("joseph", reference, "send-to-desk");
        String officer = caseworker(reference);
        kentrade.done(officer, reference, "consult-ceo", "question", "What now?");
        assertThat(town.mailTo(kentrade.address("nancy"))).isEmpty();
        assertThat(kentrade.act("nancy", reference, "advise", "advice", "Close it.", "given-on", "2026-10-09")
                        .status())
                .isEqualTo(404);
        kentrade.done(officer, reference, "go-on-without-advice", "why", "It is about her.");

        Answer withdrawn = kentrade.says(town.lastMailTo(AMINA), "withdraw");
        assertThat(withdrawn.text("outcome")).isEqualTo("Withdrawn");
        assertThat(town.letter(AMINA, "Your complaint is closed").text()).contains("Withdrawn");
        assertThat(kentrade.state(officer, reference, "outcome")).isEqualTo("cancelled");
    }

    @Test
    void hours_run_through_a_weekend_for_a_caller_and_a_complaint_outside_the_mandate_is_directed_elsewhere() {
        on("2026-10-16T13:30:00Z");
        Map<String, Object> rang = Place.complaint(
                "receivedAt",
                "2026-10-16T16:00",
                "channel",
                "landline",
                "complainant",
                Map.of("name", "A. Learner", "phone", "0700 000 000"));
        String reference = kentrade.lodged("mercy", rang);
        String officer = caseworker(reference);
        assertThat(kentrade.due("mercy", reference)).containsEntry("acknowledgement", "2026-10-17T16:00:00+03:00");
        String desk = kentrade.address(officer);
        assertThat(town.subjectsTo(desk)).contains("Please write to the complainant: " + reference);

        town.moveTo("2026-10-17T10:00:00Z");
        assertThat(town.letter(desk, "4 hours left: Acknowledgement").text())
                .contains("Left: 4 hours")
                .doesNotContain("later date", "working day");
        town.moveTo("2026-10-17T12:55:00Z");
        assertThat(kentrade.events("mercy", reference)).doesNotContain("limit-missed");
        town.moveTo("2026-10-17T14:30:00Z");
        assertThat(town.subjectsTo(desk)).contains("Overdue: Acknowledgement, " + reference);
        assertThat(town.subjectsTo(kentrade.address("nancy"))).noneMatch(subject -> subject.startsWith("Overdue"));
        town.moveTo("2026-10-18T14:30:00Z");
        assertThat(town.subjectsTo(kentrade.address("nancy"))).contains("Overdue: Acknowledgement, " + reference);
        town.moveTo("2026-10-19T06:00:00Z");
        kentrade.done(officer, reference, "acknowledge", "how", "telephone");
        assertThat(kentrade.state(officer, reference, "acknowledgement")).isEqualTo("missed");
        assertThat(kentrade.due(officer, reference)).containsOnlyKeys("outcome");

        Answer nowhere = kentrade.act(officer, reference, "close-out-of-mandate", "reason", "It is about a road.");
        assertThat(nowhere.each("faults", "field")).containsExactly("advice");
        kentrade.done(
                officer,
                reference,
                "close-out-of-mandate",
                "reason",
                "It is about a road.",
                "advice",
                "Turn to the county.");
        assertThat(kentrade.complaint(officer, reference).text("outcome")).isEqualTo("out-of-mandate");
        assertThat(town.subjectsTo(desk).stream().filter(subject -> subject.startsWith("Please write")))
                .hasSize(2);

        String byMail = kentrade.submitted(Place.from(JOHN));
        kentrade.done(
                caseworker(byMail),
                byMail,
                "close-out-of-mandate",
                "reason",
                "It is about a road.",
                "advice",
                "Turn to the county.");
        assertThat(town.letter(JOHN, "Where you can turn with your complaint").text())
                .contains("It is about a road.", "Turn to the county.");
    }

    @Test
    void an_anonymous_complainant_gets_no_letters_but_can_return_with_the_link() {
        on("2026-10-14T07:00:00Z");
        Answer receipt = kentrade.submit(Place.complaint("complainant", (Object) null));
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().text("acknowledgeBy")).isEmpty();
        String reference = receipt.text("reference");
        String link = receipt.text("tracking");
        assertThat(kentrade.state("mercy", reference, "acknowledgement")).isEqualTo("not-applicable");
        // 15 and 16, Mon 19; Tuesday 20 is Mashujaa Day; to 23 six, to 30 eleven, to 6 November sixteen, 9 to 12.
        assertThat(kentrade.due("mercy", reference)).isEqualTo(Map.of("outcome", "2026-11-12T23:59:59+03:00"));
        assertThat(town.get(link).each("limits", "state")).contains("not-applicable");

        String officer = caseworker(reference);
        kentrade.done(officer, reference, "take-up", "relevance", "It is about a fee.");
        town.moveTo("2026-10-16T07:00:00Z");
        kentrade.done(
                officer, reference, "pause", "cause", "complainant", "until", "2026-11-30", "reason", "Which office?");
        town.moveTo("2026-10-24T07:00:00Z");
        Answer back = town.post(link + "/actions/add-information", "{\"information\":\"The one at the port.\"}");
        town.settle();
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(back.each("added", "text")).contains("The one at the port.");
        // Of the twenty eighteen were left: to 30 October five, to 6 November ten, to 13 fifteen, 16 to 18.
        assertThat(kentrade.due(officer, reference)).isEqualTo(Map.of("outcome", "2026-11-18T23:59:59+03:00"));
        inform(reference, "Nothing was found.");
        Answer ended = town.get(link);
        assertThat(ended.text("outcome")).isEqualTo("Dealt with, and the complainant told of the outcome");
        assertThat(kentrade.complaint(officer, reference).each("letters", "letter"))
                .isEmpty();
        assertThat(town.subjectsTo(kentrade.address(officer))).noneMatch(subject -> subject.startsWith("Please write"));
    }

    @Test
    void the_ombudsmans_number_and_feedback_are_recorded_and_internal_complaints_are_turned_away() {
        on("2026-12-28T07:00:00Z");
        Answer internal = kentrade.submit(Place.from(JOHN, "kind", "internal-complaint"));
        assertThat(internal.status()).isEqualTo(422);
        assertThat(internal.body()).contains("Human Resource Manual", "Human Resource department");
        assertThat(town.mailTo(JOHN)).isEmpty();
        kentrade.submit(Place.from(JOHN, "kind", "internal-complaint"));

        Map<String, Object> sentOn = Place.from(AMINA, "channel", "ombudsman");
        assertThat(kentrade.lodge("mercy", sentOn).each("faults", "field"))
                .containsExactly("origin.document", "origin.branch");
        sentOn.put("origin", Map.of("document", "CAJ 7/26", "branch", "Mombasa"));
        String reference = kentrade.lodged("mercy", sentOn);
        Tree row = row(reference);
        assertThat(row.required("channel")).isEqualTo("ombudsman");
        assertThat(row.at("origin").texts()).isEqualTo(Map.of("document", "CAJ 7/26", "branch", "Mombasa"));
        String officer = caseworker(reference);
        kentrade.done(officer, reference, "take-up", "relevance", "It is about a permit.");
        inform(reference, "It was late.");
        int letters = town.mailTo(AMINA).size();

        String suggestion = kentrade.submitted(Place.from(JOHN, "kind", "suggestion"));
        assertThat(kentrade.due("mercy", suggestion)).isEmpty();
        kentrade.done(caseworker(suggestion), suggestion, "reply", "message", "We like it.");
        assertThat(town.letter(JOHN, "A message about what you sent us").text())
                .doesNotContain("your complaint")
                .contains("We like it.");

        town.moveTo("2027-01-29T07:00:00Z");
        Tree figures = town.get("/kentrade/admin/reports/ombudsman/2026-Q4", kentrade.as("nancy"))
                .json()
                .at("figures");
        assertThat(counts(figures, "turnedAway")).isEqualTo(Map.of("internal-complaint", "2"));
        assertThat(counts(figures, "channels")).isEqualTo(Map.of("ombudsman", "1"));
        kentrade.done(
                officer,
                reference,
                "ombudsman-feedback",
                "received-on",
                "2027-01-28",
                "feedback",
                "Publish the times.");
        Answer shared =
                kentrade.act("nancy", reference, "share-feedback", "where", "inside", "shared-on", "2027-01-29");
        assertThat(shared.each("faults", "field")).containsExactly("shared-with");
        kentrade.done(
                "nancy",
                reference,
                "share-feedback",
                "where",
                "inside",
                "shared-with",
                "All heads of department",
                "shared-on",
                "2027-01-29");
        assertThat(kentrade.complaint("nancy", reference).text("outcome")).isEqualTo("informed");
        assertThat(town.mailTo(AMINA)).hasSize(letters);
    }

    @Test
    void customer_service_officers_handle_complaints_too_and_the_report_counts_major_ones() {
        on("2026-12-14T07:00:00Z");
        String first = kentrade.submitted(Place.from(AMINA));
        String second = kentrade.submitted(Place.from(AMINA));
        String third = kentrade.submitted(Place.from(AMINA));
        assertThat(List.of(caseworker(first), caseworker(second))).containsExactlyInAnyOrder("amina", "brian");
        assertThat(caseworker(third)).as("the officers have work already").isEqualTo("kevin");
        assertThat(kentrade.complaint("kevin", third).text("owner")).isEqualTo("customer-service-officer");
        assertThat(town.subjectsTo(kentrade.address("kevin"))).contains(third + " is assigned to you");
        assertThat(kentrade.list("kevin", "mine").each("complaints", "reference"))
                .containsExactly(third);

        assertThat(kentrade.act("kevin", third, "set-priority", "priority", "major")
                        .each("faults", "field"))
                .containsExactly("why");
        kentrade.done("kevin", third, "set-priority", "priority", "major", "why", "All ports stand still.");
        assertThat(kentrade.act("kevin", third, "set-priority", "priority", "major", "why", "Again.")
                        .status())
                .isEqualTo(422);
        assertThat(kentrade.complaint("nancy", third).text("priority")).isEqualTo("major");
        assertThat(town.get("/kentrade/admin/complaints/" + third + "/history", kentrade.as("nancy"))
                        .body())
                .contains("prioritised", "All ports stand still.", "\"by\":\"kevin\"");
        kentrade.done("kevin", third, "consult-ceo", "question", "May we tell the press?");
        kentrade.done("nancy", third, "advise", "advice", "Yes.", "given-on", "2026-12-14");
        assertThat(town.subjectsTo(kentrade.address("kevin"))).contains("What you waited for has come: " + third);
        kentrade.done("kevin", third, "take-up", "relevance", "It is about our portal.");
        inform(third, "The portal was down.");
        assertThat(town.letter(AMINA, "Outcome of your complaint").text())
                .contains("From: A Customer Service Officer")
                .doesNotContain("Complaint Handling Officer", "Major");

        town.moveTo("2027-01-04T07:00:00Z");
        Tree figures = town.get("/kentrade/admin/reports/ombudsman/2026-Q4", kentrade.as("nancy"))
                .json()
                .at("figures");
        assertThat(counts(figures, "priorities")).isEqualTo(Map.of("ordinary", "2", "major", "1"));
        assertThat(town.letter(kentrade.address("nancy"), "Quarterly report to the ombudsman")
                        .text())
                .contains("Open in this time, by priority at its end", "Major");
    }

    private void inform(String reference, String finding) {
        kentrade.done(
                caseworker(reference),
                reference,
                "inform-outcome",
                "determination",
                "justified",
                "finding",
                finding,
                "done",
                "It has been put right.");
    }

    private String caseworker(String reference) {
        return kentrade.caseworker("mercy", reference);
    }

    private Tree row(String reference) {
        return town
                .get("/kentrade/admin/register?from=2026-01-01&to=2026-12-31", kentrade.as("nancy"))
                .json()
                .list("register")
                .stream()
                .filter(line -> line.required("reference").equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> counts(Tree figures, String tally) {
        return figures.list(tally).stream()
                .collect(Collectors.toMap(line -> line.text("id").orElse(""), line -> line.required("count")));
    }
}
