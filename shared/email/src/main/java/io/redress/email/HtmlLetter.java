package io.redress.email;

import com.samskivert.mustache.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the HTML part of a letter with the template {@code letters/html/letter.html}: one column, light or dark, with
 * inline styles, because some mail programs read no others. Every text is escaped.
 */
final class HtmlLetter {

    private static final String PARAGRAPH_END = "\n\n";

    private static final Template LETTER = HtmlTemplate.read(HtmlLetter.class, "/letters/html/letter.html");

    private HtmlLetter() {}

    static String of(LetterLayout page) {
        return LETTER.execute(Map.of(
                "title", page.title(),
                "organisation", page.organisation(),
                "reference", page.reference(),
                "body", blocks(page.body()),
                "foot", blocks(page.foot())));
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(HtmlLetter::block).toList();
    }

    /**
     * The facts of a block for the template: one name, by which the template chooses the element, and the element's
     * content.
     */
    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> Map.of("heading", lines(text));
            case Block.Paragraph(String text) -> Map.of("paragraph", paragraphs(text));
            case Block.Quote(String text) -> Map.of("quote", paragraphs(text));
            case Block.Items(List<String> items) ->
                Map.of(
                        "list",
                        Map.of("items", items.stream().map(HtmlLetter::lines).toList()));
            case Block.Rows(List<Block.Row> rows) ->
                Map.of(
                        "table",
                        Map.of("rows", rows.stream().map(HtmlLetter::row).toList()));
            case Block.Button(String label, String address) ->
                Map.of("button", Map.of("label", lines(label), "address", address));
        };
    }

    private static Map<String, Object> row(Block.Row row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("label", lines(row.label()));
        facts.put("value", lines(row.value()));
        facts.put("note", row.note().isEmpty() ? false : lines(row.note()));
        return facts;
    }

    private static Map<String, Object> paragraphs(String marked) {
        return Map.of(
                "paragraphs",
                Stream.of(MarkedValues.plain(marked).split(PARAGRAPH_END))
                        .map(paragraph -> Map.of("lines", paragraph.split("\n")))
                        .toList());
    }

    private static Map<String, Object> lines(String marked) {
        return Map.of("lines", MarkedValues.plain(marked).split("\n"));
    }
}
