package io.redress.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.signin.AtTheDesk.Answer;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.testing.AtOnce;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a session lasts, what renews it, and what ends it. */
class SessionsTest {

    private final AtTheDesk desk = new AtTheDesk();

    @BeforeEach
    void signIn() {
        assertThat(desk.signIn().status()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void wait(Duration duration) {
        desk.fixture.clock.advance(duration);
    }

    private boolean isSignedIn() {
        return desk.today().status() == 200;
    }

    @Test
    void a_session_ends_half_an_hour_after_the_last_request() {
        wait(Sessions.IDLE.minusSeconds(1));
        assertThat(isSignedIn()).isTrue();
        wait(Sessions.IDLE.minusSeconds(1));
        assertThat(isSignedIn()).isTrue();
        wait(Sessions.IDLE);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void a_session_ends_twelve_hours_after_the_sign_in_however_much_somebody_works() {
        for (Duration worked = Duration.ZERO; worked.compareTo(Sessions.LONGEST) < 0; worked = worked.plusMinutes(20)) {
            assertThat(isSignedIn()).as(worked.toString()).isTrue();
            wait(Duration.ofMinutes(20));
        }
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void the_user_pool_is_asked_every_ten_minutes_and_what_it_says_counts() {
        wait(Sessions.ASK_EVERY.minusSeconds(1));
        assertThat(isSignedIn()).isTrue();
        assertThat(desk.pool.refreshes).hasValue(0);

        desk.pool.claim("cognito:groups", List.of("kiwi:director-of-quality"));
        wait(Duration.ofSeconds(1));
        assertThat(isSignedIn()).isTrue();
        assertThat(isSignedIn()).isTrue();
        assertThat(desk.pool.refreshes).hasValue(1);
        assertThat(desk.fixture.table.items().toString()).contains("[kiwi:director-of-quality]");

        desk.pool.claim("cognito:groups", List.of());
        wait(Sessions.ASK_EVERY);
        assertThat(desk.today().status()).as("without a group").isEqualTo(403);
    }

    @Test
    void a_new_refresh_token_takes_the_place_of_the_old_one() {
        desk.pool.newRefreshToken = "refresh-2";
        wait(Sessions.ASK_EVERY);
        assertThat(isSignedIn()).isTrue();
        wait(Sessions.ASK_EVERY);
        assertThat(isSignedIn()).isTrue();
        assertThat(desk.pool.asked.getLast()).contains("refresh_token=refresh-2");
    }

    @Test
    void somebody_who_is_disabled_at_the_user_pool_is_out_within_ten_minutes() {
        desk.pool.disable();
        wait(Sessions.ASK_EVERY);
        assertThat(isSignedIn()).isFalse();
        assertThat(desk.fixture.table.items().toString()).doesNotContain("SESSION#");
    }

    @Test
    void a_token_of_somebody_else_ends_the_session() {
        desk.pool.claim("sub", "quentin");
        wait(Sessions.ASK_EVERY);
        assertThat(isSignedIn()).isFalse();
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void while_the_user_pool_cannot_be_reached_the_session_goes_on_until_its_time_is_over() {
        desk.pool.status = 503;
        for (Duration worked = Duration.ZERO; worked.compareTo(Sessions.LONGEST) < 0; worked = worked.plusMinutes(20)) {
            assertThat(isSignedIn()).as(worked.toString()).isTrue();
            wait(Duration.ofMinutes(20));
        }
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void a_user_pool_that_does_not_answer_is_asked_once_a_minute_and_not_with_every_request() {
        desk.pool.status = 503;
        wait(Sessions.ASK_EVERY);
        for (int request = 0; request < 10; request++) {
            assertThat(isSignedIn()).isTrue();
        }
        assertThat(desk.pool.refreshes).hasValue(1);
        desk.pool.status = 200;
        wait(Sessions.ASK_AFTER_FAILURE);
        assertThat(isSignedIn()).isTrue();
        assertThat(desk.pool.refreshes).hasValue(2);
    }

    @Test
    void of_several_requests_at_once_one_asks_the_user_pool() throws Exception {
        Sessions sessions = new Sessions(desk.env());
        wait(Sessions.ASK_EVERY);
        List<Optional<SignedIn>> all = AtOnce.run(8, _ -> sessions.of(withCookie(desk.session())));
        assertThat(all).allMatch(Optional::isPresent);
        assertThat(desk.pool.refreshes).hasValue(1);
    }

    private static Request withCookie(String session) {
        return new Request(
                AtTheDesk.TODAY,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                "/kiwi/desk",
                new byte[0],
                "api.example",
                List.of(Cookie.SESSION + "=" + session),
                Map.of("deskClient", FakePool.CLIENT));
    }

    @Test
    void a_sign_out_ends_the_session_everywhere_and_leads_to_the_user_pool() {
        String copied = desk.session();
        Answer out = desk.post("/desk/sign-out", Map.of());
        assertThat(out.status()).isEqualTo(303);
        assertThat(out.location())
                .isEqualTo(desk.pool.variables().get("SIGN_IN_URL") + "/logout?client_id=" + FakePool.CLIENT
                        + "&logout_uri=https%3A%2F%2Fcomplaints.kiwi.example%2Fdesk%2Fsigned-out");
        assertThat(desk.session()).isEmpty();
        assertThat(desk.pool.asked.getLast()).contains("/oauth2/revoke", "token=refresh-1");
        assertThat(desk.get("/desk/signed-out").body()).contains("You have signed out", "Sign in again");

        desk.cookies.put(Cookie.SESSION, copied);
        assertThat(isSignedIn()).isFalse();
        assertThat(desk.post("/desk/sign-out", Map.of()).status())
                .as("once more")
                .isEqualTo(303);
    }

    @Test
    void a_sign_out_counts_when_the_user_pool_cannot_be_reached() {
        String copied = desk.session();
        desk.pool.stop();
        assertThat(desk.post("/desk/sign-out", Map.of()).status()).isEqualTo(303);
        desk.cookies.put(Cookie.SESSION, copied);
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void a_browser_may_follow_the_form_that_signs_out_to_the_user_pool_and_to_no_other_site() {
        String url = desk.pool.variables().get("SIGN_IN_URL").replace("/pool", "");
        assertThat(desk.today().headers().get("content-security-policy"))
                .contains("form-action 'self' " + url + ";")
                .contains("default-src 'none'");
    }

    /** A browser that must send no referrer says of no form where it is from. */
    @Test
    void a_browser_says_where_the_forms_of_the_desk_are_from() {
        Answer today = desk.today();
        assertThat(today.headers()).containsEntry("referrer-policy", "same-origin");
        assertThat(today.body()).doesNotContain("no-referrer");
    }

    @Test
    void a_changed_cookie_and_one_of_another_stage_open_nothing() {
        String valid = desk.session();
        for (int i = 0; i < valid.length(); i += 5) {
            char other = valid.charAt(i) == 'A' ? 'B' : 'A';
            desk.cookies.put(Cookie.SESSION, valid.substring(0, i) + other + valid.substring(i + 1));
            assertThat(isSignedIn()).as("character " + i).isFalse();
        }
        Map<String, String> variables = new HashMap<>(desk.env().variables());
        variables.put("CURSOR_KEY", "the key of another stage");
        assertThat(new Sessions(new Env(variables, desk.fixture.clock)).of(withCookie(valid)))
                .isEmpty();
        assertThat(new Sessions(desk.env()).of(withCookie(valid))).isPresent();
    }

    /** The number of a session is sealed for one purpose, so that no other sealed text of the desk is a session. */
    @Test
    void no_other_sealed_text_is_a_session() {
        Answer begun = desk.begin("/desk");
        String name = Cookie.signIn(begun.query().get("state").charAt(0));
        desk.cookies.put(Cookie.SESSION, desk.cookies.get(name));
        assertThat(isSignedIn()).isFalse();
        SignedIn mary = new SignedIn("any", "mary", Map.of());
        desk.cookies.put(Cookie.SESSION, new FormMark(desk.env()).newMark(mary));
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void somebody_who_is_removed_from_the_directory_has_no_access_and_no_session() {
        var roster = desk.fixture.directory.roster("kiwi");
        desk.fixture.directory.remove("kiwi", roster, AtTheDesk.MARY.id(), desk.fixture.administrator());
        wait(Duration.ofSeconds(11));
        Answer refused = desk.today();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("You have no access", "directory of staff", "Sign out");
        assertThat(desk.fixture.table.items().toString()).doesNotContain("SESSION#");
        assertThat(desk.today().status()).isEqualTo(303);
    }

    @Test
    void a_session_tells_nobody_who_reads_the_table_how_to_take_it_over() {
        String items = desk.fixture.table.items().toString();
        assertThat(items).contains("SESSION#").doesNotContain(desk.session());
        assertThat(items.substring(items.indexOf("SESSION#"))).doesNotContain("refresh-1");
    }

    @Test
    void requests_of_one_minute_are_written_once() {
        Set<Object> before = items();
        wait(Duration.ofSeconds(59));
        desk.today();
        assertThat(items()).isEqualTo(before);
        wait(Duration.ofSeconds(1));
        desk.today();
        assertThat(items()).isNotEqualTo(before);
    }

    private Set<Object> items() {
        return new HashSet<>(desk.fixture.table.items());
    }
}
