package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.story.Place;
import io.redress.local.story.Town;
import io.redress.platform.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for complainants in a browser: in every state, in English and Swahili, by keyboard alone, and without script. */
@InBrowser
class PublicPagesTest {

    private static final Pages PAGES = new Pages();

    /** Words that break lines badly, and words that run from right to left. */
    private static final String DETAILS = "The address was https://portal.example/" + "results".repeat(20)
            + "\n\nقلت لهم ثلاث مرات، ولم يجب أحد (2026).\n\nI asked again in April.";

    private static Town town;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void begin() {
        town = Town.on("2026-10-16T10:00:00Z", "kiwi", "kentrade", "knec");
    }

    @AfterAll
    static void end() {
        town.close();
    }

    private static String email(String organisation, String language, String name) {
        return name + "." + language + "@" + organisation + ".example.org";
    }

    private static Complainant complainant(String organisation, String language, String name, View view) {
        String email = email(organisation, language, name);
        town.place(organisation)
                .submitted(Place.complaint(
                        "subject",
                        "Nothing has come of it: matokeo ya mtihani wa " + "Kiswahili".repeat(6),
                        "details",
                        DETAILS,
                        "language",
                        language,
                        "complainant",
                        Map.of("name", "A. Learner", "email", email)));
        return new Complainant(town, email, view.in(language));
    }

    /** What the procedure calls an action of the complainant, and its first field. */
    private static Tree action(Complainant complainant, String id) {
        String path = complainant.visit().page().url().replaceFirst("[?#].*", "");
        return town.get(path).json().list("actions").stream()
                .filter(action -> action.required("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String pageOf(String state, String organisation, String language) {
        return "tracking-" + state + "-" + organisation + "-" + language;
    }

    @ParameterizedTest
    @CsvSource({"kiwi, en", "kentrade, sw", "knec, en"})
    void a_complaint_in_every_state(String organisation, String language) throws IOException {
        try (Complainant ann = complainant(organisation, language, "ann", View.wide())) {
            Visit page = ann.opensLastLetter().unfold();
            assertThat(page.status()).isEqualTo(200);
            PAGES.see(pageOf("open", organisation, language), page);

            Tree add = action(ann, "add-information");
            String title = add.required("title");
            String field = add.list("fields").getFirst().required("title");
            page.unchecked().form(title).fill(field, " ").press(title);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.keyboard().focused()).isEqualTo(language.equals("sw") ? "Halikurekodiwa" : "Not recorded");
            PAGES.see(pageOf("rejected", organisation, language), page);

            ann.form(title).fill(field, DETAILS).press(title);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("https://portal.example/results");
            PAGES.see(pageOf("done", organisation, language), page);

            page.form().press(language.equals("sw") ? "Tutumie hati" : "Send us a document");
            PAGES.see("document-" + organisation + "-" + language, page);
            Path letter =
                    Files.writeString(folder.resolve("matokeo-" + "x".repeat(80) + ".pdf"), "%PDF-1.7\nThe letter.");
            page.form()
                    .attach(language.equals("sw") ? "Faili" : "The file", letter)
                    .press(language.equals("sw") ? "Tuma faili" : "Send the file");
            assertThat(page.page().url()).contains("sent=1");
            ann.looksAgain();
            PAGES.see(pageOf("sent", organisation, language), page);
        }
    }

    @ParameterizedTest
    @CsvSource({"kiwi, en", "kentrade, sw"})
    void a_complaint_that_is_withdrawn(String organisation, String language) {
        try (Complainant bea = complainant(organisation, language, "bea", View.phone())) {
            Visit page = bea.opensLastLetter();
            String withdraw = action(bea, "withdraw").required("title");
            page.unchecked().form(withdraw).press(withdraw);
            assertThat(page.status()).isEqualTo(422);
            PAGES.see(pageOf("unsure", organisation, language), page);

            page.form(withdraw)
                    .tick(language.equals("sw") ? "Ndiyo, nina uhakika" : "Yes, I am sure")
                    .press(withdraw);
            PAGES.see(pageOf("withdrawn", organisation, language), page);
            bea.opensLastLetter();
            PAGES.see(pageOf("closed", organisation, language), page);
        }
    }

    @Test
    void the_question_whether_an_answer_settles_it_is_answered_by_keyboard_alone() {
        try (Complainant ben = complainant("kiwi", "en", "ben", View.wide())) {
            Place kiwi = town.place("kiwi");
            String reference = ben.opensLastLetter().text().replaceFirst("(?s).*(KIWI-\\w{4}-\\w{4}).*", "$1");
            kiwi.done(
                    kiwi.caseworker("mary", reference),
                    reference,
                    "answer",
                    "decision",
                    "upheld",
                    "answer",
                    "We are sorry. The tutor was ill.");
            Visit page = ben.opensLetter("Our answer");
            PAGES.see(pageOf("answered", "kiwi", "en"), page.unfold());

            Keyboard keyboard = ben.opensLetter("Our answer").keyboard();
            keyboard.tabTo("This settles it").press("Enter");
            keyboard.tabTo("Anything you would like to add").type("Thank you.");
            keyboard.tabTo("Yes, I am sure").press("Space");
            keyboard.tabTo("This settles it").leave("Enter");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headings()).contains("Thank you", "Your complaint");
            assertThat(page.text()).contains("We have recorded it", "Closed", "Settled");
            PAGES.see(pageOf("settled", "kiwi", "en"), page);
            page.open(page.page().url().replaceFirst("\\?.*", "")).unfold();
            assertThat(page.text()).contains("Closed");
        }
    }

    @ParameterizedTest
    @CsvSource({"kiwi, en", "kentrade, sw"})
    void everything_works_without_script_on_a_phone(String organisation, String language) {
        View view = View.phone().inDark().withoutScript();
        try (Complainant cleo = complainant(organisation, language, "cleo", view)) {
            Visit page = cleo.opensLastLetter();
            Tree add = action(cleo, "add-information");
            String title = add.required("title");
            String field = add.list("fields").getFirst().required("title");
            String tooLong = "አቤቱታዬ ".repeat(3_400);
            cleo.form(title).fill(field, tooLong).press(title);
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.form(title).value(field)).isEqualTo(tooLong);
            page.form(title).fill(field, "Again in May.").press(title);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("Again in May.");
        }
    }

    @ParameterizedTest
    @CsvSource({"en", "sw"})
    void what_somebody_sees_whose_link_opens_nothing_or_who_sends_too_much(String language) {
        boolean english = language.equals("en");
        try (Complainant dora = complainant("knec", language, "dora", View.phone())) {
            Visit page = dora.opensLastLetter();
            String token = page.page().url();
            page.open(token.substring(0, token.length() - 4));
            assertThat(page.status()).isEqualTo(404);
            PAGES.see("invalid-link-" + language, page);

            page.follow(english ? "Send me a new link" : "Nitumie kiungo kipya");
            PAGES.see("link-" + language, page);
            String send = english ? "Send me a new link" : "Nitumie kiungo kipya";
            page.unchecked().form().press(send);
            assertThat(page.status()).isEqualTo(422);
            PAGES.see("link-rejected-" + language, page);
            page.form(send)
                    .fill(english ? "Reference" : "Nambari", "KNEC-7K3M-9QX1")
                    .fill(english ? "e-mail" : "barua pepe", "dora@example.org")
                    .press(send);
            assertThat(page.status()).isEqualTo(202);
            PAGES.see("link-sent-" + language, page);

            dora.opens(token);
            Tree add = action(dora, "add-information");
            dora.form(add.required("title"))
                    .paste(add.list("fields").getFirst().required("title"), "too long ".repeat(130_000))
                    .press(add.required("title"));
            assertThat(page.status()).isEqualTo(413);
            PAGES.see("too-long-" + language, page);

            page.open("/nowhere/links");
            assertThat(page.status()).isEqualTo(404);
            PAGES.see("no-such-organisation-" + language, page);
        }
    }
}
