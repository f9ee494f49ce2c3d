package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens at Kiwi beside the answers, and after a complaint is closed (KW-4, KW-7, KW-12 to KW-14). */
class KiwiLaterStoryTest {

    private static final String MONDAY_BEFORE_CHRISTMAS = "2026-12-21T10:00:00Z";
    private static final String MARY = "mary@kiwi.example";
    private static final String QUENTIN = "quentin@kiwi.example";
    private static final String DANIEL = "daniel@kiwi.example";
    private static final String MARGARET = "margaret@kiwi.example";
    private static final String ADELE = "adele@kiwi.example";
    private static final String OTHER = "other@example.org";

    private Town town;
    private Place place;

    private void begin(String moment) {
        town = Town.on(moment);
        place = town.place("kiwi");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void the_managing_director_gets_a_mail_about_every_incident_and_open_duties_are_listed() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String reference = submitted(LEARNER);
        assertThat(place.act("mary", reference, "record-incident").each("faults", "field"))
                .containsExactly("what");
        place.done("mary", reference, "record-incident", "what", "He threatened to come to my house.");

        String told = "New incident: " + reference;
        assertThat(town.subjectsTo(MARGARET)).containsExactly(told);
        assertThat(town.subjectsTo(DANIEL)).containsExactly(told);
        assertThat(town.lastMailTo(MARGARET).text())
                .contains("Tell the Managing Director of the incident", "Tuesday 22 December 2026")
                .doesNotContain("my house", "Learner");
        assertThat(open(reference)).containsExactly("warning");
        assertThat(place.list("margaret", "duties").each("complaints", "reference"))
                .containsExactly(reference);

        town.moveTo("2026-12-23T10:00:00Z");
        String overdue = "Follow-on action overdue: " + reference;
        assertThat(List.of(MARY, QUENTIN, DANIEL))
                .allSatisfy(person -> assertThat(town.subjectsTo(person)).containsOnlyOnce(overdue));
        place.done(
                "mary",
                reference,
                "complete-follow-on-action",
                "follow-on-action",
                followOnAction(reference),
                "how",
                "I warned him on the telephone.");
        assertThat(place.list("margaret", "duties").each("complaints", "reference"))
                .isEmpty();

        for (String below : List.of("daniel:director-of-quality", "adele:administrator")) {
            String[] who = below.split(":");
            String body = "{\"name\":\"%s\",\"email\":\"%s@kiwi.example\",\"roles\":[\"%s\"]}"
                    .formatted(who[0], who[0], who[1]);
            assertThat(town.put("/kiwi/admin/staff/" + who[0], body, place.as("adele"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(town.delete("/kiwi/admin/staff/margaret", place.as("adele")).status())
                .isEqualTo(204);
        place.done("mary", reference, "record-incident", "what", "He did it again.");
        assertThat(open(reference)).containsExactly("warning", "managing-director-told");
        town.moveTo("2026-12-29T10:00:00Z");
        assertThat(town.subjectsTo(ADELE)).contains(overdue);
        assertThat(place.list("daniel", "duties").each("complaints", "reference"))
                .containsExactly(reference);
        assertThat(place.complaint("mary", reference).json().list("incidents")).hasSize(2);
    }

    @Test
    void a_contact_after_the_closing_without_news_gets_one_notice_and_is_then_filed() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String reference = closed();
        place.says("contact-again", "information", "I still think that you were wrong.");
        assertThat(place.complaint("mary", reference).text("owner")).isEqualTo("quality-manager");
        assertThat(town.subjectsTo(MARY)).last().asString().contains(reference);
        assertThat(place.due("mary", reference)).containsOnly(Map.entry("new-contact", "2026-12-30T23:59:59Z"));
        assertThat(place.act("daniel", reference, "no-new-information", "reason", "It is the same.")
                        .status())
                .isEqualTo(403);

        place.done("mary", reference, "no-new-information", "reason", "All of it was looked at in March.");
        assertThat(place.complaint("mary", reference).text("outcome"))
                .as("the outcome of the procedure stands")
                .isEqualTo("satisfied");
        AcceptedMail notice = town.lastMailTo(LEARNER);
        assertThat(notice.text())
                .contains(
                        "All of it was looked at in March.",
                        "Without new information which substantially affects the outcome",
                        "The awarding body of your course");

        int letters = town.mailTo(LEARNER).size();
        int read = town.mailTo(MARY).size();
        place.says(notice, "contact-again", "information", "You were wrong, I say.");
        place.says(notice, "contact-again", "information", "Wrong.");
        assertThat(town.mailTo(LEARNER)).hasSize(letters);
        assertThat(town.mailTo(MARY))
                .as("a filed contact is read; a second one of the day waits for the next working morning")
                .hasSize(read + 1);
        assertThat(place.complaint("mary", reference).json().at("stage").required("id"))
                .isEqualTo("filed");
        assertThat(place.due("mary", reference)).isEmpty();

        place.says(notice, "contact-again", "information", "Here is the letter from the tutor.");
        assertThat(place.act("mary", reference, "reopen").each("faults", "field"))
                .containsExactly("reason");
        place.done("mary", reference, "reopen", "reason", "The tutor's letter is new.");
        assertThat(place.due("mary", reference)).containsOnly(Map.entry("stage-1-answer", "2027-01-07T23:59:59Z"));
        assertThat(town.lastMailTo(LEARNER).subject()).startsWith("Your complaint is open again");
    }

    @Test
    void new_information_reopens_it_and_its_limit_starts_again() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String reference = closed();
        assertThat(place.complaint("mary", reference).json().list("closings")).isEmpty();
        town.moveTo("2026-12-24T10:00:00Z");
        place.says("contact-again", "information", "I have found the register of attendance.");
        place.done("mary", reference, "reopen-for-new-information", "new", "The register may change the outcome.");

        assertThat(place.due("mary", reference)).containsOnly(Map.entry("stage-1-answer", "2027-01-12T23:59:59Z"));
        assertThat(place.complaint("mary", reference).each("closings", "outcome"))
                .containsExactly("satisfied");
        assertThat(place.events("mary", reference)).contains("reopened");
        AcceptedMail letter = town.lastMailTo(LEARNER);
        assertThat(letter.text()).contains("Tuesday 12 January 2027", "substitute day for Boxing Day");
        assertThat(letter.text()).doesNotContain("may change the outcome.");
        place.done("mary", reference, "answer", "decision", "upheld", "answer", "You were right.");
        place.says("satisfied");
        assertThat(place.complaint("mary", reference).text("outcome")).isEqualTo("satisfied");

        assertThat(place.act("margaret", reference, "reopen", "reason", "I should like to.")
                        .status())
                .isEqualTo(403);
        Answer reopened = place.done("daniel", reference, "reopen", "reason", "The register was forged.");
        assertThat(reopened.json().at("stage").required("id")).isEqualTo("stage-1");
        assertThat(reopened.json().list("closings")).hasSize(2);
        assertThat(place.due("mary", reference)).containsOnly(Map.entry("stage-1-answer", "2027-01-12T23:59:59Z"));
        assertThat(town.subjectsTo(LEARNER).stream().filter(subject -> subject.startsWith("Your complaint is open")))
                .hasSize(2);
        assertThat(place.complaint("mary", reference).each("limits", "id").stream()
                        .filter("acknowledgement"::equals))
                .as("the receipt is acknowledged once")
                .hasSize(1);
    }

    @Test
    void a_pause_keeps_the_rest_of_a_limit_and_only_its_cause_ends_it() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String forAnswer = submitted(LEARNER);
        String forPolice = submitted(OTHER);
        town.moveTo("2026-12-22T10:00:00Z");
        assertThat(place.act("mary", forAnswer, "pause", "cause", "complainant").each("faults", "field"))
                .containsExactly("until", "reason");
        place.done("mary", forAnswer, "pause", "cause", "complainant", "until", "2027-01-20", "reason", "Which day?");
        place.done("mary", forPolice, "pause", "cause", "police", "until", "2026-12-30", "reason", "It was theft.");

        assertThat(town.lastMailTo(LEARNER).text())
                .contains("Which day?", "Information that we have asked you for", "20 January 2027", "9 working days");
        assertThat(place.state("mary", forAnswer, "stage-1-answer")).isEqualTo("paused");
        assertThat(place.list("mary", "waiting").each("complaints", "reference"))
                .contains(forAnswer);

        town.moveTo("2026-12-24T10:00:00Z");
        place.says("add-information", "information", "It was 3 March.");
        place.says(town.lastMailTo(OTHER), "add-information", "information", "Have they said anything?");
        assertThat(place.due("mary", forAnswer)).containsOnly(Map.entry("stage-1-answer", "2027-01-11T23:59:59Z"));
        assertThat(town.lastMailTo(LEARNER).text()).contains("Monday 11 January 2027");
        assertThat(place.state("mary", forPolice, "stage-1-answer")).isEqualTo("paused");

        town.moveTo("2026-12-31T10:00:00Z");
        assertThat(place.due("mary", forPolice)).containsOnly(Map.entry("stage-1-answer", "2027-01-13T23:59:59Z"));
        AcceptedMail resumed = town.lastMailTo(OTHER);
        assertThat(resumed.subject()).startsWith("We go on with your complaint");
        assertThat(resumed.text()).contains("The police", "Wednesday 13 January 2027");
        assertThat(tracking(resumed).json().list("limits").getLast().required("firstDue"))
                .isEqualTo("2027-01-07T23:59:59Z");
    }

    @Test
    void the_quarterly_report_has_the_root_cause_of_a_lesson() {
        begin("2026-12-30T10:00:00Z");
        String reference = closed();
        assertThat(place.act("mary", reference, "lesson", "cause", "weather").each("faults", "field"))
                .containsExactlyInAnyOrder("cause", "lesson");
        Answer learnt = place.done(
                "mary",
                reference,
                "lesson",
                "cause",
                "training",
                "lesson",
                "New tutors do not know the calendar.",
                "preventive",
                "It is part of their first day.");
        assertThat(learnt.text("cause")).isEqualTo("training");

        town.moveTo("2027-01-01T12:00:00Z");
        AcceptedMail report = town.mailTo(MARGARET).stream()
                .filter(mail -> mail.subject().startsWith("Quarterly complaints report"))
                .reduce((_, later) -> later)
                .orElseThrow();
        assertThat(report.text())
                .contains("Root causes of what was closed", "Staff did not know what to do: 1 (100%)", "Upheld: 1");
        Tree figures = town.get("/kiwi/admin/reports/quarterly/2026-Q4", place.as("margaret"))
                .json()
                .at("figures");
        assertThat(figures.list("causes").getFirst().required("id")).isEqualTo("training");
        assertThat(tracking(town.lastMailTo(LEARNER)).body()).doesNotContain("New tutors");
    }

    @Test
    void a_holiday_declared_late_moves_running_limits_and_the_complainant_sees_the_new_date() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String ended = closed();
        String reference = submitted(OTHER);
        String extended = submitted("third@example.org");
        place.done(
                "mary", extended, "extend", "limit", "stage-1-answer", "until", "2027-01-15", "reason", "She is away.");
        String day = """
            {"days":[{"date":"2027-01-05","name":"Day of mourning","source":"The Gazette of 22 December 2026"}]}""";
        assertThat(town.put("/kiwi/admin/calendar", day, place.as("mary")).status())
                .isEqualTo(403);

        town.moveTo("2026-12-22T10:00:00Z");
        Answer declared = town.put("/kiwi/admin/calendar", day, place.as("adele"));
        assertThat(declared.status()).as(declared.body()).isEqualTo(200);
        assertThat(declared.json().isTrue("limitsMoved")).isFalse();
        town.moveTo("2026-12-22T10:50:00Z");

        assertThat(town.get("/kiwi/admin/calendar", place.as("mary")).json().isTrue("limitsMoved"))
                .isTrue();
        assertThat(place.events("mary", reference)).containsOnlyOnce("limit-moved");
        assertThat(place.due("mary", reference)).containsOnly(Map.entry("stage-1-answer", "2027-01-08T23:59:59Z"));
        Tree limit = tracking(town.lastMailTo(OTHER)).json().list("limits").getLast();
        assertThat(limit.required("due")).isEqualTo("2027-01-08T23:59:59Z");
        assertThat(limit.required("explanation")).contains("Day of mourning");
        assertThat(place.due("mary", extended)).containsOnly(Map.entry("stage-1-answer", "2027-01-15T23:59:59Z"));
        assertThat(place.events("mary", ended)).doesNotContain("limit-moved");
        assertThat(town.lastMailTo(OTHER).subject())
                .as("no letter within the hour")
                .contains("We have received");

        town.moveTo("2026-12-22T12:15:00Z");
        assertThat(town.lastMailTo(OTHER).subject()).contains("A new date for your complaint");
        assertThat(town.lastMailTo(OTHER).text())
                .contains("Answer at stage 1: Friday 8 January 2027")
                .containsPattern("We said:\\s+Thursday\\s+7\\s+January\\s+2027")
                .containsPattern("Tuesday\\s+5\\s+January\\s+2027\\s+\\(Day of\\s+mourning\\)");
        assertThat(town.lastMailTo("third@example.org").subject())
                .as("the extension gave its date itself")
                .contains("We need more time");
        assertThat(place.events("mary", reference)).containsOnlyOnce("new-date-told");
        town.moveTo("2026-12-22T15:00:00Z");
        assertThat(place.events("mary", reference)).containsOnlyOnce("new-date-told");
    }

    @Test
    void a_delegate_acts_for_the_absent_director_and_the_record_says_for_whom() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String reference = answered(LEARNER);
        place.says("not-satisfied");
        String related = submitted(OTHER);
        assertThat(place.complaint("mary", reference).text("caseworker")).isEqualTo("daniel");
        assertThat(place.act("quentin", reference, "answer", "decision", "not-upheld", "answer", "No.")
                        .status())
                .isEqualTo(403);
        Answer away = town.put("/kiwi/admin/staff/daniel", """
            {"name":"Daniel Okafor","email":"daniel@kiwi.example","roles":["director-of-quality"],"manager":"margaret",
             "absences":[{"from":"2026-12-22","until":"2026-12-24","delegate":"quentin"}]}""", place.as("adele"));
        assertThat(away.status()).as(away.body()).isEqualTo(200);

        town.moveTo("2026-12-22T10:00:00Z");
        assertThat(place.list("quentin", "mine").each("complaints", "reference"))
                .contains(reference);
        place.done("quentin", reference, "answer", "decision", "not-upheld", "answer", "The tutor was there.");
        assertThat(place.events("mary", reference)).containsOnlyOnce("acted-for");
        assertThat(history("mary", reference)).contains("\"daniel\"", "\"quentin\"");

        assertThat(place.act("mary", related, "relate", "complaint", "KIWI-0000-0000")
                        .each("faults", "field"))
                .containsExactly("complaint");
        Answer relates = place.done("mary", related, "relate", "complaint", reference, "note", "The same tutor.");
        assertThat(related(relates)).isEqualTo(List.of(reference));
        assertThat(related(place.complaint("mary", reference))).isEqualTo(List.of(related));
    }

    @Test
    void a_restricted_complaint_does_not_exist_for_others_and_break_glass_sends_mails() {
        begin(MONDAY_BEFORE_CHRISTMAS);
        String reference = submitted(LEARNER);
        place.done("mary", reference, "restrict", "reason", "It is about a child.");

        for (String person : List.of("quentin", "daniel", "margaret", "adele")) {
            assertThat(place.complaint(person, reference).status()).as(person).isEqualTo(404);
            assertThat(place.act(person, reference, "note", "text", "?").status())
                    .as(person)
                    .isEqualTo(404);
            assertThat(place.list(person, "team").each("complaints", "reference"))
                    .isEmpty();
        }
        assertThat(place.complaint("mary", reference).status()).isEqualTo(200);
        assertThat(place.act("daniel", reference, "break-glass", "reason", "I am the director.")
                        .status())
                .isEqualTo(404);
        assertThat(place.act("adele", reference, "break-glass").each("faults", "field"))
                .containsExactly("reason");

        place.done("adele", reference, "break-glass", "reason", "The police asked for it.");
        assertThat(place.complaint("adele", reference).status()).isEqualTo(200);
        assertThat(town.lastMailTo(MARGARET).text())
                .contains("Adele Novak", "The police asked for it.", reference)
                .doesNotContain("tutor", "Learner");
        assertThat(town.subjectsTo(MARY)).last().isEqualTo("Break-glass access to " + reference);
        assertThat(town.mailTo(ADELE)).isEmpty();
        assertThat(place.events("mary", reference)).contains("restricted", "access-given", "glass-broken", "seen");

        town.moveTo("2026-12-22T09:30:00Z");
        assertThat(place.complaint("adele", reference).status()).isEqualTo(200);
        town.moveTo("2026-12-22T10:30:00Z");
        assertThat(place.complaint("adele", reference).status()).isEqualTo(404);
        place.done("mary", reference, "lift-restriction", "reason", "The child is of age.");
        assertThat(place.complaint("quentin", reference).status()).isEqualTo(200);
    }

    /** Submits a complaint by the website, which is assigned to Mary, and returns its reference. */
    private String submitted(String email) {
        String reference = place.submitted(Place.complaint(
                "category", "course-delivery", "complainant", Map.of("name", "A. Learner", "email", email)));
        if (!place.complaint("mary", reference).text("caseworker").equals("mary")) {
            place.done("mary", reference, "assign", "caseworker", "mary");
        }
        return reference;
    }

    private String answered(String email) {
        String reference = submitted(email);
        place.done("mary", reference, "answer", "decision", "upheld", "answer", "We are sorry.");
        return reference;
    }

    /** A complaint that was answered to the learner's satisfaction. */
    private String closed() {
        String reference = answered(LEARNER);
        assertThat(place.says("satisfied").json().isTrue("open")).isFalse();
        return reference;
    }

    /** The open duties. */
    private List<String> open(String reference) {
        return place.complaint("mary", reference).json().list("followOnActions").stream()
                .filter(followOnAction -> followOnAction.text("done").isEmpty())
                .map(followOnAction -> followOnAction.required("duty"))
                .toList();
    }

    private String followOnAction(String reference) {
        return place.complaint("mary", reference).json().list("followOnActions").stream()
                .filter(followOnAction -> followOnAction.text("done").isEmpty())
                .map(followOnAction -> followOnAction.required("id"))
                .findFirst()
                .orElseThrow();
    }

    private static Object related(Answer complaint) {
        return ((Map<?, ?>) complaint.json().value()).get("related");
    }

    private Answer tracking(AcceptedMail letter) {
        return town.get("/tracking/" + Town.tokenIn(letter));
    }

    private String history(String person, String reference) {
        return town.get("/kiwi/admin/complaints/" + reference + "/history", place.as(person))
                .body();
    }
}
