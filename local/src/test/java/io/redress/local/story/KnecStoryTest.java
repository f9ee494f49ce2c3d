package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.platform.Tree;
import io.redress.testing.AcceptedMail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Complaints to KNEC, each from its receipt to its end (KN-1 to KN-15). Days off are those that Kenya has published; a
 * day ends at 21:00 UTC.
 */
class KnecStoryTest {

    private static final String AMINA = "amina@example.org";
    private static final String JOHN = "john@example.org";
    private static final String WAMBUI = "wambui@example.org";

    private Town town;
    private Place knec;
    private Council council;

    private void on(String moment) {
        town = Town.on(moment, "knec");
        knec = town.place("knec");
        council = new Council(knec);
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void settled_at_the_desk_then_reopened_and_settled_in_a_department_with_its_own_register() {
        on("2026-10-16T10:00:00Z");
        Answer receipt = knec.submit(Place.from(AMINA));
        String reference = receipt.text("reference");
        // From Friday 16: Mon 19 is one, Tuesday 20 is Mashujaa Day, Wed 21 is two, Thu 22, Fri 23, Mon 26.
        assertThat(receipt.text("acknowledgeBy")).isEqualTo("2026-10-21T23:59:59+03:00");
        assertThat(town.lastMailTo(AMINA).text())
                .contains(reference, "at the desk", "Monday 26 October 2026", "Mashujaa Day");
        assertThat(knec.due("rita", reference)).isEqualTo(Map.of("frontline", "2026-10-26T23:59:59+03:00"));
        assertThat(knec.state("rita", reference, "acknowledgement")).isEqualTo("met");
        String desk = council.caseworker(reference);
        assertThat(desk).isIn("rita", "peter");
        assertThat(town.letter(knec.address(desk), reference + " is assigned to you")
                        .text())
                .doesNotContain("Learner", AMINA, "nobody answered");

        Answer settled =
                knec.done(desk, reference, "settle", "agreed", "in-person", "settlement", "A new slip was printed.");
        assertThat(settled.text("outcome")).isEqualTo("settled");
        assertThat(knec.state("rita", reference, "frontline")).isEqualTo("met");
        assertThat(town.letter(AMINA, "How your complaint was settled").text())
                .contains("In person", "A new slip was printed.", "say so, and we take it up again");

        town.moveTo("2026-10-18T10:00:00Z");
        Answer again = knec.says(town.lastMailTo(AMINA), "not-settled", "comment", "The name on it is wrong.");
        assertThat(again.json().isTrue("open")).isTrue();
        assertThat(town.letter(AMINA, "Your complaint is open again").text()).contains("Tuesday 27 October 2026");
        // Sunday 18 counts as Mon 19, Tuesday 20 is off: 21, 22, 23, 26, 27.
        assertThat(knec.due("rita", reference)).isEqualTo(Map.of("frontline", "2026-10-27T23:59:59+03:00"));

        town.moveTo("2026-10-19T07:00:00Z");
        knec.done("rita", reference, "refer", "department", "results-certificates", "where", "Second floor, room 12");
        assertThat(town.letter(AMINA, "Your complaint is with another office now")
                        .text())
                .contains("Results and Certificates", "Second floor, room 12", "Tuesday 27 October 2026");
        assertThat(council.registers(reference)).containsExactly("results-certificates 1");
        String officer = council.caseworker(reference);
        assertThat(officer).isIn("daniel", "lilian");
        assertThat(knec.complaint("dorcas", reference).status()).isEqualTo(404);
        assertThat(knec.complaint("helen", reference).status()).isEqualTo(200);
        assertThat(knec.complaint("edwin", reference).status()).isEqualTo(404);

        String second = council.referred(JOHN, "results-certificates");
        String elsewhere = council.referred(WAMBUI, "examinations");
        assertThat(council.registers(second)).containsExactly("results-certificates 2");
        assertThat(council.registers(elsewhere)).containsExactly("examinations 1");
        assertThat(council.caseworker(elsewhere)).isEqualTo("dorcas");

        town.moveTo("2026-10-26T12:00:00Z");
        knec.done(officer, reference, "settle", "agreed", "writing", "settlement", "A corrected certificate is here.");
        Tree inAll = council.row("rita", "", reference);
        Tree inItsOwn = council.row("helen", "department=results-certificates&", reference);
        assertThat(inItsOwn.required("closed")).isEqualTo(inAll.required("closed"));
        assertThat(inItsOwn.required("outcome")).isEqualTo("settled");
        assertThat(inItsOwn.list("closings")).hasSize(1);
        assertThat(knec.due("rita", reference)).isEmpty();
        assertThat(council.register("helen", "department=results-certificates&").each("register", "reference"))
                .containsExactly(reference, second);
    }

    @Test
    void the_head_of_department_is_consulted_and_reminded_over_christmas_then_returns_and_refuses_the_request() {
        on("2026-12-21T07:00:00Z");
        String reference = council.referred(AMINA, "results-certificates");
        String officer = council.caseworker(reference);
        town.moveTo("2026-12-23T08:00:00Z");
        int letters = town.mailTo(AMINA).size();
        Answer consulted = knec.done(officer, reference, "request-investigation", "grounds", "Two records disagree.");

        assertThat(consulted.text("pendingConsultation")).isEqualTo("head-of-department");
        assertThat(consulted.text("caseworker")).isEqualTo(officer);
        // Thu 24 is one; Friday is Christmas Day, Boxing Day is a Saturday; Mon 28 is two.
        assertThat(knec.due("helen", reference)).containsEntry("approval", "2026-12-28T23:59:59+03:00");
        assertThat(town.letter(knec.address("helen"), "Your approval is needed: " + reference)
                        .text())
                .contains("Monday 28 December 2026")
                .doesNotContain("Learner", AMINA, "Two records disagree.");
        assertThat(town.mailTo(knec.address("edwin"))).isEmpty();
        assertThat(knec.list("helen", "to-approve").each("complaints", "reference"))
                .containsExactly(reference);
        assertThat(knec.list("edwin", "to-approve").each("complaints", "reference"))
                .isEmpty();
        assertThat(knec.act(officer, reference, "approve").status()).isEqualTo(403);
        assertThat(knec.act("edwin", reference, "approve").status()).isEqualTo(404);

        town.moveTo("2026-12-24T05:00:00Z");
        assertThat(town.letter(knec.address("helen"), "left: Approval of the Head of Department")
                        .text())
                .contains("Your approval or advice on a complaint is needed");
        town.moveTo("2026-12-28T21:30:00Z");
        assertThat(town.subjectsTo(knec.address("helen")))
                .as("half an hour after midnight")
                .noneMatch(subject -> subject.startsWith("Overdue"));
        town.moveTo("2026-12-29T05:00:00Z");
        assertThat(town.letter(knec.address("helen"), "Overdue: Approval of the Head of Department")
                        .text())
                .contains("The complaint waits for it");
        assertThat(town.subjectsTo(knec.address(officer))).noneMatch(subject -> subject.startsWith("Overdue"));
        town.moveTo("2026-12-30T06:00:00Z");
        assertThat(town.subjectsTo(knec.address(officer)))
                .anyMatch(subject -> subject.startsWith("Overdue: Approval of the Head of Department"));

        Answer returned = knec.done("helen", reference, "return", "missing", "The index number.");
        assertThat(returned.json().at("stage").required("id")).isEqualTo("department");
        assertThat(returned.text("caseworker")).isEqualTo(officer);
        String come = "What you waited for has come: " + reference;
        assertThat(town.letter(knec.address(officer), come).text())
                .contains("Action: Return the request", "By: Helen")
                .doesNotContain("The index number.");
        assertThat(town.subjectsTo(knec.address(officer))).containsOnlyOnce(come);
        assertThat(town.subjectsTo(knec.address("helen"))).doesNotContain(come);
        assertThat(knec.state("helen", reference, "approval")).isEqualTo("missed");
        // Thu 31 is one; Friday 1 January is off; Mon 4 to Thu 7 make five.
        assertThat(knec.due("helen", reference)).isEqualTo(Map.of("returned", "2027-01-07T23:59:59+03:00"));
        town.moveTo("2027-01-04T08:00:00Z");
        knec.done(officer, reference, "request-investigation", "grounds", "The index number is 7.");
        assertThat(knec.due("helen", reference)).isEqualTo(Map.of("approval", "2027-01-06T23:59:59+03:00"));
        // The customer was told a day for the frontline: each step that moves it is told by a letter.
        assertThat(town.mailTo(AMINA)).hasSize(letters + 3);
        assertThat(town.letter(AMINA, "Your complaint is not investigated yet").text())
                .contains("something was missing from it", "Thursday 7 January 2027");

        town.moveTo("2027-01-05T08:00:00Z");
        Answer without = knec.act("helen", reference, "refuse");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.each("faults", "field")).containsExactly("reason");
        knec.done("helen", reference, "refuse", "reason", "Both records now say the same.");
        AcceptedMail refusal = town.letter(AMINA, "Why your complaint is not investigated");
        assertThat(refusal.text())
                .contains("Both records now say the same.", "Head of Department", "Tuesday 19 January 2027")
                .contains("Corporate Communications then takes your complaint to our management");
        assertThat(knec.says(refusal, "satisfied").text("outcome")).isEqualTo("Settled to the customer's satisfaction");
        assertThat(knec.due("helen", reference)).isEmpty();
    }

    @Test
    void an_investigation_over_idd_ul_fitr_and_easter_satisfies_one_customer_and_another_withdraws() {
        on("2026-03-09T07:00:00Z");
        String reference = council.investigated(AMINA);
        String stopped = council.investigated(JOHN);
        // 10 to 13 are four, 16 to 19 eight, Friday 20 is Idd-ul-Fitr, 23 to 27 thirteen, 30 to Thu 2 April
        // seventeen; Good Friday and Easter Monday are off; 7, 8, 9.
        assertThat(knec.due("helen", reference)).isEqualTo(Map.of("investigation", "2026-04-09T23:59:59+03:00"));
        assertThat(town.letter(AMINA, "Your complaint has moved to the next stage")
                        .text())
                .contains("Investigation", "Thursday 9 April 2026", "Idd-ul-Fitr", "Good Friday", "Easter Monday");
        String officer = council.caseworker(reference);

        town.moveTo("2026-03-27T08:00:00Z");
        Answer withdrawn = knec.says(town.lastMailTo(JOHN), "withdraw", "comment", "It has come.");
        assertThat(withdrawn.text("outcome")).isEqualTo("Withdrawn");
        assertThat(town.letter(JOHN, "Your complaint is closed").text()).contains("Withdrawn");
        assertThat(knec.state("helen", stopped, "investigation")).isEqualTo("cancelled");

        // Five working days before Thursday 9 are Monday 30 March.
        town.moveTo("2026-04-02T08:00:00Z");
        assertThat(town.subjectsTo(knec.address(officer)))
                .anyMatch(subject -> subject.contains("left: Findings of the investigation, " + reference));
        Answer incomplete = knec.act(officer, reference, "give-findings", "findings", "One mark was left out.");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.each("faults", "field"))
                .containsExactlyInAnyOrder("determination", "measures", "records");
        council.findings(reference, "justified-in-part");
        AcceptedMail findings = town.letter(AMINA, "Findings of the investigation");
        assertThat(findings.text())
                .contains("Justified in part", "One mark was left out.", "It has been added.")
                .contains("Thursday 16 April 2026")
                .doesNotContain("File 12");
        assertThat(knec.state("helen", reference, "investigation")).isEqualTo("met");

        town.moveTo("2026-04-04T09:00:00Z");
        knec.says(findings, "satisfied");
        assertThat(town.letter(AMINA, "Your complaint is closed").text())
                .contains("Settled to the customer's satisfaction");
        assertThat(council.row("rita", "", reference).required("outcome")).isEqualTo("satisfied");
        assertThat(council.row("helen", "department=results-certificates&", reference)
                        .required("closed"))
                .isEqualTo(council.row("rita", "", reference).required("closed"));
        for (String person : List.of("cynthia", "collins", "beatrice", "samuel")) {
            assertThat(knec.complaint(person, reference).status()).as(person).isEqualTo(404);
            assertThat(town.mailTo(knec.address(person))).as(person).noneMatch(mail -> mail.subject()
                    .contains(reference));
        }
    }

    @Test
    void a_customer_who_is_not_satisfied_with_findings_gets_a_decision_letter_of_management() {
        on("2026-11-16T07:00:00Z");
        String reference = council.found(AMINA);
        assertThat(knec.complaint("cynthia", reference).status()).isEqualTo(404);
        assertThat(knec.list("cynthia", "team").each("complaints", "reference")).isEmpty();

        town.moveTo("2026-11-21T10:00:00Z");
        knec.says(town.lastMailTo(AMINA), "not-satisfied", "comment", "I was not asked.");
        assertThat(town.letter(AMINA, "Your complaint has moved to the next stage")
                        .text())
                .contains("Corporate Communications", "Monday 21 December 2026");
        // Saturday counts as Mon 23: 24 to 27 are four, to 4 December nine, to 11 fourteen, to 18 nineteen (Jamhuri Day
        // is a Saturday), Mon 21.
        assertThat(knec.due("cynthia", reference)).isEqualTo(Map.of("decision", "2026-12-21T23:59:59+03:00"));
        String communications = council.caseworker(reference);
        assertThat(communications).isIn("cynthia", "collins");
        assertThat(knec.complaint("cynthia", reference).status()).isEqualTo(200);
        assertThat(knec.complaint("collins", reference).status()).isEqualTo(200);
        assertThat(knec.list("cynthia", "team").each("complaints", "reference")).containsExactly(reference);
        assertThat(town.get("/knec/admin/complaints/" + reference + "/history", knec.as(communications))
                        .body())
                .contains("File 12", "I was not asked.");
        assertThat(knec.complaint("beatrice", reference).status()).isEqualTo(404);

        town.moveTo("2026-12-01T08:00:00Z");
        assertThat(knec.act(communications, reference, "present-to-management", "presented-to", "The directors")
                        .each("faults", "field"))
                .containsExactlyInAnyOrder("presented-on", "minute");
        council.present(reference, "2026-12-01");
        assertThat(knec.complaint("beatrice", reference).status()).isEqualTo(200);
        assertThat(knec.act(communications, reference, "decide", "decision", "uphold")
                        .status())
                .isEqualTo(403);
        // The findings were "not justified": they cannot stand as "justified", and the form of the staff says so.
        Answer contradiction = knec.act(
                council.caseworker(reference),
                reference,
                "decide",
                "decision",
                "uphold",
                "determination",
                "justified",
                "answer",
                "It stands.");
        assertThat(contradiction.status()).isEqualTo(422);
        assertThat(contradiction.each("faults", "message"))
                .containsExactly("contradicts decision uphold, with which it must be not-justified");
        assertThat(knec.complaint(council.caseworker(reference), reference).body())
                .contains("\"What was found stands\",\"determinations\":[\"not-justified\"]");
        council.decide(reference, "vary", "justified");
        AcceptedMail decision = town.letter(AMINA, "Decision of our management");
        assertThat(decision.text())
                .contains("The findings are varied", "The mark is added, and the fee is returned.", "Our management")
                .contains("Tuesday 15 December 2026", "where you can seek help outside the Council")
                .doesNotContain("One mark was left out.", "Item 4");
        assertThat(town.letter(AMINA, "Findings of the investigation").text()).contains("One mark was left out.");

        assertThat(knec.says(decision, "satisfied").text("outcome"))
                .isEqualTo("Settled to the customer's satisfaction");
        assertThat(council.row("rita", "", reference).required("determination")).isEqualTo("justified");
        assertThat(knec.due("rita", reference)).isEmpty();
    }

    @Test
    void after_the_decision_a_letter_names_external_bodies_and_a_silent_customer_gets_one_reminder() {
        on("2026-11-02T07:00:00Z");
        String exhausted = council.found(AMINA);
        String silent = council.found(JOHN);
        String left = council.found(WAMBUI);
        knec.says(town.lastMailTo(AMINA), "partly-satisfied");
        knec.says(town.lastMailTo(JOHN), "not-satisfied");
        for (String reference : List.of(exhausted, silent)) {
            council.present(reference, "2026-11-02");
            council.decide(reference, "uphold", "not-justified");
        }

        Answer ended = knec.says(town.letter(AMINA, "Decision of our management"), "not-satisfied");
        assertThat(ended.json().isTrue("open")).isFalse();
        assertThat(ended.text("outcome")).isEqualTo("Not settled; our procedure has ended");
        assertThat(town.letter(AMINA, "Where you can take your complaint now").text())
                .contains("Commission on Administrative Justice", "Kenya National Commission on Human Rights")
                .contains("free to take it outside");

        // Fourteen days from Monday 2 November, whatever days they are; the reminder comes after seven.
        assertThat(knec.due("rita", silent)).isEqualTo(Map.of("reply", "2026-11-16T23:59:59+03:00"));
        town.moveTo("2026-11-09T06:00:00Z");
        for (String person : List.of(JOHN, WAMBUI)) {
            assertThat(town.letter(person, "Does our answer settle your complaint?")
                            .text())
                    .contains("Monday 16 November 2026");
        }
        town.moveTo("2026-11-16T20:00:00Z");
        assertThat(knec.complaint("rita", silent).json().isTrue("open")).isTrue();
        town.moveTo("2026-11-16T22:00:00Z");
        for (String reference : List.of(silent, left)) {
            assertThat(knec.complaint("rita", reference).text("outcome")).isEqualTo("not-contested");
            assertThat(knec.state("rita", reference, "reply")).isEqualTo("missed");
        }
        for (String person : List.of(JOHN, WAMBUI)) {
            assertThat(town.letter(person, "Your complaint is closed").text()).contains("Answered and not contested");
            assertThat(town.subjectsTo(person).stream().filter(subject -> subject.startsWith("Does our answer")))
                    .hasSize(1);
        }
        assertThat(knec.complaint("cynthia", silent).status()).isEqualTo(200);
        assertThat(knec.complaint("cynthia", left).status()).isEqualTo(404);
    }

    @Test
    void a_caller_without_an_e_mail_address_gets_letters_by_hand_and_management_approves_in_place_of_the_head() {
        on("2026-05-29T07:00:00Z");
        Map<String, Object> rang = Place.complaint(
                "channel", "phone", "complainant", Map.of("name", "A. Learner", "phone", "0700 000 000"));
        Answer receipt = knec.lodge("rita", rang);
        String reference = receipt.text("reference");
        assertThat(receipt.text("tracking")).contains(receipt.text("token"));
        // Monday 1 June is Madaraka Day: Tue 2, Wed 3.
        assertThat(receipt.text("acknowledgeBy")).isEqualTo("2026-06-03T23:59:59+03:00");
        String desk = council.caseworker(reference);
        assertThat(town.letter(knec.address(desk), "Please write to the complainant: " + reference)
                        .text())
                .contains("by post or by telephone");
        assertThat(knec.due("rita", reference)).containsEntry("acknowledgement", "2026-06-03T23:59:59+03:00");
        town.moveTo("2026-06-02T07:00:00Z");
        assertThat(knec.act(desk, reference, "acknowledge", "how", "phone").status())
                .as("there is one way to record it")
                .isEqualTo(404);
        String[] handed = {"letter", "1-acknowledgement", "how", "handed-over", "on", "2026-06-02", "by", "peter"};
        assertThat(knec.act(desk, reference, "told", handed).each("faults", "field"))
                .containsExactly("to", "signed");
        Answer delivered = knec.done(
                desk,
                reference,
                "told",
                "letter",
                "1-acknowledgement",
                "how",
                "handed-over",
                "on",
                "2026-06-02",
                "by",
                "peter",
                "to",
                "Her sister at the gate",
                "signed",
                "true");
        assertThat(delivered.body()).contains("Her sister at the gate", "By a letter that was handed over");
        assertThat(knec.list(desk, "untold").each("complaints", "reference")).isEmpty();
        assertThat(knec.state("rita", reference, "acknowledgement")).isEqualTo("met");

        knec.done("rita", reference, "refer", "department", "technology");
        assertThat(council.caseworker(reference)).isEqualTo("ibrahim");
        assertThat(town.letter(knec.address("ibrahim"), "Please write to the complainant: " + reference)
                        .text())
                .contains(reference);
        knec.done("ibrahim", reference, "request-investigation", "grounds", "It concerns our own head.");
        knec.done("ibrahim", reference, "told", "letter", "all", "how", "phone", "on", "2026-06-02");
        knec.done("ibrahim", reference, "pass-over", "why", "She took part in it.");
        assertThat(town.letter(knec.address("fatuma"), "No longer needed: your approval or advice on " + reference)
                        .text())
                .contains("Action: Ask management instead", "By: Ibrahim", "She took part in it.");
        // Wed 3, Thu 4.
        assertThat(knec.due("rita", reference)).isEqualTo(Map.of("approval-above", "2026-06-04T23:59:59+03:00"));
        assertThat(town.letter(knec.address("samuel"), "Your approval is needed: " + reference)
                        .text())
                .contains("Management");
        assertThat(knec.act("fatuma", reference, "approve").status()).isEqualTo(403);
        knec.done("samuel", reference, "approve");
        council.findings(reference, "not-established");
        assertThat(council.owed(reference))
                .containsExactly("acknowledgement", "referred", "investigation-requested", "stage-opened", "findings");

        Answer told = town.post(receipt.text("tracking") + "/actions/satisfied", "{}");
        assertThat(told.text("outcome")).isEqualTo("Settled to the customer's satisfaction");
        assertThat(knec.list("ibrahim", "untold").each("complaints", "reference"))
                .as("somebody has to tell the caller what the letters say, after the closing too")
                .containsExactly(reference);
        knec.done("ibrahim", reference, "told", "letter", "all", "how", "phone", "on", "2026-06-02");
        assertThat(knec.list("ibrahim", "untold").each("complaints", "reference"))
                .isEmpty();
        assertThat(knec.due("rita", reference)).isEmpty();
    }

    @Test
    void a_head_of_department_who_is_passed_over_is_told_why_unless_the_complaint_is_about_them() {
        on("2026-04-29T07:00:00Z");
        String first = council.referred(AMINA, "technology");
        knec.done("ibrahim", first, "request-investigation", "grounds", "Two records disagree.");
        assertThat(knec.act("ibrahim", first, "pass-over").each("faults", "field"))
                .containsExactly("why");
        knec.done("ibrahim", first, "pass-over", "why", "She is in Geneva until June.");
        String subject = "No longer needed: your approval or advice on ";
        assertThat(town.letter(knec.address("fatuma"), subject + first).text())
                .contains("By: Ibrahim", "She is in Geneva until June.");
        assertThat(town.subjectsTo(knec.address("edwin"))).noneMatch(mail -> mail.contains(first));
        assertThat(knec.act("ibrahim", first, "pass-over", "why", "Once more.").status())
                .isEqualTo(409);
        assertThat(town.subjectsTo(knec.address("fatuma"))).containsOnlyOnce(subject + first);

        String second = council.referred(JOHN, "technology");
        knec.done("ibrahim", second, "name-person", "caseworker", "fatuma");
        knec.done("ibrahim", second, "request-investigation", "grounds", "She kept the file.");
        knec.done("ibrahim", second, "pass-over", "why", "It is about her.");
        assertThat(town.subjectsTo(knec.address("fatuma"))).noneMatch(mail -> mail.contains(second));
    }

    @Test
    void another_member_of_management_decides_after_a_refusal_and_an_extension_sends_a_letter() {
        on("2026-04-29T07:00:00Z");
        String reference = council.referred(AMINA, "technology");
        knec.done("ibrahim", reference, "request-investigation", "grounds", "It concerns our own head.");
        knec.done("fatuma", reference, "pass-over", "why", "I took part in it.");
        // Thu 30 is one; Friday 1 May is Labour Day; Mon 4.
        assertThat(knec.due("ibrahim", reference)).isEqualTo(Map.of("approval-above", "2026-05-04T23:59:59+03:00"));
        knec.done("samuel", reference, "refuse", "reason", "The matter is before a court.");
        assertThat(town.letter(AMINA, "Why your complaint is not investigated").text())
                .contains("From: Our management", "it is not investigated", "The matter is before a court.");

        town.moveTo("2026-05-01T07:00:00Z");
        knec.says(town.lastMailTo(AMINA), "not-satisfied");
        // Labour Day counts as Mon 4: 5 to 8 are four, to 15 nine, to 22 fourteen; Wed 27 is Idd-ul-Azha, so to 29
        // eighteen;
        // Mon 1 June is Madaraka Day; Tue 2, Wed 3.
        assertThat(knec.due("cynthia", reference)).isEqualTo(Map.of("decision", "2026-06-03T23:59:59+03:00"));
        council.present(reference, "2026-05-01");
        assertThat(council.caseworker(reference)).isEqualTo("beatrice");
        Answer own = knec.act("samuel", reference, "confirm-refusal", "answer", "It stays.");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("detail"))
                .contains("you decided this complaint in an earlier stage, so you cannot review it");
        knec.done(
                "beatrice",
                reference,
                "extend",
                "limit",
                "decision",
                "until",
                "2026-06-12",
                "reason",
                "We ask a court.");
        assertThat(town.letter(AMINA, "We need more time").text())
                .contains("Wednesday 3 June 2026", "Friday 12 June 2026", "We ask a court.");
        knec.done("beatrice", reference, "confirm-refusal", "answer", "The court has the matter.");
        Answer ended = knec.says(town.letter(AMINA, "Decision of our management on the refusal"), "partly-satisfied");
        assertThat(ended.text("outcome")).isEqualTo("Not settled; our procedure has ended");
        assertThat(town.letter(AMINA, "Where you can take your complaint now").text())
                .contains("High Court of Kenya, by judicial review");
    }

    @Test
    void a_query_starts_no_time_limit_and_an_anonymous_complaint_is_rejected_and_counted() {
        on("2026-12-28T07:00:00Z");
        Answer anonymous = knec.submit(Place.complaint("complainant", (Object) null));
        assertThat(anonymous.status()).isEqualTo(422);
        assertThat(anonymous.body()).contains("so that we can tell you what we find");

        Answer consulted = knec.submit(Place.from(AMINA, "kind", "query"));
        String query = consulted.text("reference");
        assertThat(consulted.json().text("acknowledgeBy")).isEmpty();
        assertThat(knec.due("rita", query)).isEmpty();
        knec.done(council.caseworker(query), query, "reply", "message", "They are out on 8 January.");
        assertThat(knec.complaint("rita", query).text("outcome")).isEqualTo("replied");
        assertThat(town.letter(AMINA, "A message about what you sent us").text())
                .doesNotContain("your complaint")
                .contains("They are out on 8 January.");

        String meant = knec.submitted(Place.from(JOHN, "kind", "feedback"));
        town.moveTo("2026-12-30T07:00:00Z");
        knec.done("rita", meant, "reclassify", "kind", "complaint", "reason", "He was treated badly.");
        // From its receipt on Monday 28: 29, 30, 31, Friday 1 January is off, Mon 4, Tue 5.
        assertThat(knec.due("rita", meant)).containsEntry("frontline", "2027-01-05T23:59:59+03:00");
        assertThat(town.letter(JOHN, "We have received your complaint").text())
                .contains(meant, "Tuesday 5 January 2027");

        Map<String, Object> elsewhere = Place.from(WAMBUI, "channel", "other-platform");
        assertThat(knec.lodge("peter", elsewhere).each("faults", "field")).containsExactly("origin.platform");
        elsewhere.put("origin", Map.of("platform", "Huduma Centre, Kisumu"));
        String platform = knec.lodged("peter", elsewhere);
        assertThat(knec.complaint("peter", platform).json().at("origin").required("platform"))
                .isEqualTo("Huduma Centre, Kisumu");
        knec.done("peter", platform, "withdraw", "comment", "She has it now.", "how", "phone");
        assertThat(town.letter(WAMBUI, "Your complaint is closed").text()).contains("Withdrawn");

        town.moveTo("2027-01-02T07:00:00Z");
        Answer figures = town.get("/knec/admin/reports/ombudsman/2026-Q4", knec.as("beatrice"));
        assertThat(figures.json().at("figures").list("turnedAway"))
                .extracting(line -> line.required("id"), line -> line.required("count"))
                .containsExactly(tuple("anonymous", "1"));
    }
}
