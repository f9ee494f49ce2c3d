package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.story.Town;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of a complaint by keyboard alone. Nobody has a mouse, and the only addresses are the one of the desk and the link in the letter. */
@InBrowser
class LifeByKeyboardTest {

    private static final String AMINA = "amina@example.org";
    private static final Pattern REFERENCE = Pattern.compile("KIWI-[0-9A-Z]{4}-[0-9A-Z]{4}");

    private Town town;

    @BeforeEach
    void begin() {
        town = Town.on("2026-12-21T10:00:00Z", "kiwi");
    }

    @AfterEach
    void end() {
        town.close();
    }

    @Test
    void kiwi_records_answers_and_settles_a_complaint() {
        try (Person mary = new Person(town, View.wide())) {
            Visit page = mary.opens("/kiwi/desk");
            Keyboard keyboard = page.keyboard();
            keyboard.tabTo("Mary Whitfield").leave("Enter");
            assertThat(page.heading()).isEqualTo("Mine");
            String reference = records(page, keyboard);
            answers(page, keyboard, reference);
            keyboard.tabTo("Sign out").leave("Enter");
            assertThat(page.heading()).isEqualTo("You have signed out");
        }
        assertThat(town.lastMailTo(AMINA).text()).contains("The tutor came at ten.");
        settles();
    }

    private String records(Visit page, Keyboard keyboard) {
        keyboard.tabTo("Record a complaint").leave("Enter");
        keyboard.choose("Telephone", "Telephone");
        keyboard.tabTo("Name").type("Amina Otieno");
        keyboard.tabTo("E-mail address").type("amina at example.org");
        keyboard.tabTo("Subject").type("The tutor did not come");
        keyboard.tabTo("What happened?").type("I waited for an hour, and nobody called.");
        keyboard.tabTo("Record it").leave("Enter");
        assertThat(page.status()).isEqualTo(422);
        assertThat(keyboard.focused()).startsWith("Please put this right");
        keyboard.tabTo("E-mail address").press("Enter");
        assertThat(keyboard.focused()).startsWith("E-mail address");
        keyboard.press("Control+A").type(AMINA).leave("Enter");
        assertThat(page.text()).contains("Amina Otieno", "I waited for an hour, and nobody called.");
        Matcher reference = REFERENCE.matcher(page.heading());
        assertThat(reference.find()).as(page.heading()).isTrue();
        town.settle();
        return reference.group();
    }

    private void answers(Visit page, Keyboard keyboard, String reference) {
        keyboard.tabTo("Today").leave("Enter");
        keyboard.tabTo("Team (").leave("Enter");
        keyboard.tabTo(reference).leave("Enter");
        keyboard.tabTo("Answer").leave("Enter");
        keyboard.choose("Upheld", "Not upheld");
        keyboard.tabTo("Answer with its reasons").type("The tutor came at ten.");
        keyboard.tabTo("Preview the letter").leave("Enter");
        assertThat(page.heading()).isEqualTo("The letter before it goes");
        keyboard.tabTo("Do it, and send the letter").leave("Enter");
        assertThat(page.heading()).isEqualTo("Complaint " + reference);
        assertThat(page.text()).contains("Recorded:", "Stage 1, answered");
        town.settle();
    }

    private void settles() {
        try (Complainant amina = new Complainant(town, AMINA, View.wide())) {
            Visit page = amina.opensLastLetter();
            Keyboard keyboard = page.keyboard();
            keyboard.tabTo("This settles it").press("Enter");
            keyboard.tabTo("Yes, I am sure").press("Space");
            keyboard.tabTo("This settles it").leave("Enter");
            assertThat(page.text()).contains("We have recorded it", "Closed", "Settled");
        }
    }
}
