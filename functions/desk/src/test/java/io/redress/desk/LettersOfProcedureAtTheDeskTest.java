package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The letters of the procedure of each organisation, as staff see them. */
class LettersOfProcedureAtTheDeskTest {

    private static final String LETTERS = "/procedure/letters";

    private static List<String> addresses(String html, String language) {
        return WellFormed.of(html).all("a").stream()
                .map(link -> link.getAttribute("href"))
                .filter(address -> address.contains(LETTERS + "/"))
                .filter(address -> language.equals("en") != address.contains("language="))
                .map(address -> address.substring(address.indexOf(LETTERS)))
                .toList();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "knec, en",
        "knec, sw",
        "kentrade, en",
        "kentrade, sw",
        "kiwi, en",
        "case-in-point, en",
        "northumbria, en"
    })
    void every_letter_is_listed_and_shown_in_each_language(String organisation, String language) {
        try (AnOffice office = new AnOffice(organisation)) {
            Visitor officer = office.officer();
            Visitor.Seen list = officer.open(LETTERS);
            assertThat(list.status()).isEqualTo(200);
            List<String> addresses = addresses(list.html(), language);
            assertThat(addresses).hasSizeGreaterThan(10).doesNotHaveDuplicates();
            assertThat(addresses).allSatisfy(address -> {
                Visitor.Seen seen = officer.open(address);
                assertThat(seen.status()).as(seen.html()).isEqualTo(200);
                WellFormed page = WellFormed.of(seen.html());
                Element frame = page.all("iframe").getFirst();
                assertThat(frame.getAttribute("sandbox")).isEmpty();
                assertThat(frame.getAttribute("srcdoc"))
                        .contains(language.equals("sw") ? "Jina la M" : "Name of the ", "<html")
                        .doesNotContain("{{", "[[", "<script");
                assertThat(page.all("h1").getFirst().getAttribute("lang")).isEqualTo(language);
                assertThat(withoutSpaces(seen.html()))
                        .contains("Instead of names there are words such as “Name of the Complainant”.");
                assertThat(withoutSpaces(page.all("blockquote").getFirst().getTextContent()))
                        .contains(language.equals("sw") ? "Jina la M" : "Name of the ");
            });
        }
    }

    @Test
    void each_wording_has_a_page_with_what_leads_to_it() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor officer = office.officer();
            String first = officer.open(LETTERS + "/closed").html();
            assertThat(first).contains("Wording 1 of", "“This settles it” in “Stage 1, answered”");
            String second = officer.open(LETTERS + "/closed?wording=2").html();
            assertThat(second)
                    .contains("Wording 2 of")
                    .containsPattern("<a href=\"[^\"]*/procedure/letters/closed\">Wording 1</a>");
            assertThat(officer.open(LETTERS + "/exhausted?wording=1").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade"})
    void a_change_of_the_language_keeps_the_wording_if_there_are_as_many(String organisation) {
        try (AnOffice office = new AnOffice(organisation)) {
            Visitor officer = office.officer();
            List<String> letters = addresses(officer.open(LETTERS).html(), "en");
            int kept = 0;
            for (String letter : letters) {
                int english = wordings(officer.open(letter).html());
                int swahili = wordings(officer.open(letter + "?language=sw").html());
                if (english > 1) {
                    boolean same = english == swahili;
                    String page = officer.open(letter + "?wording=2").html();
                    assertThat(languages(page))
                            .containsExactly(
                                    letter + "?wording=2", letter + "?language=sw" + (same ? "&wording=2" : ""));
                    kept += same ? 1 : 0;
                }
            }
            assertThat(kept).isPositive();
        }
    }

    private static int wordings(String page) {
        return Math.max(1, page.split(">Wording \\d+</a>", -1).length - 1);
    }

    /** The addresses of a letter in each language. */
    private static List<String> languages(String page) {
        return WellFormed.of(page).all("a").stream()
                .filter(link -> !link.getAttribute("hreflang").isEmpty())
                .map(link -> link.getAttribute("href"))
                .map(address -> address.substring(address.indexOf(LETTERS)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/never-heard-of",
                "/overdue",
                "/closed?language=sw",
                "/closed?language=fr",
                "/closed?wording=0",
                "/closed?wording=99",
                "/closed?wording=9999",
                "/closed?wording=x",
                "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/closed?language=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"
            })
    void there_is_no_page_for_an_unknown_letter_language_or_wording(String address) {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor.Seen seen = office.officer().open(LETTERS + address);
            assertThat(seen.status()).isEqualTo(404);
            WellFormed.of(seen.html());
            assertThat(seen.html()).doesNotContain("<script");
        }
    }

    @Test
    void only_who_may_read_the_procedure_reads_its_letters() {
        try (AnOffice office = new AnOffice("kiwi")) {
            Visitor nobody = office.as("nobody");
            for (String address : List.of("/procedure", LETTERS, LETTERS + "/closed")) {
                assertThat(nobody.open(address).status()).isEqualTo(403);
            }
        }
    }
}
