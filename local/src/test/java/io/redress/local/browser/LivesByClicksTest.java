package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.story.Town;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole life of a complaint by clicks alone: the public, the staff at the desk, and the complainant with the links of letters. */
@InBrowser
class LivesByClicksTest {

    private static final String AMINA = "amina@example.org";
    private static final String DETAILS = "I waited for an hour on 3 March, and nobody called.";

    private Town town;

    /** What the staff look at the desk with. */
    private View screen = View.wide();

    @AfterEach
    void end() {
        town.close();
    }

    private Officer officer(String organisation, String name) {
        return new Officer(town, organisation, name, screen).signsIn();
    }

    /** The public complains by the form, without script. */
    private String complains(String organisation, View view) {
        return complains(organisation, view, UnaryOperator.identity());
    }

    /** @param more fills in what only this organisation needs */
    private String complains(String organisation, View view, UnaryOperator<ComplaintForm> more) {
        try (Complainant amina = new Complainant(town, AMINA, view.withoutScript())) {
            ComplaintForm form = ComplaintForm.of(amina, organisation)
                    .says("The tutor did not come", DETAILS)
                    .from("Amina Otieno", AMINA);
            return more.apply(form).sent();
        }
    }

    /** The complainant opens the link in the last letter, and takes an action. */
    private void says(String action, View view) {
        try (Complainant amina = new Complainant(town, AMINA, view)) {
            Visit page = amina.opensLastLetter();
            amina.form(action).tickIfAsked("Yes, I am sure").press(action);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.headings()).contains("Thank you");
            town.settle();
        }
    }

    @Test
    void kiwi_answers_at_two_stages_and_the_learner_is_satisfied_all_on_phones() {
        screen = View.phone();
        town = Town.on("2026-12-21T10:00:00Z", "kiwi");
        String reference = complains("kiwi", View.phone());

        try (Officer mary = officer("kiwi", "Mary Whitfield")) {
            Visit page = mary.finds(reference, "Team");
            assertThat(page.text()).contains("Amina Otieno", DETAILS, "Thursday 7 January 2027");
            Form answer = mary.begins("Answer");
            answer.choose("Decision", "Not upheld").fill("Answer with its reasons", "The tutor was there.");
            answer.press("Preview the letter");
            assertThat(page.heading()).isEqualTo("The letter before it goes");
            page.form().press("Change it");
            assertThat(mary.form("Answer").value("Answer with its reasons")).isEqualTo("The tutor was there.");
            mary.form("Answer")
                    .fill("Answer with its reasons", "The tutor came at ten.")
                    .press("Preview the letter");
            mary.does(page.form(), "Do it, and send the letter");
            assertThat(page.heading()).isEqualTo("Complaint " + reference);
            assertThat(page.text()).contains("Recorded:", "Stage 1, answered");
            mary.signsOut();
        }
        assertThat(town.lastMailTo(AMINA).text()).contains("The tutor came at ten.");
        says("This does not settle it", View.phone());

        try (Officer daniel = officer("kiwi", "Daniel Okafor")) {
            daniel.finds(reference, "Mine");
            Form answer = daniel.begins("Answer")
                    .choose("Decision", "Upheld")
                    .fill("Answer with its reasons", "We are sorry. The tutor was ill.");
            assertThat(daniel.does(answer, "Answer").text()).contains("Stage 2, answered");
        }
        says("This settles it", View.phone());

        closed("kiwi", "Quentin Archer", reference, "Settled: the complainant is satisfied");
    }

    @Test
    void knec_investigates_with_the_approval_of_the_head_and_management_decides_at_the_end() {
        town = Town.on("2026-11-16T07:00:00Z", "knec");
        String reference = complains("knec", View.wide());

        try (Officer rita = officer("knec", "Rita Nyambura")) {
            rita.finds(reference, "Team");
            Form refer = rita.begins("Refer to the relevant office")
                    .choose("Your complaint is with", "Results and Certificates")
                    .fill("Where you find this office", "Second floor, room 12");
            rita.does(refer, "Refer to the relevant office");
        }
        String officer =
                town.place("knec").caseworker("rita", reference).equals("daniel") ? "Daniel Mwangi" : "Lilian Achieng";
        try (Officer daniel = officer("knec", officer)) {
            daniel.finds(reference, "Mine");
            Form request = daniel.begins("Ask for an investigation")
                    .fill("What was tried, and why it has to be investigated", "Two records disagree.");
            assertThat(daniel.does(request, "Ask for an investigation").text())
                    .contains("Investigation, waiting for approval");
        }
        try (Officer helen = officer("knec", "Helen Chebet")) {
            helen.finds(reference, "To approve");
            helen.does(helen.begins("Approve the investigation"), "Approve the investigation");
            assertThat(helen.list("To approve").text()).contains("There is nothing in this list.");
        }
        try (Officer daniel = officer("knec", officer)) {
            daniel.finds(reference, "Mine");
            Form findings = daniel.begins("Give the findings")
                    .choose("Your complaint is", "Not justified")
                    .fill("What we found", "One mark was left out.")
                    .fill("What has been or will be done about it", "It has been added.")
                    .fill("Records of the investigation", "File 12");
            daniel.does(findings, "Give the findings");
        }
        assertThat(town.lastMailTo(AMINA).text()).contains("One mark was left out.");
        says("I am not satisfied", View.wide());

        String communications =
                town.place("knec").caseworker("cynthia", reference).equals("cynthia")
                        ? "Cynthia Atieno"
                        : "Collins Mutua";
        try (Officer cynthia = officer("knec", communications)) {
            cynthia.finds(reference, "Mine");
            Form present = cynthia.begins("Present to management")
                    .fill("Who was present", "The directors")
                    .fill("When", "2026-11-16")
                    .fill("Minute", "Item 4");
            cynthia.does(present, "Present to management");
        }
        try (Officer beatrice = officer("knec", "Beatrice Wambui")) {
            beatrice.finds(reference, "Team");
            Form decide = beatrice.begins("Decide")
                    .choose("Decision", "The findings are overturned")
                    .choose("Your complaint is", "Justified")
                    .fill("The decision and its reasons", "The mark is added, and the fee is returned.");
            beatrice.does(decide, "Decide");
        }
        assertThat(town.lastMailTo(AMINA).text()).contains("The mark is added, and the fee is returned.");
        says("I am satisfied", View.wide());
        closed("knec", "Rita Nyambura", reference, "Settled to the customer's satisfaction");
    }

    @Test
    void kentrade_asks_a_department_and_its_ceo_and_tells_the_outcome_in_swahili_all_on_phones() {
        screen = View.phone();
        town = Town.on("2026-11-16T07:00:00Z", "kentrade");
        String reference = complains("kentrade", View.phone().in("sw"));

        try (Officer brian = officer("kentrade", "Brian Otieno")) {
            brian.finds(reference, "Team");
            Form refer = brian.begins("Refer to the Head of Department")
                    .choose("Department", "Trade Facilitation Operations")
                    .fill("What the department is asked to do", "Please find the permit.");
            brian.does(refer, "Refer to the Head of Department");
        }
        try (Officer hassan = officer("kentrade", "Hassan Abdi")) {
            hassan.finds(reference, "To approve");
            Form report = hassan.begins("Report what was done")
                    .fill("What the department has found and done", "The permit was in another box.");
            hassan.does(report, "Report what was done");
        }
        try (Officer brian = officer("kentrade", "Brian Otieno")) {
            brian.finds(reference, "Team");
            Form question = brian.begins("Ask the Chief Executive Officer for advice")
                    .fill("Question", "May we return the fee?");
            brian.does(question, "Ask the Chief Executive Officer for advice");
        }
        try (Officer nancy = officer("kentrade", "Nancy Njeri")) {
            nancy.finds(reference, "To approve");
            Form advice = nancy.begins("Advise")
                    .fill("Advice", "Yes, all of it.")
                    .fill("Day on which it was given", "2026-11-16");
            nancy.does(advice, "Advise");
        }
        try (Officer brian = officer("kentrade", "Brian Otieno")) {
            brian.finds(reference, "Team");
            Form outcome = brian.begins("Tell the complainant the outcome")
                    .choose("Your complaint is", "Justified")
                    .fill("What we found", "Kibali kilikuwa katika sanduku lingine.")
                    .fill("What has been done about it", "Ada imerudishwa.");
            brian.does(outcome, "Tell the complainant the outcome");
        }
        assertThat(town.lastMailTo(AMINA).text()).contains("Ada imerudishwa.");
        try (Complainant amina = new Complainant(town, AMINA, View.phone().in("sw"))) {
            assertThat(amina.opensLastLetter().text()).contains("Tarehe ya kufungwa", "Ada imerudishwa.");
        }
        closed("kentrade", "Brian Otieno", reference, "Closed");
    }

    @Test
    void case_in_point_investigates_and_reviews_and_its_procedure_ends() {
        town = Town.on("2026-11-16T15:00:00Z", "case-in-point");
        String reference = complains("case-in-point", View.wide(), form -> form.chooses(
                        "Have you tried to settle it with somebody on the spot?", "No")
                .fills("What was the result? If you have not tried it, why not?", "Nobody was there."));

        try (Officer erica = officer("case-in-point", "Erica Bauer")) {
            erica.finds(reference, "Team");
            Form pass = erica.begins("Pass to the director")
                    .choose("Department, if it has none yet or another one", "Programs and Services")
                    .fill("What was tried, and why that does not settle it", "We talked; it is not settled.");
            erica.does(pass, "Pass to the director");
        }
        try (Officer oscar = officer("case-in-point", "Oscar Lefebvre")) {
            oscar.finds(reference, "Team");
            oscar.does(oscar.begins("Investigate in person"), "Investigate in person");
            oscar.does(responded(oscar.begins("Respond"), "Not valid"), "Respond");
        }
        says("Ask for a review", View.wide());
        try (Officer helen = officer("case-in-point", "Helen Tremblay")) {
            helen.finds(reference, "Team");
            helen.does(responded(helen.begins("Respond to the review"), "Valid"), "Respond to the review");
            assertThat(helen.visit().text()).contains("Procedure ended");
        }
        try (Complainant amina = new Complainant(town, AMINA, View.wide())) {
            assertThat(amina.opensLastLetter().text()).contains("Closed", "Mostly what was said.");
        }
    }

    private static Form responded(Form form, String determination) {
        return form.choose("Determination", determination)
                .fill("What is substantiated and what is not", "Mostly what was said.")
                .fill("Reasons for the decision", "The register says so.")
                .fill("What we have done, or will do", "The door is repaired.")
                .choose("Resolution", "Another resolution");
    }

    @Test
    void northumbria_has_its_response_signed_off_and_the_student_is_satisfied() {
        town = Town.on("2026-11-16T10:00:00Z", "northumbria");
        String reference = complains("northumbria", View.wide());

        try (Officer fiona = officer("northumbria", "Fiona Shields")) {
            fiona.finds(reference, "Team");
            Form resolve = fiona.begins("Resolve on the spot")
                    .choose("Decision", "Not upheld")
                    .choose("What we offer", "An explanation")
                    .fill("Our decision and its reasons", "The network was being repaired.")
                    .fill("What we have done or will do", "It works again.");
            fiona.does(resolve, "Resolve on the spot");
        }
        says("This does not settle it", View.wide());
        try (Officer moira = officer("northumbria", "Moira Hedley")) {
            moira.finds(reference, "Team");
            moira.does(moira.begins("Investigate"), "Investigate");
            String draft = "Write the response and have it signed off";
            Form response = moira.begins(draft)
                    .choose("Decision", "Upheld")
                    .fill("What we found, and our reasons", "Nobody told the students.")
                    .fill("What we have done or will do", "We tell them a week before.");
            moira.does(response, draft);
        }
        try (Officer sandra = officer("northumbria", "Sandra Whitcombe")) {
            sandra.finds(reference, "To approve");
            sandra.does(sandra.begins("Sign off"), "Sign off");
        }
        assertThat(town.lastMailTo(AMINA).text()).contains("We tell them a week before.");
        says("This settles it", View.wide());
        closed("northumbria", "Moira Hedley", reference, "Closed");
    }

    /** Somebody finds the complaint by its reference, written in small letters, and reads how it ended. */
    private void closed(String organisation, String name, String reference, String ending) {
        try (Officer officer = officer(organisation, name)) {
            officer.searches(reference.toLowerCase(Locale.ROOT));
            assertThat(officer.visit().heading()).isEqualTo("Complaint " + reference);
            assertThat(officer.visit().text()).contains("Closed", ending);
            officer.signsOut();
            assertThat(officer.visit().heading()).isEqualTo("You have signed out");
        }
    }
}
