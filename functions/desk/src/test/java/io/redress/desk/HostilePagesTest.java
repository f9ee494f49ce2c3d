package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.Visitor.Seen;
import io.redress.domain.PastedText;
import io.redress.domain.Text;
import io.redress.testing.HostileTexts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Texts that break a page which does not escape them, in everything that people write and in every address: no page gets an element, an
 * attribute or an address from them, and each shows them as they were written.
 */
class HostilePagesTest {

    private static final int LONGEST_LINE = 190;

    private static HostileStory harmless;
    private static HostileStory hostile;

    @BeforeAll
    static void tell() {
        String area = String.join("\n", accepted());
        List<String> lines = lines();
        hostile = HostileStory.told(area, lines);
        harmless = HostileStory.told(
                area.replaceAll("[^\\n]+", "harmless"),
                lines.stream()
                        .map(line -> "harmless".repeat(line.length() / 8 + 1))
                        .toList());
    }

    @AfterAll
    static void close() {
        hostile.close();
        harmless.close();
    }

    /** The texts that forms accept. The pages of those that they refuse are in HostileLodgingTest. */
    private static List<String> accepted() {
        return HostileTexts.ofForms().stream()
                .map(PastedText::text)
                .filter(text -> Text.faultOfText(text, 1_000).isEmpty() && Text.present(text))
                .toList();
    }

    /** Lines, each of which has as many texts as it has room for. */
    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String text : accepted()) {
            String line = text.replace('\n', ' ').replace('\t', ' ').strip();
            if (!lines.isEmpty() && lines.getLast().length() + line.length() < LONGEST_LINE) {
                lines.set(lines.size() - 1, lines.getLast() + " " + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    @Test
    void no_page_gets_an_element_or_an_attribute_from_a_text() {
        assertThat(accepted()).hasSizeGreaterThan(100);
        assertThat(hostile.pages.keySet()).isEqualTo(harmless.pages.keySet()).hasSizeGreaterThan(150);
        List<String> wrong = new ArrayList<>();
        hostile.pages.forEach((name, page) -> {
            Seen like = harmless.pages.get(name);
            if (page.status() != like.status()) {
                wrong.add(name + " answers " + page.status() + ", not " + like.status());
                return;
            }
            List<String> has = ParsedPage.of(page.html()).outline();
            List<String> should = ParsedPage.of(like.html()).outline();
            if (!has.equals(should)) {
                List<String> more = new ArrayList<>(has);
                more.removeAll(should);
                wrong.add(name + " has " + has.size() + " elements, not " + should.size() + ", among them " + more);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_shows_the_texts_as_they_were_written() {
        List<String> wrong = new ArrayList<>();
        hostile.shown.forEach((name, texts) -> {
            ParsedPage page = ParsedPage.of(hostile.pages.get(name).html());
            texts.stream()
                    .filter(text -> !page.shows(text))
                    .forEach(text -> wrong.add(name + " does not show " + text));
        });
        assertThat(wrong).isEmpty();
        assertThat(hostile.shown.values().stream().mapToLong(List::size).sum()).isGreaterThan(200);
    }

    @Test
    void no_page_runs_or_loads_anything_or_leads_elsewhere() {
        hostile.pages.forEach((name, page) -> {
            assertThat(page.status()).as(name).isBetween(200, 499);
            assertThat(page.location()).as(name).matches("((\\.\\./)*desk[\\w%./?&=*+~-]*)?");
            assertThat(page.policy()).as(name).contains("default-src 'none'").doesNotContain("script-src");
        });
    }
}
