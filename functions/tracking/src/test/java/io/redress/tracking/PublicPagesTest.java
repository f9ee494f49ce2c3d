package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.PastedText;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.testing.HostileTexts;
import io.redress.web.FormField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What holds for all pages of the public: their size, their headings and labels, and that no text can break them. */
class PublicPagesTest {

    /** So that a page comes in a few seconds by a slow line. */
    private static final int LARGEST = 30 * 1024;

    private static ASite site;

    @BeforeAll
    static void start() {
        site = new ASite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Every page that somebody meets, from the page of the organisation to the receipt, by what it is. */
    private static Map<String, ASite.Answer> pages(String organisation, Language language) {
        Procedure procedure = site.procedure(organisation, language);
        String lang = "?lang=" + language.tag();
        Map<String, ASite.Answer> pages = new LinkedHashMap<>();
        pages.put("organisation", site.open("/" + organisation + lang));
        pages.put("links", site.open("/" + organisation + "/links" + lang));
        pages.put("form", site.open("/" + organisation + "/complain" + lang));
        pages.put("faults", site.send(organisation, language.tag(), Map.of("kind", "complaint")));
        Map<String, String> all = FormExamples.all(procedure);
        ASite.Answer check = site.send(organisation, language.tag(), all);
        pages.put("check", check);
        Map<String, String> sure = ASite.with(check.form(), "step_", "send");
        pages.put("receipt", site.followed(site.send(organisation, language.tag(), sure)));
        pages.put("conflict", site.send(organisation, language.tag(), ASite.with(sure, "details", "Something else.")));
        return pages;
    }

    @ParameterizedTest
    @MethodSource("io.redress.tracking.ComplaintFormTest#languages")
    void pages_have_labels_landmarks_and_titles_of_their_own(String organisation, Language language) {
        List<String> titles = new ArrayList<>();
        pages(organisation, language).forEach((name, answer) -> {
            ShownPage page = answer.page();
            assertThat(page.document().getDocumentElement().getAttribute("lang"))
                    .isEqualTo(language.tag());
            assertThat(page.html()).as(name).doesNotContain("[[", "]]", "{{", "}}");
            assertThat(page.all("h1")).as(name).hasSize(1);
            assertThat(page.all("main")).as(name).hasSize(1);
            assertThat(page.all("header", header -> header.getAttribute("class").equals("band")))
                    .as(name)
                    .hasSize(1);
            assertThat(page.html())
                    .contains(
                            "--brand: " + site.procedure(organisation, language).colour());
            assertThat(page.inputs()).as(name).allSatisfy(input -> assertThat(
                            page.all("label", label -> label.getAttribute("for").equals(input.getAttribute("id"))))
                    .hasSize(1));
            List<String> ids = page.all("*", element -> element.hasAttribute("id")).stream()
                    .map(element -> element.getAttribute("id"))
                    .toList();
            assertThat(ids).as(name).doesNotHaveDuplicates();
            for (String reference : List.of("aria-labelledby", "aria-describedby")) {
                assertThat(page.all("*", element -> element.hasAttribute(reference)))
                        .as(name)
                        .flatExtracting(element ->
                                List.of(element.getAttribute(reference).split(" ")))
                        .isSubsetOf(ids);
            }
            assertThat(page.all("a", link -> link.getAttribute("href").startsWith("#")))
                    .as(name)
                    .extracting(link -> link.getAttribute("href").substring(1))
                    .isSubsetOf(ids);
            assertThat(page.all("*", element -> Set.of("script", "img", "link", "iframe", "object", "base")
                            .contains(element.getTagName())))
                    .isEmpty();
            titles.add(page.all("title").getFirst().getTextContent());
        });
        assertThat(Set.copyOf(titles))
                .as("only the two refused forms have the same title: " + titles)
                .hasSize(titles.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("io.redress.tracking.ComplaintFormTest#languages")
    void pages_are_small(String organisation, Language language) {
        pages(organisation, language).forEach((name, answer) -> assertThat(compressed(answer.body()))
                .as(organisation + ", " + name)
                .isLessThan(LARGEST));
    }

    private static int compressed(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.size();
    }

    /** A form with a hostile text in every field that takes a text has the elements and attributes of any other, and shows the text. */
    @Test
    void no_text_breaks_the_form() {
        Procedure procedure = site.procedure("case-in-point", Language.ENGLISH);
        List<String> harmless = outline(form(procedure, "harmless").page());
        for (String text : HostileTexts.ofForms()) {
            ASite.Answer answer = form(procedure, text);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(outline(answer.page())).as(text).isEqualTo(harmless);
            Map<String, String> back = answer.form();
            for (FormField question : FormExamples.questions(procedure)) {
                if (question.kind() != FormField.Kind.CHOICE) {
                    assertThat(back.get(question.name())).as(text).isEqualTo(shown(text));
                }
            }
        }
    }

    /** The same of a page to check, if the text is accepted, and of the page of the complaint. */
    @Test
    void no_text_breaks_the_page_to_check_or_the_receipt() {
        List<String> harmless = outline(checked("harmless").page());
        ASite.Answer first = checked("harmless");
        List<String> received = outline(site.followed(site.send("kiwi", ASite.with(first.form(), "step_", "send")))
                .page());
        int accepted = 0;
        for (String text : HostileTexts.ofForms()) {
            ASite.Answer check = checked(text);
            if (check.status() == 422) {
                continue;
            }
            accepted++;
            assertThat(outline(check.page())).as(text).isEqualTo(harmless);
            assertThat(check.form()).as(text).containsEntry("details", shown(text));
            ASite.Answer receipt = site.followed(site.send("kiwi", ASite.with(check.form(), "step_", "send")));
            assertThat(outline(receipt.page())).as(text).isEqualTo(received);
        }
        assertThat(accepted).isGreaterThan(90);
    }

    private static ASite.Answer form(Procedure procedure, String text) {
        Map<String, String> values = new HashMap<>();
        FormExamples.questions(procedure).forEach(question -> values.put(question.name(), text));
        values.put("kind", "complaint");
        values.put("step_", "change");
        return site.send("case-in-point", values);
    }

    private static ASite.Answer checked(String text) {
        Map<String, String> values = new HashMap<>();
        for (String field : List.of(
                "subject", "details", "remedySought", "about.person", "complainant.name", "complainant.address")) {
            values.put(
                    field,
                    field.equals("details") ? text : text.replace("\n", " ").replace("\r", " "));
        }
        return site.send("kiwi", values);
    }

    /** HTML cannot have control characters. */
    private static String shown(String text) {
        return PastedText.text(text)
                .codePoints()
                .map(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0 ? 0xFFFD : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The elements of a page with the names of their attributes. */
    private static List<String> outline(ShownPage page) {
        return page.all("*").stream().map(PublicPagesTest::outline).toList();
    }

    private static String outline(Element element) {
        StringBuilder outline = new StringBuilder(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            outline.append(' ').append(((Attr) element.getAttributes().item(i)).getName());
        }
        return outline.toString();
    }

    @Test
    void the_page_of_an_organisation_says_what_happens_and_leads_to_everything() {
        ShownPage page = site.open("/kiwi").page();
        Procedure kiwi = site.procedure("kiwi", Language.ENGLISH);

        assertThat(page.text())
                .contains(kiwi.description(), String.valueOf(kiwi.contact()), "0191 498 0000", "Example Awards")
                .contains("Answer at stage 2: 10 working days", "Stage 4, outside body", "In person", "Compliment")
                .doesNotContain("Education and Skills Funding Agency");
        assertThat(page.all("ol").getFirst().getElementsByTagName("h3").getLength())
                .isEqualTo(4);
        assertThat(headings(site.open("/kentrade").page())).containsExactly("Review", "Being dealt with");
        assertThat(headings(page))
                .containsExactly("Stage 1", "Stage 2", "Stage 3, being referred", "Stage 4, outside body");
        assertThat(page.all("a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("kiwi/complain", "kiwi/links", "kiwi/complain?kind=compliment");
        assertThat(site.open("/kentrade?lang=sw").page().all("a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("kentrade/complain?lang=sw", "kentrade?lang=en", "kentrade/complain?kind=query&lang=sw");
    }

    /** The steps of the drawing, which is an ordered list. */
    private static List<String> headings(ShownPage page) {
        return ShownPage.all(page.all("ol").getFirst(), "h3").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void a_program_still_gets_the_organisation_as_json() {
        ASite.Answer answer = site.answer("GET", "/kiwi", new byte[0], Map.of("accept", "*/*"));
        assertThat(answer.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("vary", "accept, accept-language");
        assertThat(site.open("/kiwi").headers()).containsEntry("vary", "accept, accept-language");
    }
}
