package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Json;
import io.redress.platform.Sha256;
import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A report is completed, reviewed, approved by another person, mailed to the ombudsman, and followed until the feedback is shared. */
class ReportLifeStoryTest {

    private static final String OMBUDSMAN = "complaints-reports@ombudsman.example";

    private Town town;
    private Place place;
    private String report;

    private void begin(String moment, String organisation, String which) {
        town = Town.on(moment, organisation);
        place = town.place(organisation);
        report = "/" + organisation + "/admin/reports/" + which;
    }

    @AfterEach
    void end() {
        town.close();
    }

    private Answer act(String person, String action, String... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i], fields[i + 1]);
        }
        Answer answer = town.post(report + "/actions/" + action, Json.write(body), place.as(person));
        town.settle();
        return answer;
    }

    private void done(String person, String action, String... fields) {
        Answer answer = act(person, action, fields);
        assertThat(answer.status()).as(action + ": " + answer.body()).isEqualTo(200);
    }

    private Tree life(String person) {
        return town.get(report, place.as(person)).json().at("life");
    }

    private List<String> actions(String person) {
        return town.get(report, place.as(person)).each("actions", "id");
    }

    private List<String> happenings(String person) {
        return life(person).list("steps").stream()
                .map(step -> step.required("happening"))
                .filter(happening -> !happening.equals("told"))
                .toList();
    }

    /** Up to the approval, at KNEC. */
    private void approved() {
        done("cynthia", "complete", "root-causes", "Letters were posted late.", "staff-trained", "12");
        done("helen", "review", "note", "I compared it with our register.");
        done("beatrice", "approve");
    }

    @Test
    void knec_submits_the_quarter_to_the_ombudsman_and_shares_the_feedback() {
        begin("2027-01-01T04:50:00Z", "knec", "ombudsman/2026-2027-Q2");
        town.moveTo("2027-01-04T06:00:00Z");
        assertThat(town.subjectsTo("cynthia@knec.example"))
                .anyMatch(subject -> subject.startsWith("A report waits for you: Quarterly report to the ombudsman"));
        assertThat(actions("cynthia")).containsExactly("complete");
        assertThat(town.get(report, place.as("rita")).status())
                .as("no role of the report")
                .isEqualTo(403);
        assertThat(act("helen", "complete").status()).as("another role").isEqualTo(403);
        assertThat(act("beatrice", "approve").status()).as("too early").isEqualTo(409);
        assertThat(act("cynthia", "complete", "staff-trained", "a dozen", "colour", "green")
                        .status())
                .isEqualTo(422);
        assertThat(act("cynthia", "dance").status()).isEqualTo(404);

        approved();
        assertThat(life("cynthia").list("waitsFor")).isNotNull();
        assertThat(town.mailTo(OMBUDSMAN)).isEmpty();
        done("cynthia", "submit");
        done("cynthia", "submit");
        assertThat(town.mailTo(OMBUDSMAN)).hasSize(1);
        AcceptedMail mail = town.lastMailTo(OMBUDSMAN);
        assertThat(mail.subject())
                .startsWith("Quarterly report to the ombudsman, ")
                .endsWith(": Kenya National Examinations Council");
        assertThat(mail.attachments()).singleElement().satisfies(pdf -> {
            assertThat(pdf.name()).isEqualTo("knec-ombudsman-2026-2027-Q2.pdf");
            assertThat(pdf.type()).isEqualTo("application/pdf");
            assertThat(Sha256.hex(pdf.content()))
                    .isEqualTo(life("cynthia").required("sha256"))
                    .isEqualTo(life("cynthia").required("approvedSha256"));
        });
        Tree life = life("beatrice");
        assertThat(life.required("state")).isEqualTo("submitted");
        assertThat(life.required("late")).isEqualTo("false");
        assertThat(life.required("submitted")).startsWith("2027-01-04T09:");
        assertThat(life.required("sha256")).hasSize(64);
        assertThat(life.list("steps").stream().flatMap(step -> step.text("messageId").stream()))
                .hasSize(1);

        assertThat(act("cynthia", "share", "on", "2027-01-05", "with", "All heads")
                        .status())
                .as("no feedback yet")
                .isEqualTo(409);
        assertThat(act("cynthia", "record-feedback", "on", "2027-01-03", "text", "Good.")
                        .status())
                .as("before the submission")
                .isEqualTo(422);
        assertThat(act("cynthia", "record-feedback", "on", "2027-02-03", "text", "Good.")
                        .status())
                .as("in the future")
                .isEqualTo(422);
        town.moveTo("2027-01-20T08:00:00Z");
        done("cynthia", "record-feedback", "on", "2027-01-19", "text", "Please name the departments.");
        done("cynthia", "share", "on", "2027-01-20", "with", "All heads of department");
        done("cynthia", "record-certificate", "on", "2027-01-20", "year", "2026/2027", "number", "CAJ 12");
        assertThat(happenings("helen"))
                .containsExactly(
                        "drafted",
                        "completed",
                        "reviewed",
                        "approved",
                        "files-recorded",
                        "submission-ordered",
                        "hand-over-begun",
                        "handed-over",
                        "feedback-received",
                        "feedback-shared",
                        "certificate-recorded");
    }

    @Test
    void a_report_that_nobody_completes_is_reminded_and_told_to_management_and_submitted_late() {
        begin("2027-01-01T04:50:00Z", "knec", "ombudsman/2026-2027-Q2");
        town.moveTo("2027-01-21T08:00:00Z");

        assertThat(reportSubjects("cynthia@knec.example"))
                .containsExactly(
                        "A report waits for you",
                        "A report is due soon",
                        "A report is due soon",
                        "A report is due soon",
                        "A report is overdue");
        assertThat(reportSubjects("beatrice@knec.example")).containsExactly("A report is overdue");
        Tree line = town.get("/knec/admin/reports", place.as("cynthia"))
                .json()
                .list("reports")
                .getFirst();
        assertThat(line.required("state")).isEqualTo("draft");
        assertThat(line.required("late")).isEqualTo("true");
        assertThat(line.required("due")).isEqualTo("2027-01-14T23:59:59+03:00");

        approved();
        done("collins", "submit");
        assertThat(life("cynthia").required("state")).isEqualTo("submitted");
        assertThat(life("cynthia").required("late")).isEqualTo("true");
    }

    private List<String> reportSubjects(String address) {
        return town.subjectsTo(address).stream()
                .filter(subject -> subject.startsWith("A report ") && subject.contains("Quarterly report"))
                .map(subject -> subject.substring(0, subject.indexOf(':')))
                .toList();
    }

    @Test
    void kentrades_report_is_returned_and_approved_by_another_person_than_who_completed_it() {
        begin("2027-01-01T04:50:00Z", "kentrade", "ombudsman/2026-2027-Q2");
        town.moveTo("2027-01-04T06:00:00Z");
        done("brian", "complete", "root-causes", "The system was down.");
        done("hassan", "return", "why", "Say for how long.");
        assertThat(life("nancy").required("state")).isEqualTo("draft");
        done("brian", "complete", "root-causes", "The system was down for two days.");
        done("hassan", "review");
        String entry = "/kentrade/admin/staff/brian";
        String both = "{\"name\": \"Brian Otieno\", \"email\": \"brian@kentrade.example\", \"manager\": \"nancy\","
                + " \"roles\": [\"complaint-officer\", \"ceo\"]}";
        assertThat(town.put(entry, both, place.as("esther")).status()).isEqualTo(200);
        String[] brian = {
            "authorization",
            "Bearer "
                    + town.token(
                            "brian@kentrade.example",
                            "kentrade:complaint-officer",
                            "kentrade:ceo",
                            "kentrade:department:*")
        };
        Answer own = town.post(report + "/actions/approve", "{}", brian);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("a person who completed or restated the report cannot approve it");
        assertThat(act("brian", "submit").status()).as("not approved").isEqualTo(409);
        done("nancy", "approve");
        done("brian", "submit");
        assertThat(town.mailTo(OMBUDSMAN)).hasSize(1);
        done("amina", "restate", "what", "One more complaint", "why", "It was entered late.");
        assertThat(life("nancy").required("version")).isEqualTo("2");
        done("brian", "complete", "root-causes", "The system was down for two days, and the telephone for one.");
        done("hassan", "review");
        done("nancy", "approve");
        done("brian", "submit");
        assertThat(town.mailTo(OMBUDSMAN)).hasSize(2);
        AcceptedMail restated = town.lastMailTo(OMBUDSMAN);
        assertThat(restated.subject()).contains(", restated");
        assertThat(restated.text()).contains("What has changed: One more complaint", "Why: It was entered late.");
        assertThat(restated.text()).contains("No figure differs from those in the version before.");
        Tree shown = town.get(report, place.as("nancy")).json();
        assertThat(shown.required("version")).isEqualTo("2");
        assertThat(shown.at("restated").required("what")).isEqualTo("One more complaint");
        assertThat(shown.at("restated").required("why")).isEqualTo("It was entered late.");
        assertThat(shown.at("restated").list("changes")).isEmpty();
        assertThat(restated.attachments().getFirst().name()).endsWith("-version-2.pdf");
        assertThat(town.get(report + "?version=2", place.as("nancy")).status()).isEqualTo(200);
        assertThat(town.get(report + "?version=3", place.as("nancy")).status()).isEqualTo(404);
        assertThat(restated.attachments().getFirst().content())
                .isNotEqualTo(town.mailTo(OMBUDSMAN)
                        .getFirst()
                        .attachments()
                        .getFirst()
                        .content());
    }

    @Test
    void a_mail_to_the_ombudsman_in_doubt_is_shown_and_decided_by_a_person() {
        begin("2027-01-01T04:50:00Z", "knec", "ombudsman/2026-2027-Q2");
        town.moveTo("2027-01-04T06:00:00Z");
        approved();
        town.redress().ses().fail(SesFault.TIMEOUT, 1);
        act("cynthia", "submit");
        assertThat(life("cynthia").required("state")).isEqualTo("in-doubt");
        assertThat(town.mailTo(OMBUDSMAN)).isEmpty();
        town.moveTo("2027-01-04T14:00:00Z");
        assertThat(town.mailTo(OMBUDSMAN)).as("it is not sent by itself").isEmpty();
        assertThat(town.subjectsTo("cynthia@knec.example"))
                .anyMatch(subject -> subject.startsWith("The mail of a report needs a decision"));
        assertThat(act("helen", "send-again").status()).isEqualTo(403);

        done("cynthia", "send-again");
        assertThat(life("cynthia").required("state")).isEqualTo("submitted");
        assertThat(town.mailTo(OMBUDSMAN)).hasSize(1);
        assertThat(happenings("cynthia")).contains("hand-over-doubted", "ordered-again", "handed-over");
    }

    @Test
    void a_mail_in_doubt_that_arrived_counts_from_its_hand_over_and_a_refused_one_cannot_have_arrived() {
        begin("2027-01-01T04:50:00Z", "knec", "ombudsman/2026-2027-Q2");
        town.moveTo("2027-01-14T12:00:00Z");
        approved();
        town.redress().ses().fail(SesFault.REFUSE, 1);
        act("cynthia", "submit");
        assertThat(life("cynthia").required("state")).isEqualTo("refused");
        assertThat(act("cynthia", "it-arrived").status()).isEqualTo(409);
        town.redress().ses().fail(SesFault.TIMEOUT, 1);
        act("cynthia", "send-again");
        assertThat(life("cynthia").required("state")).isEqualTo("in-doubt");
        town.moveTo("2027-01-15T12:00:00Z");
        done("cynthia", "it-arrived");

        assertThat(life("cynthia").required("state")).isEqualTo("submitted");
        assertThat(life("cynthia").required("late")).as("as of the hand-over").isEqualTo("false");
        assertThat(town.mailTo(OMBUDSMAN)).as("it is not sent once more").isEmpty();
    }

    @Test
    void northumbria_reviews_each_month_and_tells_senior_management() {
        begin("2026-12-01T04:50:00Z", "northumbria", "monthly/2026-11");
        town.moveTo("2026-12-02T12:00:00Z");
        assertThat(town.subjectsTo("ian@northumbria.example"))
                .anyMatch(subject -> subject.startsWith("A report waits for you: Monthly review"));
        assertThat(actions("ian")).containsExactly("complete", "recommend");
        assertThat(act("sandra", "complete", "looked-at", "All", "findings", "None")
                        .status())
                .isEqualTo(403);
        done("ian", "complete", "looked-at", "All 14 complaints of the month.", "findings", "Most came by chat.");
        done("ian", "recommend", "what", "A shorter form", "owner", "moira", "until", "2027-01-31");
        town.moveTo("2026-12-03T12:00:00Z");
        AcceptedMail told = town.letter("sandra@northumbria.example", "What a review found");
        assertThat(told.text())
                .contains("Most came by chat.", "A shorter form (Moira Hedley, by Sunday 31 January 2027)");
        assertThat(town.letter("moira@northumbria.example", "A review recommends something to you")
                        .text())
                .contains("- A shorter form (Moira Hedley, by Sunday 31 January 2027)");
        done("ian", "recommend", "what", "Fewer passwords", "owner", "moira", "until", "2027-02-28");
        done("ian", "close");
        town.moveTo("2026-12-04T12:00:00Z");
        assertThat(town.letter("sandra@northumbria.example", "Further recommendations of a review")
                        .text())
                .contains("Fewer passwords")
                .doesNotContain("A shorter form");
        assertThat(town.mailTo("moira@northumbria.example"))
                .filteredOn(mail -> mail.subject().startsWith("A review recommends"))
                .hasSize(2);
        assertThat(life("sandra").required("state")).isEqualTo("closed");
        assertThat(act("moira", "carry-out", "recommendation", "1", "note", "It is in use.")
                        .status())
                .as("Moira has no role of the report")
                .isEqualTo(204);
        assertThat(life("ian").list("recommendations").getFirst().text("done")).isPresent();
    }

    @Test
    void northumbria_reviews_the_year_with_what_training_it_led_to() {
        begin("2027-08-01T04:50:00Z", "northumbria", "yearly/2026-2027");
        town.moveTo("2027-08-03T12:00:00Z");
        assertThat(act("ian", "complete", "looked-at", "The year", "findings", "Good")
                        .status())
                .as("without training")
                .isEqualTo(422);
        done("ian", "complete", "looked-at", "The year", "findings", "Good", "training", "Two days on apologies");
        done("ian", "close", "note", "Next one in a year");
        assertThat(life("sandra").required("late")).isEqualTo("false");
    }
}
