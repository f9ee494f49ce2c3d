package io.redress.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.PastedText;
import io.redress.domain.Text;
import io.redress.domain.complaint.DocumentRefusal;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Submission;
import io.redress.platform.Tree;
import io.redress.testing.HostileTexts;
import io.redress.testing.Invoked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Texts that break a page which does not escape them, from everybody who writes something that the page of a complainant shows, and in every
 * parameter: no public page gets an element, an attribute or an address from them.
 */
class HostileTrackingTest {

    private static final int DOCUMENTS = 16;

    private static Story harmless;
    private static Story hostile;

    @BeforeAll
    static void tell() {
        hostile = new Story(text -> text);
        harmless = new Story(text -> text.replaceAll("[^\\n]+", "harmless"));
    }

    @AfterAll
    static void close() {
        hostile.table.close();
        harmless.table.close();
    }

    private record Seen(int status, Map<String, String> headers, String body) {}

    /** A complaint with all texts, and the public pages about it. */
    private static final class Story {

        private final List<String> texts = HostileTexts.ofForms().stream()
                .map(PastedText::text)
                .filter(text -> Text.faultOfText(text, 1_000).isEmpty() && Text.present(text))
                .toList();
        private final List<String> lines = texts.stream()
                .map(text -> text.replace('\n', ' ').replace('\t', ' ').strip())
                .filter(text -> text.length() < 100)
                .toList();
        final ATable table = new ATable();
        final Map<String, Seen> pages = new LinkedHashMap<>();
        final String area;
        private final UnaryOperator<String> said;
        private final Invoked function = new Invoked("tracking", new TrackingHandler(table.env()));
        private final String token;

        Story(UnaryOperator<String> said) {
            this.said = said;
            area = said.apply(String.join("\n", texts));
            token = table.complaint(submission());
            for (int i = 0; i < DOCUMENTS; i++) {
                Optional<DocumentRefusal> refusal =
                        i % 2 == 0 ? Optional.empty() : Optional.of(DocumentRefusal.WRONG_TYPE);
                table.document(token, "file" + (1_000 + i), document(i), refusal);
            }
            pages.put("added", sent("add-information", area));
            table.act(token, "quality-manager", "answer", Map.of("decision", "upheld", "answer", area));
            for (String parameter : List.of("", "lang", "before", "done", "sent", "received")) {
                pages.put("tracking " + parameter, shown("/tracking/" + token, parameter));
                pages.put("organisation " + parameter, shown("/kiwi", parameter));
                pages.put("form " + parameter, shown("/kiwi/complain", parameter));
                pages.put("links " + parameter, shown("/kiwi/links", parameter));
            }
            pages.put("form of a kind", shown("/kiwi/complain", "kind"));
            pages.put("unknown link", shown("/tracking/" + encoded(area), ""));
            pages.put("too long", sent("add-information", area + "x".repeat(20_000)));
            pages.put("unknown action", sent(encoded(said.apply(lines.getFirst())), area));
            pages.put(
                    "no address",
                    request("POST", "/kiwi/links", Map.of(), Map.of("email", line(3), "reference", line(4))));
            pages.put("unknown field", request("POST", "/kiwi/links", Map.of(), Map.of(line(5), area)));
        }

        /** The name of a document. */
        private String document(int number) {
            return line(number * (lines.size() / DOCUMENTS));
        }

        private String line(int number) {
            return said.apply(lines.get(number));
        }

        /** Everything that the complainant has said, in every field that has a text. */
        private Submission submission() {
            Person person = new Person(line(0), "a@example.org", line(1), line(2), null);
            return new Submission(
                    "complaint",
                    null,
                    null,
                    "delay",
                    null,
                    null,
                    Map.of(),
                    Particulars.of(person, null, line(3), area, area, null, null, null, null));
        }

        private Seen shown(String path, String parameter) {
            return request("GET", path, parameter.isEmpty() ? Map.of() : Map.of(parameter, area), Map.of());
        }

        private Seen sent(String action, String text) {
            return request("POST", "/tracking/" + token + "/actions/" + action, Map.of(), Map.of("information", text));
        }

        private Seen request(String method, String path, Map<String, String> query, Map<String, String> form) {
            String[] parts = path.substring(1).split("/");
            boolean byLink = parts[0].equals("tracking");
            String route = byLink
                    ? "/tracking/{token}" + (parts.length > 2 ? "/actions/{action}" : "")
                    : "/{organisation}" + (parts.length > 1 ? "/" + parts[1] : "");
            List<String> fields = new ArrayList<>();
            form.forEach((name, value) -> fields.add(encoded(name) + "=" + encoded(value)));
            Map<String, Object> event = Map.of(
                    "routeKey",
                    method + " " + route,
                    "rawPath",
                    path,
                    "pathParameters",
                    byLink
                            ? Map.of("token", decoded(parts[1]), "action", decoded(parts[parts.length - 1]))
                            : Map.of("organisation", parts[0]),
                    "queryStringParameters",
                    query,
                    "headers",
                    Map.of("accept", "text/html", "content-type", "application/x-www-form-urlencoded"),
                    "body",
                    String.join("&", fields));
            Tree answer = function.with(event);
            return new Seen(
                    Integer.parseInt(answer.required("statusCode")),
                    answer.at("headers").texts(),
                    answer.text("body").orElse(""));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static String decoded(String text) {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /** The elements of a page with the names of their attributes, and with the addresses, without the token of the complaint. */
    private static List<String> outline(Seen page, Story story) {
        return ShownPage.of(page.body).all("*").stream()
                .map(element -> outline(element).replace(story.token, "TOKEN"))
                .toList();
    }

    private static String outline(Element element) {
        StringBuilder outline = new StringBuilder(element.getTagName());
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(index -> (Attr) element.getAttributes().item(index))
                .forEach(attribute -> outline.append(' ')
                        .append(attribute.getName())
                        .append(attribute.getName().equals("value") ? "" : "=" + attribute.getValue()));
        return outline.toString();
    }

    @Test
    void no_page_gets_an_element_or_an_attribute_from_a_text() {
        List<String> wrong = new ArrayList<>();
        hostile.pages.forEach((name, page) -> {
            Seen like = harmless.pages.get(name);
            if (page.status != like.status) {
                wrong.add(name + " answers " + page.status + ", not " + like.status);
            } else if (!page.body.isEmpty() && !outline(page, hostile).equals(outline(like, harmless))) {
                List<String> more = new ArrayList<>(outline(page, hostile));
                more.removeAll(outline(like, harmless));
                wrong.add(name + " has " + more);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(hostile.texts).hasSizeGreaterThan(100);
    }

    @Test
    void the_page_of_the_complainant_shows_the_texts_as_they_were_written() {
        String page = ShownPage.of(hostile.pages.get("tracking ").body)
                .document()
                .getDocumentElement()
                .getTextContent();
        String shown = hostile.area.replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');
        assertThat(page).contains(shown);
        assertThat(page.indexOf(shown)).as("added, and answered").isNotEqualTo(page.lastIndexOf(shown));
        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(page).contains(hostile.document(i));
        }
    }

    @Test
    void no_page_runs_or_loads_anything() {
        hostile.pages.forEach((name, page) -> {
            assertThat(page.status).as(name).isBetween(200, 499);
            assertThat(page.headers.get("content-security-policy"))
                    .as(name)
                    .contains("default-src 'none'")
                    .doesNotContain("script-src");
        });
    }
}
