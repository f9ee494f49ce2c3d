package io.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.desk.ShownForm.Input;
import io.redress.desk.Visitor.Seen;
import io.redress.domain.PastedText;
import io.redress.testing.HostileTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each of the texts that break a page which does not escape them, also those that are refused, is shown as it is in every field of the form of staff. */
class HostileLodgingTest {

    private static final String LODGE = "/lodge";
    private static final Pattern TAG = Pattern.compile("<(?![!])[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"");
    private static final List<String> NO_TEXTS = List.of("radio", "select", "checkbox", "hidden");

    private static AnOffice office;
    private static Visitor officer;

    @BeforeAll
    static void open() {
        office = new AnOffice("case-in-point");
        officer = office.officer();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    /** The elements of a page with the names of their attributes, each once. */
    private static Set<String> elements(Seen page) {
        return TAG.matcher(VALUE.matcher(page.html().replaceAll("(?s)<style>.*?</style>", ""))
                        .replaceAll("\"\""))
                .results()
                .map(tag -> tag.group())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Seen sent(String text) {
        ShownForm form = officer.open(LODGE).form(LODGE);
        Map<String, String> all = new HashMap<>();
        for (Input input : form.inputs()) {
            if (!NO_TEXTS.contains(input.type())) {
                all.put(input.name(), text);
            }
        }
        all.put("kind", "complaint");
        return officer.send(LODGE, form.filledIn(all));
    }

    private static String shown(String text) {
        return PastedText.text(text)
                .codePoints()
                .map(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0 ? 0xFFFD : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void no_text_breaks_the_form() {
        Set<String> harmless = elements(sent("harmless"));
        harmless.addAll(elements(sent("two\nlines")));
        harmless.addAll(elements(sent("a control character \u0007")));
        for (String text : HostileTexts.ofForms()) {
            Seen page = sent(text);
            assertThat(page.status()).isEqualTo(422);
            Set<String> elements = elements(page);
            elements.removeAll(harmless);
            assertThat(elements).as(text).isEmpty();
            ShownForm form = page.form(LODGE);
            form.inputs().stream()
                    .filter(input -> !NO_TEXTS.contains(input.type()))
                    .forEach(input ->
                            assertThat(input.value()).as(input.name() + text).isEqualTo(shown(text)));
        }
    }
}
