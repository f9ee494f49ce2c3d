package io.redress.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as the parser of a browser reads it. */
record ParsedPage(Document document) {

    /** Attributes with the texts of people. All others have what the template says. */
    private static final Set<String> WITH_TEXTS = Set.of("value", "srcdoc", "title");

    static ParsedPage of(String html) {
        return new ParsedPage(Jsoup.parse(html));
    }

    /**
     * The elements of the page with their attributes, in the order of the alphabet. Two pages with the same number of the same things have the
     * same ones, whatever the texts are. References, numbers and queries are left out.
     */
    List<String> outline() {
        return document.getAllElements().stream()
                .map(ParsedPage::outline)
                .sorted()
                .toList();
    }

    private static String outline(Element element) {
        StringBuilder outline = new StringBuilder(element.tagName());
        for (Attribute attribute : element.attributes()) {
            outline.append(' ').append(attribute.getKey());
            if (!WITH_TEXTS.contains(attribute.getKey())) {
                outline.append('=').append(known(attribute.getValue()));
            }
        }
        return outline.toString();
    }

    private static String known(String value) {
        return value.replaceFirst("\\?.*", "?")
                .replaceAll("/people/[\\w%.*+~-]+", "/people/ID")
                .replaceAll("[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}", "REFERENCE")
                .replaceAll("\\d+", "1");
    }

    /** Whether a text is on the page as it is: between elements, or in a field. */
    boolean shows(String text) {
        return document.wholeText().contains(text)
                || Stream.of("value", "title")
                        .flatMap(name -> document.getElementsByAttribute(name).eachAttr(name).stream())
                        .anyMatch(value -> value.contains(text));
    }
}
