package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.story.Place;
import io.redress.local.story.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the desk in a browser, in every state: for an organisation with much to do, and for one with departments and approvals. */
@InBrowser
class DeskPagesTest {

    private static final Pages PAGES = new Pages();

    private static Town town;
    private static String open;
    private static String restricted;
    private static String closed;
    private static String council;

    @BeforeAll
    static void begin() {
        town = Town.on("2026-12-01T10:00:00Z", "kiwi", "knec");
        Place kiwi = town.place("kiwi");
        open = AwkwardTexts.complaint(kiwi, "ann");
        for (String name : new String[] {"bea", "cleo", "dora"}) {
            AwkwardTexts.complaint(kiwi, name);
        }
        restricted = AwkwardTexts.complaint(kiwi, "eve");
        kiwi.done("mary", restricted, "restrict", "reason", "It is about a child.");
        closed = kiwi.submitted(Place.from("fay@example.org"));
        kiwi.says(town.lastMailTo("fay@example.org"), "withdraw", "comment", "It has come.");
        Place knec = town.place("knec");
        council = AwkwardTexts.complaint(knec, "gail");
        knec.done("rita", council, "refer", "department", "results-certificates", "note", AwkwardTexts.LONG);
        AwkwardTexts.complaint(knec, "hope");
        AwkwardTexts.mail(town);
        town.moveTo("2027-01-02T10:00:00Z");
        AwkwardTexts.complaint(kiwi, "ivy");
    }

    @AfterAll
    static void end() {
        town.close();
    }

    private static Officer officer(String organisation, String name) {
        return new Officer(town, organisation, name, View.wide()).signsIn();
    }

    @ParameterizedTest
    @CsvSource({"kiwi, Mary Whitfield", "knec, Rita Nyambura"})
    void the_lists_of_work_and_the_search(String organisation, String name) {
        try (Officer officer = officer(organisation, name)) {
            officer.list("Team");
            PAGES.see("today-team-" + organisation, officer.visit());
            officer.list("To approve");
            assertThat(officer.visit().text()).contains("There is nothing in this list.");
            PAGES.see("today-empty-" + organisation, officer.visit());

            officer.searches("Featherstonehaugh");
            assertThat(officer.visit().headings()).contains("Open complaints");
            PAGES.see("search-" + organisation, officer.visit());
            officer.searches("nothing like it");
            assertThat(officer.visit().text()).contains("No open complaint was found.");
            PAGES.see("search-empty-" + organisation, officer.visit());
        }
    }

    @Test
    void a_complaint_that_is_open_restricted_or_closed() {
        try (Officer mary = officer("kiwi", "Mary Whitfield")) {
            Visit page = mary.visit();
            PAGES.see(
                    "complaint-open", page.open("/kiwi/desk/complaints/" + open).unfold());
            page.open("/kiwi/desk/complaints/" + restricted);
            assertThat(page.text()).contains("This complaint is restricted.");
            PAGES.see("complaint-restricted", page);
            page.open("/kiwi/desk/complaints/" + closed);
            assertThat(page.text()).contains("Withdrawn");
            PAGES.see("complaint-closed", page.unfold());
        }
        try (Officer rita = officer("knec", "Rita Nyambura")) {
            PAGES.see("complaint-council", rita.opens("/knec/desk/complaints/" + council));
        }
    }

    @Test
    void the_form_of_an_action_in_every_state_and_the_preview_of_its_letter() {
        Place kiwi = town.place("kiwi");
        String reference = AwkwardTexts.complaint(kiwi, "jane");
        try (Officer mary = officer("kiwi", "Mary Whitfield")) {
            Visit page = mary.opens("/kiwi/desk/complaints/" + reference);
            mary.begins("Answer");
            PAGES.see("action", page);

            page.unchecked()
                    .form("Answer")
                    .fill("Answer with its reasons", AwkwardTexts.LONG)
                    .press("Answer");
            assertThat(page.status()).isEqualTo(422);
            PAGES.see("action-rejected", page);

            mary.form("Answer").choose("Decision", "Not upheld").press("Preview the letter");
            assertThat(page.heading()).isEqualTo("The letter before it goes");
            PAGES.see("preview", page);
            page.form().press("Change it");

            kiwi.done("quentin", reference, "add-information", "information", AwkwardTexts.LONG, "how", "telephone");
            mary.form("Answer").press("Answer");
            assertThat(page.status()).isEqualTo(412);
            assertThat(page.text()).contains("What has changed since you opened this form", "Quentin Archer");
            assertThat(mary.form("Answer").value("Answer with its reasons")).isEqualTo(AwkwardTexts.LONG);
            PAGES.see("action-changed", page);

            mary.does(mary.form("Answer"), "Answer");
            PAGES.see("action-done", page);
        }
    }

    @Test
    void what_somebody_sees_whose_session_has_ended_and_how_nothing_is_lost() {
        String reference = AwkwardTexts.complaint(town.place("kiwi"), "kate");
        try (Officer mary = officer("kiwi", "Mary Whitfield")) {
            Visit page = mary.opens("/kiwi/desk/complaints/" + reference);
            Form form = mary.begins("Add information")
                    .fill("What you would like to add", AwkwardTexts.LONG)
                    .choose("How the complainant has told you", "Telephone");
            page.forgets();
            form.press("Add information");
            assertThat(page.text()).contains("nothing that you typed is lost", "I asked again in April.");
            PAGES.see("ended", page);

            page.inAnotherWindow(
                    "Sign in (opens a new window)",
                    window -> window.getByText("Mary Whitfield").first().click());
            page.form().press("Send again");
            assertThat(page.text()).contains("Recorded:", "I asked again in April.");

            form = mary.begins("Add a note").fill("Note", AwkwardTexts.LONG);
            page.forgets();
            form.press("Add a note");
            page.inAnotherWindow(
                    "Sign in (opens a new window)",
                    window -> window.getByText("Quentin Archer").first().click());
            page.form().press("Send again");
            assertThat(page.heading()).isEqualTo("Is this form yours?");
            assertThat(page.text()).contains("nothing that was typed is lost", "I asked again in April.");
            PAGES.see("not-yours", page);
            page.form().press("Send again");
            assertThat(page.text()).contains("Recorded:");
            mary.signsOut();
            assertThat(page.heading()).isEqualTo("You have signed out");
            PAGES.see("signed-out", page);
        }
    }

    @Test
    void notices() {
        try (Officer mary = officer("kiwi", "Mary Whitfield")) {
            Visit page = mary.opens("/kiwi/desk/complaints/KIWI-7K3M-9QX1");
            assertThat(page.status()).isEqualTo(404);
            PAGES.see("not-found", page);
            page.open("/knec/desk");
            assertThat(page.status()).isEqualTo(403);
            PAGES.see("no-access", page);
        }
        try (Officer rita = officer("knec", "Rita Nyambura")) {
            Visit page = rita.opens("/knec/desk/figures");
            assertThat(page.status()).isEqualTo(403);
            PAGES.see("not-allowed", page);
        }
    }

    @ParameterizedTest
    @CsvSource({"kiwi, Daniel Okafor", "knec, Beatrice Wambui"})
    void what_managers_read(String organisation, String name) {
        try (Officer manager = officer(organisation, name)) {
            PAGES.see("register-" + organisation, manager.chooses("Register"));
            PAGES.see("reports-" + organisation, manager.chooses("Reports"));
            String report = manager.visit().page().locator("tbody a").first().innerText();
            PAGES.see("report-" + organisation, manager.visit().follow(report).unfold());
            PAGES.see("figures-" + organisation, manager.chooses("Figures"));
            PAGES.see("people-" + organisation, manager.chooses("People"));
            PAGES.see("person-" + organisation, manager.visit().follow(name));
            PAGES.see("calendar-" + organisation, manager.chooses("Calendar"));
        }
    }

    @ParameterizedTest
    @CsvSource({"kiwi, Quentin Archer", "knec, Peter Ouma"})
    void the_procedure_and_what_would_be_if(String organisation, String name) {
        try (Officer officer = officer(organisation, name)) {
            PAGES.see("procedure-" + organisation, officer.chooses("Procedure"));
            officer.visit()
                    .form("What if")
                    .fill("Received at", "2026-12-24T17:30")
                    .press("Count");
            assertThat(officer.visit().text()).contains("It would begin in the stage");
            PAGES.see("procedure-if-" + organisation, officer.visit().unfold());
        }
    }

    @ParameterizedTest
    @CsvSource({"kiwi, Quentin Archer, Our answer", "knec, Peter Ouma, Tumepokea ulichotutumia"})
    void the_letters_of_the_procedure(String organisation, String name, String heading) {
        try (Officer officer = officer(organisation, name)) {
            Visit page = officer.chooses("Procedure");
            page.follow("Letters");
            PAGES.see("letters-" + organisation, page);
            page.follow(organisation.equals("kiwi") ? heading : "Kiswahili We have received what you sent us");
            assertThat(page.heading()).isEqualTo(heading);
            PAGES.see("letter-" + organisation, page.unfold());
            page.follow("Wording 2");
            PAGES.see("letter-wording-" + organisation, page);
        }
    }

    @Test
    void mails_that_wait_for_somebody() {
        try (Officer mary = officer("kiwi", "Mary Whitfield")) {
            Visit page = mary.chooses("E-mails");
            PAGES.see("mails", page);
            page.leaving(() -> page.page().locator("tbody a, main li a").first().click());
            PAGES.see("mail", page);
            page.unchecked().form("Discard it").press("Discard it");
            assertThat(page.status()).isEqualTo(422);
            PAGES.see("mail-rejected", page);
            page.form("Discard it").fill("Why", "It wants to sell something.").press("Discard it");
            assertThat(page.status()).isEqualTo(200);
        }
        try (Officer rita = officer("knec", "Rita Nyambura")) {
            PAGES.see("mails-empty", rita.chooses("E-mails"));
        }
    }

    @ParameterizedTest
    @CsvSource({"kiwi, Adele Novak", "knec, Agnes Kerubo"})
    void the_forms_of_administrators(String organisation, String name) {
        try (Officer administrator = officer(organisation, name)) {
            Visit page = administrator.chooses("People");
            PAGES.see("people-" + organisation, page);
            page.form("Enter somebody")
                    .fill("Their id in the user pool", "new-1")
                    .press("Go on");
            PAGES.see("person-new-" + organisation, page);
            page.unchecked()
                    .form("Enter new-1")
                    .fill("E-mail address", "nobody")
                    .press("Save");
            assertThat(page.status()).isEqualTo(422);
            PAGES.see("person-rejected-" + organisation, page);

            administrator.chooses("Calendar");
            PAGES.see("calendar-" + organisation, page);
            page.form("Declare days off")
                    .fillFirst("Date", "2027-01-11")
                    .fillFirst("Name", "Storm")
                    .fillFirst("Where it was announced", "Gazette 7")
                    .press("See what it moves");
            assertThat(page.status()).isEqualTo(200);
            PAGES.see("calendar-preview-" + organisation, page);
        }
    }
}
