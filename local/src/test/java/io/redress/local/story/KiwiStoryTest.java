package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One complaint to Kiwi at a time, from its receipt to its end, as the people concerned see it (KW-1 to KW-10). */
class KiwiStoryTest {

    private static final String MARY = "mary@kiwi.example";
    private static final String DANIEL = "daniel@kiwi.example";
    private static final String MARGARET = "margaret@kiwi.example";

    private Town town;

    /** The Monday before Christmas. */
    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void a_complaint_is_answered_at_once_with_its_dates_over_christmas() {
        Answer receipt = town.submit(Town.complaint());

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.text("reference")).matches("KIWI-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.text("acknowledgeBy")).isEqualTo("2026-12-23T23:59:59Z");
        assertThat(receipt.text("answerBy")).isEqualTo("2027-01-07T23:59:59Z");
        assertThat(receipt.header("location")).isEqualTo(receipt.text("tracking"));
        assertThat(town.get(receipt.text("tracking")).text("reference")).isEqualTo(receipt.text("reference"));
    }

    @Test
    void the_acknowledgement_meets_its_limit_only_when_the_mail_is_sent() {
        Answer receipt = town.submit(Town.complaint());

        assertThat(town.mailTo(LEARNER)).hasSize(1);
        AcceptedMail letter = town.lastMailTo(LEARNER);
        assertThat(letter.text())
                .contains(receipt.text("reference"), "Stage 1", "Thursday 7 January 2027", "Christmas Day");
        Answer status = town.get("/tracking/" + Town.tokenIn(letter));
        assertThat(status.each("limits", "state")).containsExactly("met", "running");
        assertThat(status.each("letters", "letter")).containsExactly("acknowledgement");
        assertThat(status.each("actions", "id"))
                .containsExactlyInAnyOrder("add-information", "withdraw", "correct-my-details");
    }

    @Test
    void two_complaints_go_to_two_caseworkers_whose_mails_do_not_name_the_complainant() {
        town.submit(Town.complaint());
        town.submit(Town.complaint(), "Idempotency-Key", "another");

        assertThat(town.mailTo(MARY)).hasSize(1);
        assertThat(town.mailTo("quentin@kiwi.example")).hasSize(1);
        assertThat(town.lastMailTo(MARY).text()).doesNotContain("Learner", LEARNER, "tutor");
        Answer mine = town.get("/kiwi/admin/complaints?list=mine", town.as("mary", "quality-manager"));
        assertThat(mine.json().list("complaints")).hasSize(1);
        Answer team = town.get("/kiwi/admin/complaints?list=team", town.as("mary", "quality-manager"));
        assertThat(team.json().list("complaints")).hasSize(2);
    }

    @Test
    void a_missed_answer_is_recorded_once_and_escalated_once_to_each_level() {
        String reference = town.submit(Town.complaint()).text("reference");

        town.moveTo("2027-01-07T23:30:00Z");
        assertThat(events(reference)).contains("alerted").doesNotContain("limit-missed");
        assertThat(town.subjectsTo(MARY)).hasSize(2).last().asString().contains("left");

        town.moveTo("2027-01-08T10:00:00Z");
        assertThat(events(reference)).containsOnlyOnce("limit-missed");
        assertThat(town.get("/kiwi/admin/complaints?list=overdue", town.as("mary", "quality-manager"))
                        .each("complaints", "reference"))
                .containsExactly(reference);
        assertThat(town.subjectsTo(MARY)).last().asString().contains("Overdue", reference);

        town.moveTo("2027-01-25T10:00:00Z");
        town.sweepFor(Duration.ofHours(3));
        assertThat(events(reference)).containsOnlyOnce("limit-missed");
        assertThat(overdueMails(MARY)).isEqualTo(1);
        assertThat(overdueMails(DANIEL)).isEqualTo(1);
        assertThat(overdueMails(MARGARET)).isEqualTo(1);
    }

    @Test
    void an_extension_needs_a_reason_and_sends_the_complainant_a_letter() {
        String reference = town.submit(Town.complaint()).text("reference");
        String path = "/kiwi/admin/complaints/" + reference + "/actions/extend";

        Answer refused = town.post(
                path, "{\"limit\":\"stage-1-answer\",\"until\":\"2027-01-15\"}", town.as("mary", "quality-manager"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("faults", "field")).containsExactly("reason");

        Answer extended = town.post(
                path,
                "{\"limit\":\"stage-1-answer\",\"until\":\"2027-01-15\",\"reason\":\"The tutor is away until 11 January.\"}",
                town.as("mary", "quality-manager"));
        town.settle();
        assertThat(extended.status()).isEqualTo(200);
        Tree limit = extended.json().list("limits").getLast();
        assertThat(limit.required("due")).isEqualTo("2027-01-15T23:59:59Z");
        assertThat(limit.required("firstDue")).isEqualTo("2027-01-07T23:59:59Z");
        assertThat(town.lastMailTo(LEARNER).text())
                .contains("The tutor is away until 11 January.", "Thursday 7 January 2027", "Friday 15 January 2027");

        town.moveTo("2027-01-12T10:00:00Z");
        assertThat(events(reference)).doesNotContain("limit-missed");
    }

    @Test
    void the_complainant_is_satisfied_and_closes_the_complaint() {
        String reference = answered();
        assertThat(town.lastMailTo(LEARNER).text()).contains("We are sorry. The tutor was ill.", "Upheld");

        Answer closed = act(town.lastMailTo(LEARNER), "satisfied");
        assertThat(closed.json().isTrue("open")).isFalse();
        assertThat(closed.text("outcome")).isEqualTo("Settled: the complainant is satisfied");
        assertThat(town.lastMailTo(LEARNER).subject()).contains("closed");
        assertThat(town.lastMailTo(MARY).text()).contains("This settles it");
        assertThat(running(reference)).isEmpty();

        town.moveTo("2027-03-01T10:00:00Z");
        String open = town.submit(Town.complaint()).text("reference");
        Answer found =
                town.get("/kiwi/admin/complaints?list=closed&text=learner", town.as("quentin", "quality-manager"));
        assertThat(found.each("complaints", "reference"))
                .as("any member of staff finds it by the name")
                .containsExactly(reference)
                .doesNotContain(open);
        assertThat(found.each("complaints", "outcome")).containsExactly("satisfied");
        assertThat(found.each("complaints", "determination")).containsExactly("upheld");
    }

    @Test
    void not_satisfied_by_the_link_in_the_letter_opens_stage_2_with_its_own_limit() {
        String reference = answered();

        town.moveTo("2027-01-04T10:00:00Z");
        Answer second = act(town.lastMailTo(LEARNER), "not-satisfied");
        assertThat(second.json().at("stage").required("id")).isEqualTo("stage-2");
        assertThat(running(reference)).containsExactly("stage-2-answer");
        Tree limit = second.json().list("limits").getLast();
        assertThat(limit.required("due")).isEqualTo("2027-01-18T23:59:59Z");
        assertThat(town.lastMailTo(LEARNER).text()).contains("Director of Quality Assurance", "Monday 18 January 2027");
        assertThat(town.lastMailTo(DANIEL).subject()).contains("assigned to you");
        Answer mine = town.get("/kiwi/admin/complaints", town.as("daniel", "director-of-quality"));
        assertThat(mine.each("complaints", "reference")).containsExactly(reference);
    }

    @Test
    void a_complaint_can_move_on_to_the_managing_director_and_an_external_body() {
        String reference = answered();
        act(town.lastMailTo(LEARNER), "partly-satisfied");
        answer(reference, "daniel", "director-of-quality");
        act(town.lastMailTo(LEARNER), "not-satisfied");

        Answer without = town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/refer-to-managing-director",
                "{\"documents\":\"Register of attendance; two letters\"}",
                town.as("daniel", "director-of-quality"));
        assertThat(without.status()).isEqualTo(409);
        Answer form = town.post(
                "/kiwi/admin/complaints/" + reference + "/documents",
                "{\"shown\":true}",
                town.as("daniel", "director-of-quality"));
        SentFile.by(form, "register.pdf", "%PDF-1.4 The register".getBytes(StandardCharsets.US_ASCII));
        town.settle();
        town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/refer-to-managing-director",
                "{\"documents\":\"Register of attendance; two letters\"}",
                town.as("daniel", "director-of-quality"));
        town.settle();
        answer(reference, "margaret", "managing-director");
        Answer ended = act(town.lastMailTo(LEARNER), "not-satisfied");

        assertThat(ended.json().isTrue("open")).isFalse();
        assertThat(ended.text("outcome")).contains("our procedure has ended");
        assertThat(town.lastMailTo(LEARNER).text())
                .contains("The awarding body of your course (Building crafts): Example Awards, 2 Example Street, Leeds")
                .doesNotContain("ESFA");
        assertThat(running(reference)).isEmpty();
    }

    @Test
    void without_a_reply_the_complainant_gets_one_reminder_and_the_complaint_closes_as_not_contested() {
        String reference = answered();

        town.moveTo("2027-01-06T10:00:00Z");
        assertThat(town.lastMailTo(LEARNER).subject()).contains("Does our answer settle");
        town.moveTo("2027-01-20T10:00:00Z");
        Answer complaint = complaint(reference);
        assertThat(complaint.text("outcome")).isEqualTo("not-contested");
        assertThat(town.subjectsTo(LEARNER).stream().filter(subject -> subject.contains("Does our answer")))
                .hasSize(1);
        assertThat(events(reference)).contains("closed");
    }

    @Test
    void a_query_reclassified_as_a_complaint_counts_from_its_receipt() {
        Answer receipt = town.submit(Town.complaint().replaceFirst("\\{", "{\"kind\":\"query\","));
        String reference = receipt.text("reference");
        assertThat(receipt.json().text("answerBy")).isEmpty();
        assertThat(town.lastMailTo(LEARNER).text()).contains("Query").doesNotContain("your complaint has");

        town.moveTo("2026-12-22T10:00:00Z");
        Answer complaint = town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/reclassify",
                "{\"kind\":\"complaint\",\"reason\":\"It is about a tutor who did not come.\"}",
                town.as("mary", "quality-manager"));
        assertThat(complaint.text("kind")).isEqualTo("complaint");
        assertThat(complaint.text("reference")).isEqualTo(reference);
        assertThat(complaint.json().list("limits").getLast().required("due")).isEqualTo("2027-01-07T23:59:59Z");
    }

    @Test
    void a_complaint_about_the_quality_manager_goes_to_the_director() {
        String reference = town.submit(
                        Town.complaint().replaceFirst("\\{", "{\"about\":{\"person\":\"Mary Whitfield\"},"))
                .text("reference");

        Answer complaint = town.get("/kiwi/admin/complaints/" + reference, town.as("daniel", "director-of-quality"));
        assertThat(complaint.text("owner")).isEqualTo("director-of-quality");
        assertThat(complaint.text("caseworker")).isEqualTo("daniel");
        assertThat(complaint.each("actions", "id")).contains("answer", "extend");
        assertThat(town.get("/kiwi/admin/complaints/" + reference, town.as("mary", "quality-manager"))
                        .status())
                .isEqualTo(404);
        assertThat(town.mailTo(MARY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mary", "mary@kiwi.example", "Ms Mary Whitfield", "Mary  Whitfield", "Ms Whitfield", "The lady"})
    void the_quality_manager_never_gets_a_complaint_that_names_her_in_any_way(String name) {
        String reference = town.submit(
                        Town.complaint().replaceFirst("\\{", "{\"about\":{\"person\":\"" + name + "\"},"))
                .text("reference");
        Answer refused = town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/answer",
                "{\"decision\": \"not-upheld\", \"answer\": \"I did nothing wrong.\"}",
                town.as("mary", "quality-manager"));
        Answer complaint = town.get("/kiwi/admin/complaints/" + reference, town.as("daniel", "director-of-quality"));

        assertThat(refused.status()).as(refused.text("detail")).isIn(403, 404, 409);
        assertThat(complaint.json().at("stage").required("id")).isEqualTo("stage-1");
        assertThat(complaint.json().texts().get("caseworker")).isNotEqualTo("mary");
        assertThat(town.mailTo(MARY)).noneMatch(mail -> mail.subject().contains("assigned to you"));
    }

    @Test
    void a_complaint_with_an_unknown_name_waits_until_staff_identify_the_person() {
        String reference = town.submit(
                        Town.complaint().replaceFirst("\\{", "{\"about\":{\"person\":\"The lady at the desk\"},"))
                .text("reference");
        String path = "/kiwi/admin/complaints/" + reference;
        assertThat(town.get("/kiwi/admin/complaints?list=unassigned", town.as("quentin", "quality-manager"))
                        .each("complaints", "reference"))
                .containsExactly(reference);
        assertThat(town.lastMailTo("quentin@kiwi.example").text()).contains("it names a person who was not found");
        assertThat(town.lastMailTo("adele@kiwi.example").subject()).contains("No caseworker for");
        Answer open = town.get(path, town.as("quentin", "quality-manager"));
        assertThat(open.json().at("nameGiven").isTrue("open")).isTrue();
        assertThat(open.each("actions", "id"))
                .contains("name-person", "subject-not-staff")
                .doesNotContain("answer", "unname-person");

        Answer settled = town.post(
                path + "/actions/subject-not-staff",
                "{\"reason\": \"She works for the caterer.\"}",
                town.as("quentin", "quality-manager"));
        assertThat(settled.status()).isEqualTo(200);
        town.settle();
        Answer assigned = town.get(path, town.as("daniel", "director-of-quality"));
        assertThat(assigned.text("owner")).isEqualTo("quality-manager");
        assertThat(assigned.text("caseworker")).isIn("mary", "quentin");
    }

    @Test
    void a_director_who_was_the_stand_in_does_not_review_their_own_answer() {
        String reference = town.submit(
                        Town.complaint().replaceFirst("\\{", "{\"about\":{\"person\":\"Mary Whitfield\"},"))
                .text("reference");
        answer(reference, "daniel", "director-of-quality");
        assertThat(town.lastMailTo(LEARNER).text()).contains("Director of Quality Assurance");

        act(town.lastMailTo(LEARNER), "not-satisfied");
        assertThat(complaint(reference).text("owner")).isEqualTo("managing-director");
        answer(reference, "margaret", "managing-director");
        act(town.lastMailTo(LEARNER), "not-satisfied");
        Answer outside = town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/refer-outside",
                "{\"reason\":\"Both directors have decided on it.\"}",
                town.as("daniel", "director-of-quality"));
        town.settle();
        assertThat(outside.text("outcome")).isEqualTo("exhausted");
        assertThat(town.lastMailTo(LEARNER).text()).contains("The awarding body of your course");
    }

    @Test
    void without_an_e_mail_address_staff_have_to_send_the_letters_by_hand() {
        String reference = town.submit(
                        Town.complaint().replace("\"email\": \"" + LEARNER + "\"", "\"phone\": \"020 7946 0123\""))
                .text("reference");
        assertThat(town.subjectsTo(MARY)).anyMatch(subject -> subject.startsWith("Please write to the complainant"));

        Answer told = town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/acknowledge",
                "{\"how\":\"telephone\"}",
                town.as("mary", "quality-manager"));
        assertThat(told.json().list("limits").getFirst().required("state")).isEqualTo("met");
    }

    @Test
    void a_complaint_that_nobody_can_take_stays_unassigned_and_sends_a_mail() {
        for (String person : List.of("mary", "quentin")) {
            town.put(
                    "/kiwi/admin/staff/" + person,
                    "{\"name\":\"%s\",\"email\":\"%s@kiwi.example\",\"roles\":[\"quality-manager\"],\"manager\":\"daniel\",\"absences\":[{\"from\":\"2026-12-01\",\"until\":\"2026-12-22\"}]}"
                            .formatted(person, person),
                    town.as("adele", "administrator"));
        }
        String reference = town.submit(Town.complaint()).text("reference");

        assertThat(town.lastMailTo("adele@kiwi.example").subject()).contains("No caseworker for " + reference);
        assertThat(town.get("/kiwi/admin/complaints?list=unassigned", town.as("adele", "administrator"))
                        .each("complaints", "reference"))
                .containsExactly(reference);

        town.moveTo("2026-12-23T12:00:00Z");
        assertThat(complaint(reference).json().text("caseworker")).isPresent();
    }

    /** A complaint that Mary answered on the day after its receipt. */
    private String answered() {
        String reference = town.submit(Town.complaint()).text("reference");
        town.moveTo("2026-12-22T10:00:00Z");
        answer(reference, "mary", "quality-manager");
        return reference;
    }

    private void answer(String reference, String person, String role) {
        Answer answer = town.post(
                "/kiwi/admin/complaints/" + reference + "/actions/answer",
                "{\"decision\":\"upheld\",\"answer\":\"We are sorry. The tutor was ill.\"}",
                town.as(person, role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        town.settle();
    }

    /** The complainant takes an action with the link in a letter. */
    private Answer act(AcceptedMail letter, String action) {
        Answer answer = town.post("/tracking/" + Town.tokenIn(letter) + "/actions/" + action, "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        town.settle();
        return answer;
    }

    private Answer complaint(String reference) {
        return town.get("/kiwi/admin/complaints/" + reference, town.as("margaret", "managing-director"));
    }

    private List<String> running(String reference) {
        return complaint(reference).json().list("limits").stream()
                .filter(limit -> limit.required("state").equals("running"))
                .filter(limit -> limit.required("owedBy").equals("organisation"))
                .map(limit -> limit.required("id"))
                .toList();
    }

    private List<String> events(String reference) {
        return town
                .get("/kiwi/admin/complaints/" + reference + "/history", town.as("margaret", "managing-director"))
                .json()
                .list("changes")
                .stream()
                .flatMap(change -> change.list("events").stream())
                .map(event -> event.required("@type"))
                .toList();
    }

    private long overdueMails(String address) {
        return town.subjectsTo(address).stream()
                .filter(subject -> subject.startsWith("Overdue"))
                .count();
    }
}
