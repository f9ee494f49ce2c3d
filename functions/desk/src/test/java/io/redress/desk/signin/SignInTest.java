package io.redress.desk.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.signin.AtTheDesk.Answer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code flow with PKCE: what leads to a session, and what does not. */
class SignInTest {

    private final AtTheDesk desk = new AtTheDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_page_without_a_session_leads_to_the_sign_in_and_back_to_the_page() {
        Answer first = desk.get("/{organisation}/desk/register", Map.of("department", "a b"));
        assertThat(first.status()).isEqualTo(303);
        assertThat(first.location())
                .isEqualTo(AtTheDesk.SITE + "/desk/sign-in?to=%2Fkiwi%2Fdesk%2Fregister%3Fdepartment%3Da%2Bb");

        Answer begun = desk.begin("/kiwi/desk/register?department=a+b");
        assertThat(begun.status()).isEqualTo(303);
        assertThat(begun.location()).startsWith(desk.pool.variables().get("SIGN_IN_URL") + "/oauth2/authorize?");
        assertThat(begun.query())
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FakePool.CLIENT)
                .containsEntry("redirect_uri", AtTheDesk.SITE + "/desk/callback")
                .containsEntry("scope", "openid email")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");

        Answer back = desk.comeBack(begun);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).isEqualTo(AtTheDesk.SITE + "/kiwi/desk/register?department=a+b");
        assertThat(back.cookies())
                .anyMatch(cookie -> cookie.matches("__Host-redress=[\\w-]+; Path=/; Secure; HttpOnly; SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("__Host-redress-sign-in-") && cookie.endsWith("Max-Age=0"))
                .hasSize(2);
        assertThat(desk.today().body()).contains("Mary Whitfield");
    }

    @Test
    void the_log_says_why_the_user_pool_gave_no_tokens() {
        Answer begun = desk.begin("/desk");
        Answer back = desk.comeBack(begun);
        assertThat(back.status()).isEqualTo(303);
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, UTF_8));
        try {
            desk.pool.disable();
            desk.fixture.clock.advance(Duration.ofMinutes(12));
            assertThat(desk.today().status()).isEqualTo(303);
        } finally {
            System.setOut(console);
        }
        assertThat(log.toString(UTF_8)).contains("the user pool refused to give tokens: 400 invalid_grant");
    }

    @Test
    void the_browser_never_has_a_token() {
        Answer begun = desk.begin("/desk");
        Answer back = desk.comeBack(begun);
        assertThat(begun.toString() + back + desk.cookies).doesNotContain("refresh-1", "e30.");
        assertThat(desk.fixture.table.items().toString()).doesNotContain("refresh-1", "@kiwi.example\", groups");
    }

    @Test
    void a_state_that_this_browser_does_not_have_is_refused() {
        Answer begun = desk.begin("/desk");
        String code = desk.pool.signIn(begun.query());
        String state = begun.query().get("state");
        List<String> wrong = List.of(
                "", "x", "0", "null", state.substring(1), state + "x", state.charAt(0) + "0".repeat(43), "9" + state);
        for (String other : wrong) {
            Answer refused = desk.comeBack(other, code);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.body()).contains("You have not been signed in", "Try again");
        }
        desk.cookies.clear();
        assertThat(desk.comeBack(state, code).status()).isEqualTo(400);
        assertThat(desk.session()).isEmpty();
        assertThat(desk.pool.asked).isEmpty();
    }

    @Test
    void a_sign_in_that_takes_longer_than_ten_minutes_is_refused() {
        Answer begun = desk.begin("/desk");
        desk.fixture.clock.advance(SignInAttempts.KEPT);
        assertThat(desk.comeBack(begun).status()).isEqualTo(400);
        assertThat(desk.session()).isEmpty();
    }

    @Test
    void several_tabs_sign_in_at_once() {
        Answer one = desk.begin("/kiwi/desk/register");
        Answer other = desk.begin("/kiwi/desk/people");
        while (one.query().get("state").charAt(0) == other.query().get("state").charAt(0)) {
            // Both have the same cookie, so the second one has replaced the first one: begin again.
            desk.cookies.clear();
            one = desk.begin("/kiwi/desk/register");
            other = desk.begin("/kiwi/desk/people");
        }
        assertThat(desk.comeBack(one).location()).endsWith("/kiwi/desk/register");
        assertThat(desk.comeBack(other).location()).endsWith("/kiwi/desk/people");
        assertThat(desk.cookies).containsOnlyKeys(Cookie.SESSION);
    }

    @Test
    void the_cookies_of_many_tabs_leave_room_for_other_headers() {
        for (int i = 0; i < 100; i++) {
            desk.begin("/kiwi/desk/" + "r".repeat(280));
        }
        assertThat(desk.cookies).hasSizeBetween(2, SignInAttempts.PLACES);
        assertThat(desk.cookies.toString().length()).isLessThan(5_000);
    }

    @Test
    void a_code_counts_once() {
        Answer begun = desk.begin("/desk");
        String code = desk.pool.signIn(begun.query());
        Map<String, String> before = Map.copyOf(desk.cookies);
        assertThat(desk.comeBack(begun.query().get("state"), code).status()).isEqualTo(303);

        desk.cookies.clear();
        desk.cookies.putAll(before);
        Answer again = desk.comeBack(begun.query().get("state"), code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("used already");
        assertThat(desk.session()).isEmpty();
    }

    @Test
    void who_opens_the_address_of_a_finished_sign_in_again_goes_on_working() {
        Answer begun = desk.begin("/desk");
        desk.comeBack(begun);
        assertThat(desk.comeBack(begun.query().get("state"), "old").location()).isEqualTo(AtTheDesk.SITE + "/desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "aud", "iss", "token_use"})
    void a_token_for_something_else_is_refused(String claim) {
        desk.pool.claim(claim, "another");
        Answer refused = desk.signIn();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("belongs to another sign-in");
        assertThat(desk.session()).isEmpty();
    }

    @Test
    void a_token_that_has_expired_or_names_nobody_is_refused() {
        desk.pool.claim("exp", Instant.parse("2026-10-23T08:00:00Z").getEpochSecond());
        assertThat(desk.signIn().status()).isEqualTo(400);
        desk.pool.claim("exp", "soon");
        assertThat(desk.signIn().status()).isEqualTo(400);
        desk.pool.claim("exp", Instant.parse("2026-10-23T20:00:00Z").getEpochSecond());
        assertThat(desk.signIn().status()).isEqualTo(303);
        desk.pool.claim("sub", "");
        assertThat(desk.signIn().status()).isEqualTo(400);
        desk.pool.claim("sub", "mary").claim("aud", List.of(FakePool.CLIENT, "another"));
        assertThat(desk.signIn().status()).isEqualTo(400);
    }

    @Test
    void a_user_pool_that_cannot_be_reached_or_has_too_much_to_do_can_be_tried_again() {
        desk.pool.status = 429;
        assertThat(desk.signIn().status()).isEqualTo(503);
        desk.pool.status = 500;
        assertThat(desk.signIn().body()).contains("cannot be reached", "Try again");
        desk.pool.stop();
        assertThat(desk.signIn().status()).isEqualTo(503);
        assertThat(desk.session()).isEmpty();
    }

    @Test
    void a_person_who_ends_the_sign_in_at_the_user_pool_can_try_again() {
        Answer begun = desk.begin("/kiwi/desk/people");
        Answer refused = desk.get(
                "/desk/callback",
                Map.of(
                        "state",
                        begun.query().get("state"),
                        "error",
                        "access_denied",
                        "error_description",
                        "<b>no</b>"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Try again", "people").doesNotContain("<b>");
        assertThat(desk.session()).isEmpty();
        assertThat(desk.cookies).isEmpty();
    }

    @Test
    void each_sign_in_has_a_new_session_and_ends_the_one_before() {
        desk.signIn();
        String before = desk.session();
        desk.signIn();
        assertThat(desk.session()).isNotEqualTo(before);
        assertThat(desk.today().status()).isEqualTo(200);

        desk.cookies.put(Cookie.SESSION, before);
        assertThat(desk.today().status()).isEqualTo(303);
    }

    @Test
    void a_cookie_that_somebody_has_set_before_the_sign_in_is_not_the_one_after_it() {
        desk.cookies.put(Cookie.SESSION, "set-by-somebody-else");
        assertThat(desk.today().status()).isEqualTo(303);
        desk.signIn();
        assertThat(desk.session()).isNotEqualTo("set-by-somebody-else");
    }

    @Test
    void groups_lead_to_the_organisation() {
        desk.signIn();
        assertThat(desk.get("/desk").location()).isEqualTo(AtTheDesk.SITE + "/kiwi/desk");
        desk.pool.claim("cognito:groups", List.of("elsewhere:quality-manager"));
        desk.signIn();
        assertThat(desk.get("/desk").body()).contains("You have no organisation here", "Sign out");
        desk.fixture.clock.advance(Duration.ofHours(1));
        assertThat(desk.get("/desk").location()).isEqualTo(AtTheDesk.SITE + "/desk/sign-in?to=%2Fdesk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/kiwi/desk",
                "javascript:alert(1)",
                "/kiwi/desk/../../evil",
                "/kiwi/desk/%2e%2e/evil",
                "/kiwi/desk/%2F%2Fevil.example",
                "/kiwi/desk//evil.example",
                "/kiwi/admin/complaints",
                "/kiwi/desk\r\nset-cookie: a=b",
                "/kiwi/desk@evil.example",
                "/desk/sign-in?to=/desk",
                "/kiwi",
                "",
                " "
            })
    void a_sign_in_leads_to_no_other_site_and_to_nothing_but_the_desk(String to) {
        assertThat(desk.comeBack(desk.begin(to)).location()).isEqualTo(AtTheDesk.SITE + "/desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/kiwi/desk",
                "/case-in-point/desk/complaints/CASE-7K3M-9QX1",
                "/kiwi/desk/reports/quarterly/2026-Q3",
                "/kiwi/desk/complaints?text=a%20b&lang=en"
            })
    void a_sign_in_leads_to_a_page_of_the_desk(String to) {
        assertThat(desk.comeBack(desk.begin(to)).location()).isEqualTo(AtTheDesk.SITE + to);
    }
}
