package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.local.story.Place;
import io.redress.local.story.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The pictures at the beginning of README. They are taken with {@code -Dredress.pictures=true} only, because each browser draws a little differently. */
@InBrowser
@EnabledIfSystemProperty(named = "redress.pictures", matches = "true")
class ReadmePicturesTest {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final View SMALL = new View(960, 960, false, true, "en");
    private static final int MOST_BYTES = 150_000;

    @Test
    void the_form_a_complaint_and_the_desk() throws IOException {
        try (Town town = Town.on("2026-12-21T10:00:00Z", "kiwi")) {
            try (Complainant amina = new Complainant(town, "amina@example.org", SMALL)) {
                ComplaintForm form = ComplaintForm.of(amina, "kiwi")
                        .says("The tutor did not come", "I waited for an hour on 3 March, and nobody called.")
                        .from("Amina Otieno", "amina@example.org");
                take("form", amina.visit());
                form.sent();
            }
            Place kiwi = town.place("kiwi");
            lodged(kiwi, "The certificate has a wrong name", "Ben Adeyemi", "ben@example.org");
            town.moveTo("2027-01-04T10:00:00Z");
            lodged(kiwi, "The classroom was too cold", "Chloe Martin", "chloe@example.org");
            lodged(kiwi, "Nobody answers the telephone", "Dev Patel", "dev@example.org");
            try (Officer mary = new Officer(town, "kiwi", "Mary Whitfield", SMALL).signsIn()) {
                take("desk", mary.list("Team"));
                mary.visit().page().locator("tbody a").first().click();
                mary.visit().page().locator("#history").waitFor();
                take("complaint", mary.visit());
            }
        }
    }

    private static void lodged(Place place, String subject, String name, String email) {
        place.submitted(Place.complaint("subject", subject, "complainant", Map.of("name", name, "email", email)));
    }

    private static void take(String name, Visit visit) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        visit.page().evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES);
    }
}
