package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.language.Language;
import io.redress.domain.procedure.Intake;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.web.FormField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What the form asks, and how it says what is wrong. */
class ComplaintFormTest {

    private static ASite site;

    @BeforeAll
    static void start() {
        site = new ASite();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<String> organisations() {
        return ASite.ORGANISATIONS.stream();
    }

    static Stream<Arguments> languages() {
        return Stream.concat(
                organisations().map(organisation -> Arguments.of(organisation, Language.ENGLISH)),
                Stream.of("knec", "kentrade").map(organisation -> Arguments.of(organisation, Language.SWAHILI)));
    }

    private static ASite.Answer form(String organisation, Language language) {
        return site.open("/" + organisation + "/complain?lang=" + language.tag());
    }

    private static Set<String> names(ShownPage page) {
        return page.inputs().stream()
                .map(input -> input.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void the_form_asks_what_the_procedure_needs_or_accepts_and_nothing_else(String organisation) {
        Procedure procedure = site.procedure(organisation, Language.ENGLISH);
        Intake intake = procedure.intake();
        Set<String> expected = new TreeSet<>(List.of(
                "kind",
                "subject",
                "details",
                "remedySought",
                "about.person",
                "relatesTo",
                "complainant.name",
                "complainant.email",
                "complainant.phone",
                "complainant.address",
                "complainant.preferredChannel"));
        intake.fields().forEach(field -> expected.add("answers." + field.id()));
        if (!procedure.categories().isEmpty()) {
            expected.add("category");
        }
        if (!procedure.departments().isEmpty()) {
            expected.add("department");
        }
        if (procedure.languages().size() > 1) {
            expected.add("language");
        }
        if (intake.protectsNames()) {
            expected.add("consents");
        }
        if (intake.asks().contains(Intake.Question.FRONTLINE)) {
            expected.addAll(List.of("frontline.tried", "frontline.with", "frontline.result"));
        }
        if (intake.representatives() != Intake.Representatives.NOBODY) {
            Stream.of("name", "email", "phone", "relation", "authority.given", "authority.until")
                    .forEach(field -> expected.add("representative." + field));
        }

        assertThat(names(form(organisation, Language.ENGLISH).page())).isEqualTo(expected);
    }

    @Test
    void the_kinds_are_those_that_the_public_may_send() {
        for (String organisation : ASite.ORGANISATIONS) {
            Procedure procedure = site.procedure(organisation, Language.ENGLISH);
            List<String> offered = form(organisation, Language.ENGLISH).page().inputs().stream()
                    .filter(input -> input.getAttribute("name").equals("kind"))
                    .map(input -> input.getAttribute("value"))
                    .toList();
            assertThat(offered)
                    .contains("complaint", "feedback", "compliment")
                    .containsExactlyElementsOf(procedure.kinds().stream()
                            .filter(kind -> kind.accepted() && !kind.staffOnly())
                            .map(Kind::id)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_answer_is_accepted_and_shown_on_the_page_to_check(String organisation, Language language) {
        Procedure procedure = site.procedure(organisation, language);
        Map<String, String> filled = FormExamples.all(procedure);
        ASite.Answer check = site.send(organisation, language.tag(), ASite.with(filled, "step_", "check"));

        assertThat(check.status()).as(check.body()).isEqualTo(200);
        ShownPage page = check.page();
        List<String> labels =
                page.all("dt").stream().map(Element::getTextContent).toList();
        assertThat(labels)
                .containsExactlyElementsOf(FormExamples.questions(procedure).stream()
                        .map(FormField::label)
                        .toList());
        assertThat(check.form()).containsAllEntriesOf(filled);
        assertThat(page.text())
                .contains(language == Language.SWAHILI ? "Bado hakuna kilichotumwa." : "Nothing has been sent yet.");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_fault_of_an_empty_form_is_beside_its_field_and_in_the_summary(String organisation, Language language) {
        ASite.Answer answer = site.send(organisation, language.tag(), Map.of("step_", "check", "kind", "complaint"));
        ShownPage page = answer.page();

        assertThat(answer.status()).isEqualTo(422);
        Element summary = page.all("section").getFirst();
        assertThat(summary.getAttribute("role")).isEqualTo("alert");
        assertThat(summary.getAttribute("tabindex")).isEqualTo("-1");
        assertThat(summary.hasAttribute("autofocus")).isTrue();
        assertThat(page.all("main").getFirst().getElementsByTagName("*").item(0))
                .isSameAs(summary);
        List<Element> links = ShownPage.all(summary, "a");
        assertThat(links).hasSameSizeAs(ShownPage.all(summary, "li")).hasSizeGreaterThanOrEqualTo(2);
        for (Element link : links) {
            String place = link.getAttribute("href").substring(1);
            Element field = page.all("*", element -> element.getAttribute("id").equals(place))
                    .getFirst();
            Element fault = page.all("*", element -> element.getAttribute("id").equals(place + "--fault"))
                    .getFirst();
            assertThat(((Element) link.getParentNode()).getTextContent()).endsWith(": " + fault.getTextContent());
            assertThat(field.getAttribute("name")).isNotEmpty();
        }
        assertThat(page.all("p", fault -> fault.getAttribute("class").equals("fault")))
                .hasSameSizeAs(links);
        assertThat(page.text()).doesNotContain("..", "must be one of", "is required: is");
        boolean refuses = site.procedure(organisation, language).intake().anonymous() == Intake.Anonymous.REFUSE;
        assertThat(links.stream().map(link -> link.getAttribute("href")))
                .contains("#subject", "#details")
                .satisfies(places ->
                        assertThat(places.contains("#complainant.name")).isEqualTo(refuses))
                .satisfies(places ->
                        assertThat(places.contains("#complainant.email")).isEqualTo(refuses));
    }

    @Test
    void every_fault_of_a_value_is_at_its_field() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("subject", "s".repeat(201)),
                Map.entry("details", "a\u0007b"),
                Map.entry("relatesTo", "KIWI-1"),
                Map.entry("frontline.tried", "true"),
                Map.entry("complainant.name", "n".repeat(201)),
                Map.entry("complainant.email", "ann at example.org"),
                Map.entry("complainant.preferredChannel", "letter"),
                Map.entry("representative.email", "@"),
                Map.entry("representative.authority.given", "yesterday"),
                Map.entry("representative.authority.until", "2020-01-01"),
                Map.entry("category", "weather"),
                Map.entry("answers.response-expected", "perhaps"));
        ASite.Answer answer = site.send("case-in-point", wrong);
        ShownPage page = answer.page();

        assertThat(answer.status()).isEqualTo(422);
        List<String> linked = ShownPage.all(page.all("section").getFirst(), "a").stream()
                .map(link -> link.getAttribute("href").substring(1))
                .toList();
        assertThat(linked)
                .containsExactly(
                        "subject",
                        "details",
                        "category",
                        "relatesTo",
                        "frontline.with",
                        "frontline.result",
                        "answers.response-expected",
                        "complainant.name",
                        "complainant.email",
                        "complainant.preferredChannel",
                        "representative.name",
                        "representative.email",
                        "representative.authority.given",
                        "representative.authority.until");
        assertThat(page.text())
                .contains(
                        "We cannot do that yet: letter needs a postal address.",
                        "This must be a date such as 2026-03-31.");
        assertThat(page.all("details", details -> details.hasAttribute("open")))
                .as("the faults within it are seen")
                .hasSize(1);
    }

    @Test
    void a_fault_without_a_field_is_named_in_the_summary() {
        ASite.Answer answer = site.send(
                "kiwi",
                ASite.with(
                        FormExamples.least(site.procedure("kiwi", Language.ENGLISH)),
                        "channel",
                        "telephone",
                        "<b>",
                        "x",
                        "subject.x",
                        "y"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(ShownPage.all(answer.page().all("section").getFirst(), "li"))
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrder(
                        "<b>: This is not a known field.",
                        "channel: This is not a known field.",
                        "subject.x: This is not a known field.");
    }

    @Test
    void a_complaint_that_belongs_elsewhere_is_refused_with_where_to_take_it() {
        ASite.Answer answer = site.send(
                "kentrade",
                ASite.with(
                        FormExamples.least(site.procedure("kentrade", Language.ENGLISH)),
                        "answers.complains-as",
                        "bidder"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text())
                .contains(
                        "This is reviewed by the Public Procurement Administrative Review Board. Please take it there: its time runs short.")
                .doesNotContain("short..");
        assertThat(site.table().items())
                .as("its cause is counted, because the sender may leave it at that")
                .anyMatch(item -> item.get("pk").s().equals("TURNED#kentrade"));
        assertThat(site.complaints()).isZero();
    }

    @Test
    void the_address_chooses_the_kind() {
        assertThat(site.open("/northumbria/complain?kind=compliment").form()).containsEntry("kind", "compliment");
        assertThat(site.open("/northumbria/complain?kind=vip-complaint").form()).containsEntry("kind", "complaint");
        assertThat(site.open("/northumbria/complain?kind=%22%3E%3Cb%3E").form()).containsEntry("kind", "complaint");
    }

    @Test
    void who_may_stay_unnamed_is_told_what_follows() {
        assertThat(form("northumbria", Language.ENGLISH).page().text()).contains("so you may leave out your name");
        assertThat(form("kentrade", Language.ENGLISH).page().text()).contains("You may leave out who you are");
        assertThat(form("kentrade", Language.SWAHILI).page().text()).contains("Unaweza kuacha kusema wewe ni nani");
        assertThat(form("kiwi", Language.ENGLISH).page().text())
                .contains("We need your name and a way to reach you")
                .contains("Please give at least one of these");
    }

    @Test
    void a_form_in_the_language_of_the_reader_asks_for_letters_in_it() {
        assertThat(form("knec", Language.SWAHILI).form()).containsEntry("language", "sw");
        assertThat(form("knec", Language.ENGLISH).form()).containsEntry("language", "en");
    }
}
