package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.language.Language;
import io.redress.domain.language.Wording;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.platform.Portion;
import io.redress.platform.Request;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.web.PageTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The pages in Swahili, with the English texts of Kiwi's procedure within them. */
class SwahiliPageTest {

    private static final String TOKEN = "KIWI-7K3M-9QX1.0123456789abcdefghijklmn";
    private static final PageTemplate PAGE = TrackingWords.page("tracking");
    private static final Env ENV =
            new Env(Map.of("ORGANISATIONS", "kiwi,knec,kentrade", "CONTACTS", "examples"), () -> AStory.START);
    private static final Procedures PROCEDURES = Procedures.in(ENV, DaysOff.NONE);
    private static final Rules SWAHILI = PROCEDURES.in(Language.SWAHILI, PROCEDURES.inForce("kiwi"));
    private static final Wording WORDS = TrackingWords.MESSAGES.in(Language.ENGLISH);

    static Stream<String> stages() {
        return TrackingPageTest.stages();
    }

    private static TrackedComplaint swahili(AStory story) {
        TrackedComplaint tracked = story.tracked();
        return new TrackedComplaint(
                tracked.complaint(), SWAHILI, tracked.particulars(), tracked.by(), tracked.history(), tracked.now());
    }

    private static ShownPage shown(TrackedComplaint tracked, RejectedForm attempt) {
        ShownTexts texts = ShownTexts.of(tracked.written(), OptionalInt.empty(), Portion.MOST);
        return ShownPage.of(PAGE.answer(200, PageFacts.of(tracked, texts, TOKEN, "mark", 0, attempt))
                .body());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void the_page_of_every_stage_is_well_formed_and_has_no_english_words_of_its_own(String stage) {
        ShownPage page = shown(swahili(AStory.in(stage)), RejectedForm.NONE);

        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("sw");
        assertThat(page.html()).doesNotContain("[[", "]]", "{{", "}}");
        assertThat(page.text()).contains("Nambari ya kumbukumbu", "Limefikia wapi: ");
        WORDS.texts().forEach((key, words) -> {
            boolean ofKiwi = SWAHILI.procedure().contacts().stream()
                    .anyMatch(contact -> contact.title().equals(words));
            if (words.length() > 12 && words.indexOf('{') < 0 && !ofKiwi) {
                assertThat(page.text()).as(key).doesNotContain(words);
            }
        });
    }

    @Test
    void time_limits_and_dates_are_in_swahili() {
        assertThat(shown(swahili(AStory.in("stage-1")), RejectedForm.NONE).text())
                .contains(
                        "Kufikia Jumatano 6 Januari 2027",
                        "Siku 10 za kazi kuanzia Ijumaa 18 Desemba 2026. Hazikuhesabiwa: ",
                        "Krismasi",
                        "Tumepokea lalamiko lako Ijumaa 18 Desemba 2026, 10:30");
        assertThat(shown(swahili(AStory.in("stage-1").after(Duration.ofDays(30)).wakes()), RejectedForm.NONE)
                        .text())
                .contains("Tumechelewa. Tulipaswa kukupa hili kufikia Jumatano 6 Januari 2027, na tunaomba radhi.");
    }

    /** The page is in another language than the complainant's, so each of its addresses keeps that language. */
    @Test
    void a_chosen_language_stays_chosen() {
        ShownPage page = shown(swahili(AStory.in("stage-1")), RejectedForm.NONE);

        assertThat(page.addresses()).isNotEmpty().allSatisfy(address -> assertThat(address)
                .endsWith("?lang=sw"));
        assertThat(page.all("a", link -> link.hasAttribute("hreflang")))
                .extracting(link ->
                        link.getAttribute("href") + " " + link.getTextContent() + " " + link.getAttribute("lang"))
                .containsExactly(TOKEN + "?lang=en English en");
    }

    @Test
    void the_page_of_an_organisation_with_one_language_offers_no_other() {
        TrackedComplaint english = AStory.in("stage-1").tracked();
        ShownPage page = shown(english, RejectedForm.NONE);

        assertThat(page.all("a", link -> link.hasAttribute("hreflang"))).isEmpty();
        assertThat(page.addresses()).noneSatisfy(address -> assertThat(address).contains("lang="));
    }

    /** The room for one text is another one than the room for all, and both are written with their digits in groups. */
    @Test
    void the_room_for_texts_is_told_in_swahili() {
        assertThat(shown(swahili(AStory.in("stage-1")), RejectedForm.NONE).text())
                .contains(
                        "Leo unaweza kuongeza maandishi 20 zaidi: kila moja lenye herufi zisizozidi 20,000, na yote pamoja yenye"
                                + " herufi zisizozidi 100,000.");
    }

    @Test
    void what_people_wrote_has_the_direction_of_its_letters() {
        AStory story = AStory.about("شهادة متأخرة").acknowledged();
        story.says("add-information", Map.of("information", "עוד מידע (2)."));
        ShownPage page = shown(swahili(story), RejectedForm.NONE);

        assertThat(page.all("bdi")).extracting(Element::getTextContent).contains("شهادة متأخرة");
        assertThat(page.all("blockquote"))
                .allSatisfy(quote -> assertThat(quote.getAttribute("dir")).isEqualTo("auto"));
        assertThat(page.all("blockquote")).extracting(Element::getTextContent).contains("עוד מידע (2).");
        assertThat(page.all("textarea"))
                .allSatisfy(area -> assertThat(area.getAttribute("dir")).isEqualTo("auto"));
    }

    private static Request organisation(String organisation, Map<String, String> query, Map<String, String> headers) {
        return new Request(
                "GET /{organisation}",
                Map.of("organisation", organisation),
                query,
                headers,
                Map.of(),
                "/" + organisation,
                new byte[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "knec|''|sw",
                "knec|sw-KE,sw;q=0.9,en;q=0.5|sw",
                "knec|en;q=0.4, sw;q=0.9|sw",
                "knec|sw;q=0, en|en",
                "knec|fr,de;q=0.8|en",
                "kiwi|sw|en"
            })
    void an_organisation_is_shown_in_the_language_that_the_browser_prefers_and_the_organisation_offers(
            String organisation, String accepted, String shown) {
        Map<String, String> query = accepted.isEmpty() ? Map.of("lang", "sw") : Map.of();
        Map<String, String> headers = accepted.isEmpty() ? Map.of() : Map.of("accept-language", accepted);
        var answer = new ShowOrganisation(ENV).run(organisation(organisation, query, headers));

        assertThat(answer.headers()).containsEntry("content-language", shown);
        assertThat(Tree.read(answer.body()).required("contact"))
                .isEqualTo(PROCEDURES
                        .in(Language.of(shown).orElseThrow(), PROCEDURES.inForce(organisation))
                        .procedure()
                        .contact());
    }
}
