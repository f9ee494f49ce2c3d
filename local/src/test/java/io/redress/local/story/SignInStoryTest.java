package io.redress.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.story.Browser.Shown;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff sign in at the desk, by the pages that stand for the user pool, and out again. */
class SignInStoryTest {

    private static final String SESSION = "__Host-redress";

    private Town town;
    private Browser browser;

    @BeforeEach
    void start() {
        town = Town.on("2026-12-29T10:00:00Z", "kiwi", "knec");
        browser = new Browser(town.redress().url());
    }

    @AfterEach
    void stop() {
        browser.close();
        town.close();
    }

    @Test
    void mary_signs_in_and_out_and_her_copied_cookie_opens_nothing() {
        Shown choice = browser.get("/desk");
        assertThat(choice.body()).contains("Mary Whitfield", "Quality Improvement and Policy Manager", "Rita");

        Shown desk = browser.choose(choice, Map.of("person", "Kiwi/mary@kiwi.example"));
        assertThat(desk.status()).isEqualTo(200);
        assertThat(desk.address().getPath()).isEqualTo("/kiwi/desk");
        assertThat(desk.body()).contains("Mary Whitfield", "Sign out");
        assertThat(browser.cookies()).containsOnlyKeys(SESSION);

        Map<String, String> copied = new HashMap<>(browser.cookies());
        Shown out = browser.post("/desk/sign-out", Map.of());
        assertThat(out.body()).contains("You have signed out");
        assertThat(browser.cookies()).isEmpty();

        browser.cookies().putAll(copied);
        assertThat(browser.get("/kiwi/desk").body())
                .contains("<h1>Sign in</h1>")
                .doesNotContain("Sign out");
    }

    @Test
    void after_the_sign_in_the_page_is_shown_that_was_asked_for() {
        Shown choice = browser.get("/kiwi/desk");
        Shown desk = browser.choose(choice, Map.of("email", "mary@kiwi.example", "groups", "kiwi:quality-manager"));
        assertThat(desk.address().getPath()).isEqualTo("/kiwi/desk");
        assertThat(desk.body()).contains("Mary Whitfield");
    }

    @Test
    void who_works_for_several_organisations_chooses_one_and_who_works_for_none_is_told() {
        Shown several = browser.choose(
                browser.get("/desk"),
                Map.of("email", "mary@kiwi.example", "groups", "kiwi:quality-manager, knec:administrator"));
        assertThat(several.body()).contains("/kiwi/desk", "/knec/desk", "Kenya National Examinations Council");

        Shown none = browser.choose(
                browser.get("/desk/sign-in"), Map.of("email", "nora@elsewhere.example", "groups", "other:role"));
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.body()).contains("You have no organisation here");
    }

    @Test
    void a_person_who_does_not_sign_in_can_try_again() {
        Shown refused = browser.choose(browser.get("/kiwi/desk"), Map.of("cancel", "yes"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("You have not been signed in", "/desk/sign-in?to&#x3D;%2Fkiwi%2Fdesk");
        assertThat(browser.cookies()).isEmpty();
    }

    @Test
    void somebody_who_is_removed_from_the_directory_has_no_access_some_seconds_later() {
        browser.signIn("Kiwi", "quentin@kiwi.example");
        Map<String, String> kept = Map.copyOf(browser.cookies());
        assertThat(town.delete("/kiwi/admin/staff/quentin", town.as("adele", "administrator"))
                        .status())
                .isEqualTo(204);
        // The directory is read again after some seconds.
        town.redress().advance(Duration.ofSeconds(11));

        Shown refused = browser.get("/kiwi/desk");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("You have no access", "directory of staff");

        browser.cookies().putAll(kept);
        assertThat(browser.get("/kiwi/desk").body()).contains("<h1>Sign in</h1>");
    }

    @Test
    void a_session_is_renewed_while_somebody_works_and_ends_when_nobody_does() {
        browser.signIn("Kiwi", "mary@kiwi.example");
        for (int i = 0; i < 4; i++) {
            town.redress().advance(Duration.ofMinutes(25));
            assertThat(browser.get("/kiwi/desk").body()).contains("Mary Whitfield");
        }
        town.redress().advance(Duration.ofMinutes(31));
        assertThat(browser.get("/kiwi/desk").body()).contains("<h1>Sign in</h1>");
    }

    @Test
    void a_form_of_another_site_does_nothing() {
        browser.signIn("Kiwi", "mary@kiwi.example");
        for (String origin : new String[] {"null", "https://evil.example", "http://localhost:1"}) {
            Shown refused = browser.post("/desk/sign-out", Map.of(), origin);
            assertThat(refused.status()).as(origin).isEqualTo(403);
        }
        assertThat(browser.get("/kiwi/desk").body()).contains("Mary Whitfield");
    }
}
