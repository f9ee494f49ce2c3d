package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.testing.AtOnce;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the empty form to the receipt. */
class ComplainTest {

    private static final Language ENGLISH = Language.ENGLISH;

    private ASite site;

    @BeforeEach
    void start() {
        site = new ASite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Map<String, String> least(String organisation) {
        return FormExamples.least(site.procedure(organisation, ENGLISH));
    }

    /** Fills in the form that the browser has, and presses the button that leads on. */
    private ASite.Answer checked(String organisation, String language, Map<String, String> answers) {
        Map<String, String> form =
                site.open("/" + organisation + "/complain?lang=" + language).form();
        form.putAll(answers);
        form.put("step_", "check");
        return site.send(organisation, language, form);
    }

    private ASite.Answer sent(String organisation, String language, ASite.Answer check) {
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        return site.send(organisation, language, ASite.with(check.form(), "step_", "send"));
    }

    @ParameterizedTest
    @MethodSource("io.redress.tracking.ComplaintFormTest#languages")
    void a_complaint_is_checked_sent_and_confirmed(String organisation, Language language) {
        Procedure procedure = site.procedure(organisation, language);
        ASite.Answer check = checked(organisation, language.tag(), FormExamples.all(procedure));
        assertThat(site.complaints()).isZero();
        ASite.Answer sent = sent(organisation, language.tag(), check);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(site.complaints()).isOne();

        ASite.Answer receipt = site.followed(sent);
        ShownPage page = receipt.page();
        String token = sent.headers().get("location").replaceFirst(".*/tracking/([^?]*)\\?.*", "$1");
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
        assertThat(page.text())
                .contains(token.substring(0, token.indexOf('.')))
                .contains("https://complaints.kiwi.example/tracking/" + token)
                .contains(language == Language.SWAHILI ? "Utasikia kutoka kwetu lini" : "By when you hear from us")
                .contains(language == Language.SWAHILI ? "Tumepokea ulichotutumia" : "We have received your complaint")
                .contains(
                        language == Language.SWAHILI
                                ? "Kufikia "
                                : procedure.limits().getFirst().title());
        assertThat(page.addresses()).anyMatch(address -> address.startsWith(token + "/documents"));
        assertThat(page.html()).containsOnlyOnce("/documents");
    }

    @Test
    void the_receipt_says_how_the_dates_were_counted() {
        ShownPage page = site.followed(sent("kiwi", "en", checked("kiwi", "en", least("kiwi"))))
                .page();

        assertThat(page.text())
                .contains("Acknowledgement By Friday 6 March 2026")
                .contains("2 working days from Wednesday 4 March 2026.")
                .contains("Answer at stage 1 By Wednesday 18 March 2026")
                .contains("Not counted: ")
                .contains("We also send you a link by e-mail")
                .doesNotContain("What we promised");
        assertThat(page.all("title").getFirst().getTextContent()).startsWith("Received: Your complaint KIWI-");
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_complaint() {
        ASite.Answer check = checked("kiwi", "en", least("kiwi"));
        String first = sent("kiwi", "en", check).headers().get("location");
        String second = sent("kiwi", "en", check).headers().get("location");

        assertThat(second).isEqualTo(first);
        assertThat(site.complaints()).isOne();
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_makes_one_complaint() throws Exception {
        ASite.Answer check = checked("northumbria", "en", least("northumbria"));
        List<String> places =
                AtOnce.run(6, _ -> sent("northumbria", "en", check).headers().get("location"));

        assertThat(new HashSet<>(places)).hasSize(1);
        assertThat(site.complaints()).isOne();
    }

    /** Somebody who is not sure whether it was sent opens another form, and writes the same. */
    @Test
    void the_same_words_in_another_form_join_the_first_complaint() {
        String first = sent("kiwi", "en", checked("kiwi", "en", least("kiwi")))
                .headers()
                .get("location");
        ASite.Answer again = sent("kiwi", "en", checked("kiwi", "en", least("kiwi")));

        assertThat(site.complaints()).isOne();
        assertThat(again.headers().get("location")).contains("received=before");
        ShownPage page = site.followed(again).page();
        String reference = first.replaceFirst(".*/tracking/([^.]*)\\..*", "$1");
        assertThat(page.text()).contains("You have sent us the same before", reference);
    }

    @Test
    void the_same_form_with_other_words_is_asked_about_and_loses_nothing() {
        ASite.Answer check = checked("kiwi", "en", least("kiwi"));
        sent("kiwi", "en", check);
        Map<String, String> other = ASite.with(check.form(), "details", "It was two hours.", "step_", "send");
        ASite.Answer conflict = site.send("kiwi", other);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().text()).contains("We have recorded what you sent with this form before");
        assertThat(conflict.form())
                .containsEntry("details", "It was two hours.")
                .doesNotContainEntry("once_", other.get("once_"));
        assertThat(site.complaints()).isOne();
        assertThat(site.send("kiwi", ASite.with(conflict.form(), "step_", "send"))
                        .status())
                .isEqualTo(303);
        assertThat(site.complaints()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "x' or '1'='1", "0123456789 0123456789"})
    void a_mark_that_no_form_of_ours_has_is_replaced(String mark) {
        ASite.Answer check = site.send("kiwi", ASite.with(least("kiwi"), "once_", mark));

        assertThat(check.form().get("once_")).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void what_was_filled_in_comes_back_from_the_page_to_check() {
        Map<String, String> all = FormExamples.all(site.procedure("case-in-point", ENGLISH));
        ASite.Answer check = checked("case-in-point", "en", all);
        List<String> changes = check.page().all("button", button -> button.hasAttribute("formaction")).stream()
                .map(button -> button.getAttribute("formaction"))
                .toList();
        assertThat(changes)
                .contains("complain?lang=en#complainant.email")
                .hasSameSizeAs(check.page().all("dt"));

        ASite.Answer again = site.send("case-in-point", ASite.with(check.form(), "step_", "change"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.form())
                .containsAllEntriesOf(all)
                .containsEntry("once_", check.form().get("once_"));
        changes.forEach(
                change -> assertThat(again.page().html()).contains("id=\"" + change.replaceFirst(".*#", "") + "\""));
    }

    /** Another language is a button of the form once something was typed, because a link would lose it. */
    @Test
    void another_language_keeps_what_was_typed() {
        ASite.Answer faulty = site.send("knec", Map.of("details", "Cheti hakijafika."));
        assertThat(faulty.page().all("a", link -> link.hasAttribute("hreflang")))
                .isEmpty();
        assertThat(faulty.page()
                        .all("button", button -> button.getAttribute("lang").equals("sw")))
                .hasSize(1)
                .allSatisfy(
                        button -> assertThat(button.getAttribute("formaction")).isEqualTo("complain?lang=sw"));

        ASite.Answer swahili = site.send("knec", "sw", ASite.with(faulty.form(), "step_", "change"));
        assertThat(swahili.page().text()).contains("Nini kilitokea?");
        assertThat(swahili.form()).containsEntry("details", "Cheti hakijafika.");
    }

    @Test
    void a_mistyped_address_is_asked_about_before_the_form_is_sent() {
        ASite.Answer check = checked("kiwi", "en", ASite.with(least("kiwi"), "complainant.email", "ann@gmial.com"));

        assertThat(check.page().text()).contains("Did you mean ann@gmail.com?");
        assertThat(sent("kiwi", "en", check).status()).isEqualTo(303);
    }

    @Test
    void somebody_unnamed_keeps_the_link() {
        Map<String, String> unnamed = Map.of("kind", "complaint", "subject", "Wi-Fi", "details", "It is slow.");
        ShownPage page = site.followed(sent("northumbria", "en", checked("northumbria", "en", unnamed)))
                .page();

        assertThat(page.text())
                .contains("You have given no way to reach you", "https://complaints.kiwi.example/tracking/NORTH-");
    }

    @Test
    void who_prefers_another_way_is_told_that_no_mail_comes() {
        Map<String, String> byPhone = ASite.with(
                least("kiwi"), "complainant.phone", "0191 498 0000", "complainant.preferredChannel", "phone");

        assertThat(site.followed(sent("kiwi", "en", checked("kiwi", "en", byPhone)))
                        .page()
                        .text())
                .contains("You get no e-mail from us.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback", "compliment"})
    void what_is_no_complaint_comes_by_the_same_door_without_dates(String kind) {
        ShownPage page = site.followed(sent(
                        "case-in-point",
                        "en",
                        checked(
                                "case-in-point",
                                "en",
                                Map.of(
                                        "kind", kind,
                                        "subject", "The pool",
                                        "details", "It was clean.",
                                        "complainant.name", "Amina",
                                        "complainant.phone", "416-555-0100"))))
                .page();

        assertThat(page.text()).contains("We have received your " + kind).doesNotContain("By when you hear from us");
    }

    @Test
    void twenty_thousand_letters_of_amharic_are_kept() {
        String long_ = "አቤቱታ አለኝ። ".repeat(2_000);
        assertThat(long_).hasSize(20_000);
        ASite.Answer faulty = site.send("kiwi", ASite.with(least("kiwi"), "details", long_, "subject", ""));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.form()).containsEntry("details", long_);

        ASite.Answer check = checked("kiwi", "en", ASite.with(faulty.form(), "subject", "አቤቱታ"));
        assertThat(check.form()).containsEntry("details", long_);
        assertThat(site.followed(sent("kiwi", "en", check)).page().text()).contains(long_.strip());
    }

    @Test
    void more_complaints_than_an_organisation_takes_in_an_hour_get_their_form_back() {
        site.flooded("kiwi");
        ASite.Answer over = site.send("kiwi", ASite.with(least("kiwi"), "details", "One more.", "step_", "send"));

        assertThat(over.status()).isEqualTo(429);
        assertThat(over.headers()).containsKey("retry-after");
        assertThat(over.page().text()).contains("We are getting so many complaints at once");
        assertThat(over.form()).containsEntry("details", "One more.");
        assertThat(site.complaints()).isZero();
    }

    @Test
    void what_is_too_long_is_answered_with_a_page_that_says_where_it_is() {
        ASite.Answer large = site.send("kiwi", ASite.with(least("kiwi"), "details", "x".repeat(1_200_000)));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.page().text()).contains("That is too long", "Go back with your browser's button");

        ASite.Answer heavy = site.send(
                "kiwi", ASite.with(least("kiwi"), "details", "\"".repeat(200_000), "remedySought", "\"".repeat(5)));
        assertThat(heavy.status()).isEqualTo(422);
        assertThat(heavy.form().get("details")).hasSize(200_000);
    }

    @Test
    void programs_are_told_in_json_and_sent_to_the_address_for_them() {
        byte[] body = Json.write(Map.of("subject", "x")).getBytes(StandardCharsets.UTF_8);
        ASite.Answer json = site.answer(
                "POST",
                "/kiwi/complain",
                body,
                Map.of("accept", "application/json", "content-type", "application/json"));
        assertThat(json.status()).isEqualTo(400);
        assertThat(Tree.read(json.body()).required("detail"))
                .isEqualTo("the body is not a form; programs send JSON to /kiwi/complaints");

        ASite.Answer form = site.answer(
                "POST",
                "/kiwi/complain",
                ASite.encoded(Map.of("subject", "x")),
                Map.of("accept", "application/json", "content-type", "application/x-www-form-urlencoded"));
        assertThat(form.status()).isEqualTo(422);
        assertThat(Tree.read(form.body()).list("faults")).isNotEmpty();
    }

    @Test
    void an_organisation_that_is_not_there_has_no_form() {
        for (String address : List.of("/lime", "/lime/complain")) {
            ASite.Answer answer = site.open(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.page().all("h1")).as(address).hasSize(1);
        }
        assertThat(site.send("lime", Map.of("subject", "x")).status()).isEqualTo(404);
    }

    @Test
    void an_address_gets_only_so_many_mails_and_the_receipt_says_so() {
        int most = site.procedure("kiwi", ENGLISH).protection().mailsPerAddress();
        Set<String> places = new HashSet<>();
        for (int i = 0; i <= most; i++) {
            ASite.Answer sent = site.send("kiwi", ASite.with(least("kiwi"), "details", "No. " + i, "step_", "send"));
            places.add(sent.headers().get("location").replaceFirst(".*received=", ""));
            if (i == most) {
                assertThat(site.followed(sent).page().text()).contains("We send no e-mail about the receipt");
            }
        }
        assertThat(places).containsExactlyInAnyOrder("1&lang=en", "not-mailed&lang=en");
    }
}
