package io.redress.local.story;

import static io.redress.local.story.Town.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Complaints to Case In Point from their receipt to every outcome, counted in Ontario (CP-1 to CP-12). */
class CaseInPointStoryTest {

    private static final String EMILY = "emily@caseinpoint.example";
    private static final String SAM = "sam@caseinpoint.example";
    private static final String OSCAR = "oscar@caseinpoint.example";
    private static final String HELEN = "helen@caseinpoint.example";
    private static final String IAN = "ian@caseinpoint.example";

    private static final Map<String, Object> TRIED =
            Map.of("tried", true, "with", "the desk at the pool", "result", "They said that it is not theirs.");

    private Town town;
    private Place place;

    private void begin(String moment) {
        town = Town.on(moment, "case-in-point");
        place = town.place("case-in-point");
    }

    @AfterEach
    void end() {
        town.close();
    }

    /** A Monday, two days before the quarter ends; Good Friday is in the same week. */
    @Test
    void an_anonymous_complaint_is_rejected_with_the_reason_and_only_counted() {
        begin("2026-03-30T15:00:00Z");

        Answer refused = place.submit(Place.complaint("complainant", Map.of(), "frontline", TRIED));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.each("faults", "field")).containsExactly("complainant.name", "complainant");
        assertThat(refused.each("faults", "message"))
                .allSatisfy(message -> assertThat(message).contains("We cannot look into an anonymous complaint"));

        String reference = place.submitted(program());
        assertThat(place.due("emily", reference)).containsOnly(Map.entry("frontline", "2026-04-07T23:59:59-04:00"));

        town.moveTo("2026-04-01T16:00:00Z");
        AcceptedMail report = town.mailTo(OSCAR).stream()
                .filter(mail -> mail.subject().startsWith("Quarterly complaints report"))
                .findFirst()
                .orElseThrow();
        assertThat(report.text()).contains("1 complaint", "Turned away (only the number is stored)", "Anonymous: 1");
        assertThat(town.get("/case-in-point/admin/register?from=2026-03-01&to=2026-04-01", place.as("helen"))
                        .each("register", "reference"))
                .containsExactly(reference);
        assertThat(town.mailTo(LEARNER)).hasSize(1);
    }

    /** A Thursday; the Monday after it is Family Day. */
    @Test
    void the_front_line_resolves_it_and_the_complainant_may_still_request_an_investigation() {
        begin("2026-02-12T15:00:00Z");
        assertThat(place.submit(Place.complaint()).each("faults", "field")).containsExactly("frontline.tried");
        assertThat(place.submit(program("frontline", Map.of("tried", true))).each("faults", "field"))
                .containsExactly("frontline.with", "frontline.result");
        assertThat(place.submit(program("frontline", Map.of("tried", false))).each("faults", "message"))
                .containsExactly("is required: say why it was not appropriate to try");

        Answer receipt = place.submit(
                program("frontline", Map.of("tried", false, "result", "It is the supervisor who was rude to me.")));
        String reference = receipt.text("reference");
        assertThat(receipt.text("acknowledgeBy")).isEqualTo("2026-02-17T23:59:59-05:00");
        assertThat(receipt.text("answerBy")).isEqualTo("2026-02-20T23:59:59-05:00");
        assertThat(town.lastMailTo(LEARNER).text()).contains("Friday 20 February 2026", "Family Day");
        assertThat(town.lastMailTo(EMILY).subject()).contains("assigned to you");

        assertThat(place.act("emily", reference, "resolve-at-frontline", "done", "The course was moved.")
                        .each("faults", "field"))
                .containsExactly("idea");
        Answer resolved = place.done(
                "emily",
                reference,
                "resolve-at-frontline",
                "done",
                "The course was moved to Tuesday.",
                "idea",
                "Print the day on the ticket.");
        assertThat(resolved.text("outcome")).isEqualTo("resolved-at-frontline");
        assertThat(place.state("emily", reference, "frontline")).isEqualTo("met");
        assertThat(town.lastMailTo(LEARNER).text())
                .contains("The course was moved to Tuesday.")
                .doesNotContain("ticket");
        assertThat(tracking().body()).contains("moved to Tuesday").doesNotContain("ticket");
        assertThat(history("sam", reference)).contains("Print the day on the ticket.");

        town.moveTo("2026-02-13T15:00:00Z");
        Answer again = place.says("ask-for-investigation");
        assertThat(again.json().at("stage").required("id")).isEqualTo("with-director");
        assertThat(place.due("helen", reference)).containsOnly(Map.entry("investigation", "2026-03-16T23:59:59-04:00"));
        assertThat(town.lastMailTo(LEARNER).text()).contains("Monday 16 March 2026", "Family Day");
        assertThat(place.complaint("helen", reference).text("owner")).isEqualTo("director");
        assertThat(town.subjectsTo(HELEN)).last().asString().contains("assigned to you");
    }

    /** A Tuesday; Victoria Day is the Monday after. */
    @Test
    void a_missed_front_line_limit_is_escalated_to_the_supervisor_and_then_the_director() {
        begin("2026-05-12T14:00:00Z");
        String reference = place.submitted(program());
        assertThat(place.due("emily", reference)).containsOnly(Map.entry("frontline", "2026-05-20T23:59:59-04:00"));

        town.moveTo("2026-05-19T11:30:00Z");
        assertThat(town.subjectsTo(EMILY)).noneMatch(subject -> subject.contains("left"));
        town.moveTo("2026-05-19T12:30:00Z");
        assertThat(town.subjectsTo(EMILY))
                .last()
                .asString()
                .startsWith("1 working day left")
                .contains(reference);

        town.moveTo("2026-05-21T03:30:00Z");
        assertThat(place.events("emily", reference)).doesNotContain("limit-missed");
        town.moveTo("2026-05-21T12:00:00Z");
        assertThat(place.events("emily", reference)).containsOnlyOnce("limit-missed");
        assertThat(overdue(EMILY)).isEqualTo(1);
        assertThat(overdue(SAM)).isZero();
        town.moveTo("2026-05-22T12:00:00Z");
        assertThat(overdue(SAM)).isEqualTo(1);
        assertThat(overdue(OSCAR)).isZero();
        town.moveTo("2026-05-26T12:00:00Z");
        assertThat(List.of(overdue(EMILY), overdue(SAM), overdue(OSCAR))).containsExactly(1L, 1L, 1L);
        assertThat(place.list("emily", "overdue").each("complaints", "reference"))
                .containsExactly(reference);

        place.done("sam", reference, "pass-to-director", "reason", "Nobody had looked at it.");
        assertThat(place.state("sam", reference, "frontline")).isEqualTo("missed");
    }

    /** A Thursday. */
    @Test
    void the_response_is_complete_without_disciplinary_details_and_its_follow_on_actions_are_tracked() {
        begin("2026-04-30T14:00:00Z");
        String reference = underInvestigation();
        assertThat(town.lastMailTo(IAN).subject()).contains("assigned to you");
        assertThat(place.due("ian", reference)).containsOnly(Map.entry("investigation", "2026-05-29T23:59:59-04:00"));

        assertThat(place.act("ian", reference, "respond").each("faults", "field"))
                .containsExactlyInAnyOrder("decision", "substantiated", "reasons", "actions", "resolution");
        assertThat(place.act(
                                "ian",
                                reference,
                                "respond",
                                "decision",
                                "valid, not-valid",
                                "substantiated",
                                "Both.",
                                "resolution",
                                "other")
                        .each("faults", "field"))
                .containsExactlyInAnyOrder("decision", "reasons", "actions");
        assertThat(town.mailTo(LEARNER))
                .as("the letters while no mail could be sent")
                .hasSize(3);

        place.done(
                "ian",
                reference,
                "respond",
                "decision",
                "valid-in-part",
                "substantiated",
                "That nobody answered is substantiated.",
                "reasons",
                "Both letters lie in the file without a reply.",
                "actions",
                "The desk now has a stand-in.",
                "resolution",
                "progressive-discipline",
                "discipline",
                "A written warning to the clerk.");
        AcceptedMail letter = town.lastMailTo(LEARNER);
        assertThat(letter.text())
                .contains(
                        "Valid in part",
                        "That nobody answered is substantiated.",
                        "Both letters lie in the file without a reply.",
                        "The desk now has a stand-in.",
                        "Ontario Ombudsman");
        for (String seen : List.of(
                letter.text(),
                letter.html(),
                tracking().body(),
                place.complaint("emily", reference).body(),
                history("emily", reference),
                history("sam", reference),
                history("nadia", reference))) {
            assertThat(seen).doesNotContainIgnoringCase("progressive").doesNotContain("A written warning");
        }
        assertThat(history("oscar", reference)).contains("progressive-discipline", "A written warning to the clerk.");
        Answer answered = place.complaint("oscar", reference);
        assertThat(answered.text("determination")).isEqualTo("valid-in-part");
        assertThat(answered.text("outcome")).isEqualTo("responded");
        assertThat(answered.json().isTrue("open")).isFalse();
        assertThat(place.state("oscar", reference, "investigation")).isEqualTo("met");

        Answer promised =
                place.done("ian", reference, "add-follow-on-action", "what", "Train the desk.", "until", "2026-05-05");
        String followOnAction =
                promised.json().list("followOnActions").getFirst().required("id");
        assertThat(place.list("ian", "follow-on-actions").each("complaints", "reference"))
                .containsExactly(reference);
        town.moveTo("2026-05-06T12:00:00Z");
        assertThat(town.subjectsTo(IAN)).last().asString().isEqualTo("Follow-on action overdue: " + reference);
        assertThat(town.subjectsTo(HELEN)).last().asString().isEqualTo("Follow-on action overdue: " + reference);
        Answer kept = place.done(
                "ian",
                reference,
                "complete-follow-on-action",
                "follow-on-action",
                followOnAction,
                "how",
                "All three were trained.");
        assertThat(kept.each("followOnActions", "how")).containsExactly("All three were trained.");
        assertThat(place.list("ian", "follow-on-actions").each("complaints", "reference"))
                .isEmpty();
    }

    /** From the last day of April over Victoria Day and Canada Day. */
    @Test
    void a_complex_complaint_gets_an_interim_letter_that_does_not_close_it() {
        begin("2026-04-30T14:00:00Z");
        String reference = underInvestigation();

        assertThat(place.act("ian", reference, "extend", "limit", "investigation", "until", "2026-06-30")
                        .each("faults", "field"))
                .containsExactly("reason");
        Answer tooFar = place.act(
                "ian",
                reference,
                "extend",
                "limit",
                "investigation",
                "until",
                "2026-07-28",
                "reason",
                "It is complex.");
        assertThat(tooFar.status()).isEqualTo(422);
        assertThat(tooFar.each("faults", "message")).first().asString().contains("2026-07-27 at the latest");
        assertThat(place.act(
                                "emily",
                                reference,
                                "extend",
                                "limit",
                                "investigation",
                                "until",
                                "2026-06-30",
                                "reason",
                                "It is complex.")
                        .status())
                .isEqualTo(403);

        Answer extended = place.done(
                "ian",
                reference,
                "extend",
                "limit",
                "investigation",
                "until",
                "2026-06-30",
                "reason",
                "Eleven people have to be heard.");
        assertThat(extended.json().isTrue("open")).isTrue();
        Tree limit = extended.json().list("limits").getLast();
        assertThat(limit.required("due")).isEqualTo("2026-06-30T23:59:59-04:00");
        assertThat(limit.required("firstDue")).isEqualTo("2026-05-29T23:59:59-04:00");
        assertThat(town.lastMailTo(LEARNER).text())
                .contains("Eleven people have to be heard.", "Friday 29 May 2026", "Tuesday 30 June 2026");
        Answer again = place.done(
                "helen",
                reference,
                "extend",
                "limit",
                "investigation",
                "until",
                "2026-07-27",
                "reason",
                "Two are on leave until July.");
        assertThat(again.json().list("limits").getLast().required("firstDue")).isEqualTo("2026-05-29T23:59:59-04:00");
        assertThat(tracking().json().isTrue("open")).isTrue();
        assertThat(place.due("ian", reference)).containsOnly(Map.entry("investigation", "2026-07-27T23:59:59-04:00"));
    }

    /** A Friday evening after the office has closed; Thanksgiving is ten days later. */
    @Test
    void only_the_director_may_find_it_vexatious_and_another_director_reviews_this() {
        begin("2026-10-02T22:00:00Z");
        Answer receipt = place.submit(program());
        String reference = receipt.text("reference");
        assertThat(receipt.text("acknowledgeBy")).isEqualTo("2026-10-07T23:59:59-04:00");
        assertThat(receipt.text("answerBy")).isEqualTo("2026-10-13T23:59:59-04:00");

        town.moveTo("2026-10-05T14:00:00Z");
        place.done("emily", reference, "pass-to-director", "reason", "It is the ninth of its kind.");
        assertThat(place.due("helen", reference)).containsOnly(Map.entry("investigation", "2026-11-03T23:59:59-05:00"));
        assertThat(town.lastMailTo(LEARNER).text()).contains("Tuesday 3 November 2026", "Thanksgiving Day");
        assertThat(place.act("emily", reference, "appoint-investigator").status())
                .isEqualTo(403);
        place.done("helen", reference, "appoint-investigator", "brief", "Is there anything new in it?");
        assertThat(place.act("ian", reference, "respond", response("vexatious")).each("faults", "field"))
                .contains("decision");
        assertThat(place.act("ian", reference, "find-vexatious", response("vexatious"))
                        .status())
                .isEqualTo(403);
        place.done("ian", reference, "hand-back", "reason", "I find nothing but what was answered eight times.");
        assertThat(place.due("helen", reference)).containsOnly(Map.entry("investigation", "2026-11-03T23:59:59-05:00"));

        Answer found = place.done("helen", reference, "find-vexatious", response("vexatious"));
        assertThat(found.text("determination")).isEqualTo("vexatious");
        assertThat(found.text("outcome")).isEqualTo("responded");
        assertThat(town.lastMailTo(LEARNER).text()).contains("Vexatious", "The reasons are these.");

        place.says("ask-for-review", "comment", "It is not.");
        assertThat(place.complaint("oscar", reference).text("caseworker")).isEqualTo("oscar");
        assertThat(place.due("oscar", reference)).containsOnly(Map.entry("review", "2026-11-03T23:59:59-05:00"));
        Answer own = place.act("helen", reference, "respond", reviewed("vexatious"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("detail"))
                .contains("you decided this complaint in an earlier stage, so you cannot review it");
        Answer ended = place.done("oscar", reference, "respond", reviewed("not-valid"));
        assertThat(ended.text("outcome")).isEqualTo("reviewed");
        assertThat(ended.text("determination")).isEqualTo("not-valid");
        assertThat(town.lastMailTo(LEARNER).text()).contains("Not valid", "Ontario Ombudsman");
        assertThat(tracking().each("actions", "id")).isEmpty();
        assertThat(place.due("oscar", reference)).isEmpty();
    }

    /** The Thursday before the civic holiday, which is no holiday by law: an organisation that keeps it declares it. */
    @Test
    void every_other_kind_of_entry_has_its_own_outcome() {
        begin("2026-07-30T14:00:00Z");

        String query = place.submitted(Place.complaint("kind", "query", "department", "programs"));
        assertThat(place.due("emily", query)).isEmpty();
        assertThat(place.done("emily", query, "reply", "message", "The pool opens at seven.")
                        .text("outcome"))
                .isEqualTo("replied");
        assertThat(town.lastMailTo(LEARNER).text()).contains("The pool opens at seven.");

        assertThat(place.submit(Place.complaint("kind", "concern", "department", "programs"))
                        .each("faults", "message"))
                .containsExactly("is recorded by staff only");
        String concern = place.lodged(
                "emily", Place.complaint("kind", "concern", "channel", "in-person", "department", "programs"));
        assertThat(place.due("emily", concern)).isEmpty();
        assertThat(place.done(
                                "emily",
                                concern,
                                "resolve-at-frontline",
                                "message",
                                "You have another locker.",
                                "idea",
                                "Number the lockers.")
                        .text("outcome"))
                .isEqualTo("resolved-at-frontline");
        assertThat(town.lastMailTo(LEARNER).text()).contains("another locker").doesNotContain("Number the");

        String withdrawn = place.submitted(program());
        Answer status = place.says("withdraw", "comment", "It has been settled between us.");
        assertThat(status.text("outcome")).isEqualTo("Withdrawn");
        assertThat(place.state("emily", withdrawn, "frontline")).isEqualTo("cancelled");

        String byTelephone = place.lodged(
                "emily",
                program("channel", "telephone", "complainant", Map.of("name", "B. Caller", "phone", "416 555 0123")));
        assertThat(place.due("emily", byTelephone))
                .containsOnly(
                        Map.entry("acknowledgement", "2026-08-03T23:59:59-04:00"),
                        Map.entry("frontline", "2026-08-06T23:59:59-04:00"));
        place.done("emily", byTelephone, "acknowledge", "how", "telephone");
        assertThat(place.state("emily", byTelephone, "acknowledgement")).isEqualTo("met");

        town.put("/case-in-point/admin/calendar", """
            {"days":[{"date":"2026-08-03","name":"Civic Holiday","source":"The council's by-law"}]}""", place.as("nadia"));
        town.moveTo("2026-07-30T14:30:00Z");
        assertThat(place.due("emily", byTelephone)).containsOnly(Map.entry("frontline", "2026-08-07T23:59:59-04:00"));
    }

    /** One of the directors for facilities is the person concerned, and the other has decided. */
    @Test
    void if_no_director_is_left_to_review_it_the_letter_names_the_ombudsman() {
        begin("2026-10-05T14:00:00Z");
        String reference = place.submitted(Place.complaint(
                "department", "facilities", "frontline", TRIED, "about", Map.of("person", "Ruth Campbell")));
        assertThat(place.complaint("ruth", reference).status()).isEqualTo(404);
        place.done("ethan", reference, "pass-to-director", "reason", "It is about our director.");
        assertThat(place.complaint("helen", reference).text("caseworker")).isEqualTo("helen");
        place.done("helen", reference, "investigate-in-person");
        place.done("helen", reference, "respond", reviewed("unfounded"));
        assertThat(town.mailTo("ruth@caseinpoint.example")).isEmpty();

        place.says("ask-for-review");
        assertThat(place.complaint("oscar", reference).status()).isEqualTo(404);
        assertThat(town.lastMailTo("nadia@caseinpoint.example").subject()).contains("No caseworker for " + reference);
        assertThat(place.act("helen", reference, "respond", reviewed("valid")).status())
                .isEqualTo(403);
        Answer ended = place.done(
                "helen", reference, "refer-outside", "reason", "One director is concerned and I have decided.");
        assertThat(ended.text("outcome")).isEqualTo("exhausted");
        assertThat(town.lastMailTo(LEARNER).text())
                .contains("Ontario Ombudsman")
                .doesNotContain("One director is concerned");
        assertThat(place.state("helen", reference, "review")).isEqualTo("cancelled");
    }

    @Test
    void the_director_names_the_designated_investigator_at_once() {
        begin("2026-10-05T14:00:00Z");
        String reference = place.submitted(program());
        place.done("emily", reference, "pass-to-director", "reason", "We cannot settle it here.");
        assertThat(place.complaint("helen", reference).json().list("actions").stream()
                        .filter(action -> action.required("id").equals("appoint-investigator"))
                        .flatMap(action -> action.list("fields").stream())
                        .filter(field -> field.required("id").equals("designate"))
                        .flatMap(field -> field.list("choices").stream())
                        .map(choice -> choice.required("id")))
                .as("the form offers those who fit")
                .containsExactly("ian", "yuki");
        assertThat(place.act("helen", reference, "appoint-investigator", "designate", "emily")
                        .each("faults", "field"))
                .containsExactly("designate");

        Answer named = place.done("helen", reference, "appoint-investigator", "designate", "yuki");
        assertThat(named.text("caseworker")).isEqualTo("yuki");
        assertThat(town.lastMailTo("yuki@caseinpoint.example").subject()).contains(reference);
        assertThat(place.events("helen", reference).stream().filter("assigned"::equals))
                .as("nobody else gets it in between")
                .hasSize(3);
        assertThat(town.lastMailTo(LEARNER).text()).doesNotContain("Yuki");
        assertThat(place.act("ian", reference, "appoint-investigator", "designate", "ian")
                        .status())
                .isNotEqualTo(200);
    }

    private static Map<String, Object> program(Object... more) {
        Map<String, Object> body = Place.complaint("department", "programs", "frontline", TRIED);
        body.putAll(Place.complaint(more));
        return body;
    }

    /** A complaint that Ian investigates from the minute of its receipt. */
    private String underInvestigation() {
        String reference = place.submitted(program());
        place.done("emily", reference, "pass-to-director", "reason", "We cannot settle it here.");
        place.done("helen", reference, "appoint-investigator");
        assertThat(place.complaint("helen", reference).text("caseworker")).isEqualTo("ian");
        return reference;
    }

    private static String[] response(String determination) {
        return new String[] {
            "decision",
            determination,
            "substantiated",
            "Nothing of it.",
            "reasons",
            "The reasons are these.",
            "actions",
            "There is nothing to be done."
        };
    }

    /** The same, with its consequences recorded. */
    private static String[] reviewed(String determination) {
        String[] response = response(determination);
        String[] all = Arrays.copyOf(response, response.length + 2);
        all[response.length] = "resolution";
        all[response.length + 1] = "none";
        return all;
    }

    private Answer tracking() {
        return town.get("/tracking/" + Town.tokenIn(town.lastMailTo(LEARNER)));
    }

    private String history(String person, String reference) {
        Answer history = town.get("/case-in-point/admin/complaints/" + reference + "/history", place.as(person));
        assertThat(history.status()).isEqualTo(200);
        return history.body();
    }

    private long overdue(String address) {
        return town.subjectsTo(address).stream()
                .filter(subject -> subject.startsWith("Overdue"))
                .count();
    }
}
