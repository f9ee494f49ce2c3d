package io.redress.desk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.signin.AtTheDesk.Answer;
import io.redress.domain.PastedText;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.fixtures.Fixture;
import io.redress.fixtures.TestSubmission;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.testing.HostileTexts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of other sites and of other people do nothing, and a form whose session has ended loses nothing. */
class FormsTest {

    private static final String ACT = "/{organisation}/desk/complaints/{reference}/actions/{action}";

    private final AtTheDesk desk = new AtTheDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private String mark(String sub) {
        return new FormMark(desk.env()).newMark(new SignedIn("any", sub, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "https://evil.example",
                "http://complaints.kiwi.example",
                "https://complaints.kiwi.example.evil.example",
                "https://complaints.kiwi.example:8443",
                "https://complaints.kiwi.example/",
                "https://api.example",
                "https://complaints.kiwi.example, https://evil.example"
            })
    void a_form_of_another_site_does_nothing(String origin) {
        desk.signIn();
        assertThat(desk.post("/desk/sign-out", Map.of(), origin).status()).isEqualTo(403);
        Answer refused = desk.post(ACT, Map.of(FormMark.FIELD, mark("mary"), "answer", "Yes."), origin);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("This form was not sent");
        assertThat(desk.today().status()).as("still signed in").isEqualTo(200);
    }

    @Test
    void without_a_site_of_its_own_the_desk_is_at_the_address_of_the_api() {
        Map<String, String> variables = new HashMap<>(desk.env().variables());
        variables.remove("PUBLIC_URL");
        OwnAddress own = new OwnAddress(new Env(variables, desk.fixture.clock));
        assertThat(own.sent(from("https://api.example"))).isTrue();
        assertThat(own.sent(from(AtTheDesk.SITE))).isFalse();
        variables.put("PUBLIC_URL", "https://Example.org/complaints");
        OwnAddress below = new OwnAddress(new Env(variables, desk.fixture.clock));
        assertThat(below.sent(from("https://example.org"))).isTrue();
        assertThat(below.sent(from("https://example.org/complaints"))).isFalse();
    }

    private static Request from(String origin) {
        return new Request(
                "POST /desk/sign-out",
                Map.of(),
                Map.of(),
                Map.of("origin", origin),
                Map.of(),
                "/desk/sign-out",
                new byte[0],
                "api.example");
    }

    @Test
    void a_form_that_somebody_else_has_opened_or_nobody_does_nothing() {
        desk.signIn();
        String own = mark("mary");
        for (String mark : List.of("", "x", mark("quentin"), mark("mary "), own + "A", own.substring(1))) {
            Answer refused = desk.post(ACT, Map.of(FormMark.FIELD, mark, "answer", "Yes."));
            assertThat(refused.status()).as(mark).isEqualTo(403);
            assertThat(refused.body()).contains("Is this form yours?");
        }
        assertThat(desk.post(ACT, Map.of("answer", "Yes.")).status()).isEqualTo(403);
        assertThat(desk.post(ACT, Map.of(FormMark.FIELD, own, "answer", "Yes.")).status())
                .as("there is no such complaint")
                .isEqualTo(404);
    }

    @Test
    void a_form_has_the_same_key_however_often_it_is_sent_and_two_forms_have_different_ones() {
        FormMark marks = new FormMark(desk.env());
        SignedIn mary = new SignedIn("one", "mary", Map.of());
        SignedIn later = new SignedIn("two", "mary", Map.of());
        Map<String, String> form = Map.of(FormMark.FIELD, marks.newMark(mary));
        assertThat(marks.key(form, mary)).isPresent().isEqualTo(marks.key(form, later));
        assertThat(marks.key(form, mary).orElseThrow()).matches("[\\w-]{22}");
        assertThat(marks.key(Map.of(FormMark.FIELD, marks.newMark(mary)), mary)).isNotEqualTo(marks.key(form, mary));
    }

    @Test
    void a_form_whose_session_has_ended_shows_and_keeps_what_was_typed() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put(FormMark.FIELD, mark("mary"));
        form.put("version_", "3");
        form.put("answer", "<script>alert(1)</script> \"quoted\" & 'so'\nsecond line");
        form.put("nextStep", "ዝርዝር");
        form.put("empty", "");

        Answer ended = desk.post(ACT, form);
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.body())
                .contains("Your session has ended", "Nothing has been sent", "Send again", "ዝርዝር", "Next Step")
                .contains("target=\"_blank\" rel=\"noopener\"")
                .contains("/desk/sign-in?to")
                .doesNotContain("<script>");
        assertThat(hidden(ended.body())).isEqualTo(form);

        desk.signIn();
        assertThat(desk.post(ACT, hidden(ended.body())).status())
                .as("there is no such complaint, but the form has arrived")
                .isEqualTo(404);
    }

    @Test
    void what_was_typed_while_a_session_ended_is_carried_out_once_after_the_next_sign_in() {
        desk.fixture.submittedExample(TestSubmission.usual());
        desk.signIn();
        String answer = "ዝርዝር\r\n\"quoted\" & 'so' <b>";
        Map<String, String> form = hidden(desk.get(ACT).body());
        assertThat(form).containsOnlyKeys(FormMark.FIELD, "version_");
        form.put("decision", "upheld");
        form.put("answer", answer);
        desk.cookies.clear();
        Answer ended = desk.post(ACT, form);
        assertThat(ended.status()).isEqualTo(401);
        assertThat(answers()).isZero();

        desk.signIn();
        for (int i = 0; i < 2; i++) {
            Answer sent = desk.post(ACT, hidden(ended.body()));
            assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        }
        assertThat(answers()).isEqualTo(1);
        assertThat(desk.get("/{organisation}/desk/complaints/{reference}").body())
                .contains("ዝርዝር\n&quot;quoted&quot; &amp; &#39;so&#39; &lt;b&gt;");
    }

    private long answers() {
        return desk.fixture.events(Fixture.EXAMPLE, ActionTaken.class).stream()
                .filter(taken -> taken.action().equals("answer"))
                .count();
    }

    @Test
    void a_form_that_was_open_while_the_key_was_replaced_is_kept_and_sent_only_when_its_user_says_so() {
        Map<String, String> before = new HashMap<>(desk.env().variables());
        before.put("CURSOR_KEY", "the key that was replaced");
        FormMark marks = new FormMark(new Env(before, desk.fixture.clock));
        Map<String, String> form = new LinkedHashMap<>();
        form.put(FormMark.FIELD, marks.newMark(new SignedIn("any", "mary", Map.of())));
        form.put("version_", "3");
        form.put("answer", "<b>ዝርዝር</b> \"quoted\" & 'so'");

        Answer ended = desk.post(ACT, form);
        assertThat(ended.status()).isEqualTo(401);
        desk.signIn();
        Answer asked = desk.post(ACT, hidden(ended.body()));
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.headers().get("content-security-policy")).contains("default-src 'none'");
        assertThat(asked.body())
                .contains("Is this form yours?", "Nothing has been recorded", "Send again", "ዝርዝር")
                .contains("<bdi>/kiwi/desk/complaints/" + Fixture.EXAMPLE + "/actions/answer</bdi>")
                .doesNotContain("<b>");
        Map<String, String> kept = hidden(asked.body());
        assertThat(kept).containsEntry("answer", form.get("answer")).containsEntry("version_", "3");
        assertThat(desk.post(ACT, kept).status())
                .as("there is no such complaint, but the form has arrived")
                .isEqualTo(404);
        assertThat(desk.post(ACT, kept, "https://evil.example").body())
                .contains("This form was not sent")
                .doesNotContain("ዝርዝር");
    }

    @Test
    void a_form_whose_buttons_say_what_it_does_is_shown_but_cannot_be_sent_by_somebody_else() {
        desk.signIn();
        for (String button : List.of("remove_", "decision_", "step_")) {
            Answer refused = desk.post(ACT, Map.of(FormMark.FIELD, mark("quentin"), button, "yes", "reason", "ዝርዝር"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body())
                    .contains("Is this form yours?", "ዝርዝር", "To the desk")
                    .doesNotContain("Send again", "<form");
        }
    }

    @Test
    void a_long_form_in_another_script_is_kept_too() {
        String text = "ሀ".repeat(20_000);
        Answer ended = desk.post(ACT, Map.of(FormMark.FIELD, mark("mary"), "answer", text));
        assertThat(ended.status()).isEqualTo(401);
        assertThat(hidden(ended.body())).containsEntry("answer", text);
    }

    @Test
    void a_form_without_a_session_from_another_site_is_refused_and_shows_nothing() {
        Answer refused = desk.post(ACT, Map.of("answer", "Planted words"), "https://evil.example");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Planted words");
    }

    @Test
    void no_text_and_no_name_of_a_field_breaks_a_page_that_keeps_a_form() {
        Map<String, String> form = new LinkedHashMap<>();
        HostileTexts.ofForms().stream()
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .filter(text -> PastedText.text(text).equals(text))
                .forEach(text -> form.put(text, text));
        assertThat(form).hasSizeGreaterThan(90);
        Answer ended = desk.post(ACT, form);
        desk.signIn();
        Answer unknown = desk.post(ACT, form);
        for (Answer page : List.of(ended, unknown)) {
            Document shown = Jsoup.parse(page.body());
            Map<String, String> kept = new LinkedHashMap<>();
            shown.select("form > input").forEach(field -> kept.put(field.attr("name"), field.attr("value")));
            kept.remove(FormMark.FIELD);
            assertThat(kept).containsAllEntriesOf(form).hasSameSizeAs(form);
            assertThat(shown.select("script, img, iframe, svg, object, embed, base, link, textarea, table"))
                    .isEmpty();
            assertThat(shown.select("form")).hasSize(1);
            assertThat(shown.select("dd > blockquote").eachText()).hasSizeGreaterThan(80);
            assertThat(shown.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(Attribute::getKey)
                            .collect(Collectors.toSet()))
                    .isSubsetOf(
                            "lang",
                            "charset",
                            "name",
                            "content",
                            "class",
                            "id",
                            "aria-labelledby",
                            "method",
                            "action",
                            "type",
                            "value",
                            "dir",
                            "href",
                            "target",
                            "rel",
                            "#doctype",
                            "publicid",
                            "systemid");
        }
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        var field = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"/>")
                .matcher(page);
        while (field.find()) {
            fields.put(field.group(1), unescaped(field.group(2)));
        }
        return fields;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x60;", "`")
                .replace("&#x3D;", "=")
                .replace("&amp;", "&");
    }
}
