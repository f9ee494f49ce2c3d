package io.redress.email;

import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the HTML part of a letter with the template {@code letters/html/letter.html}: one column, light or dark, with
 * inline styles, because some mail programs read no others. Every text is escaped.
 */
final class HtmlLetter {

    private static final String PARAGRAPH_END = "\n\n";

    private static final Template LETTER = HtmlTemplate.read(HtmlLetter.class, "/letters/html/letter.html");

    private static final Template PAPER = HtmlTemplate.read(HtmlLetter.class, "/letters/html/paper.html");

    private HtmlLetter() {}

    static String of(LetterLayout page) {
        return LETTER.execute(Map.of(
                "language", page.language().tag(),
                "title", page.title(),
                "organisation", page.organisation(),
                "reference", page.referenceLine(),
                "body", blocks(page.body(), page.orOpen()),
                "foot", blocks(page.foot(), page.orOpen())));
    }

    /**
     * Writes the page to print.
     *
     * @param to the lines of name and address
     */
    static String onPaper(LetterLayout page, List<String> to, String date) {
        return PAPER.execute(Map.of(
                "title", page.title(),
                "organisation", page.organisation(),
                "to", to,
                "date", date,
                "body", blocks(page.body(), page.orOpen()),
                "language", page.language().tag()));
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks, String orOpen) {
        return blocks.stream().map(block -> block(block, orOpen)).toList();
    }

    /**
     * The facts of a block for the template: one name, by which the template chooses the element, and the element's
     * content.
     */
    private static Map<String, Object> block(Block block, String orOpen) {
        return switch (block) {
            case Block.Heading(String text) -> Map.of("heading", lines(text));
            case Block.Paragraph(String text) -> Map.of("paragraph", paragraphs(text));
            case Block.Quote(String text) -> Map.of("quote", quoted(text));
            case Block.Items(List<String> items) ->
                Map.of(
                        "list",
                        Map.of("items", items.stream().map(HtmlLetter::lines).toList()));
            case Block.Rows(List<Block.Row> rows) ->
                Map.of(
                        "table",
                        Map.of("rows", rows.stream().map(HtmlLetter::row).toList()));
            case Block.Button(String label, String address) ->
                Map.of("button", Map.of("label", lines(label), "address", address, "orOpen", orOpen));
        };
    }

    private static Map<String, Object> row(Block.Row row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("label", lines(row.label()));
        facts.put("value", lines(row.value()));
        facts.put("note", row.note().isEmpty() ? false : lines(row.note()));
        return facts;
    }

    /** The paragraphs of a text. Each line consists of the words of the template and of values, which may be in another direction. */
    private static Map<String, Object> paragraphs(String marked) {
        List<Object> paragraphs = new ArrayList<>();
        boolean inside = false;
        for (String paragraph : broken(marked).split(PARAGRAPH_END)) {
            List<Object> lines = new ArrayList<>();
            for (String line : paragraph.split("\n")) {
                lines.add(Map.of("parts", parts(line, inside)));
                inside = endsInside(line, inside);
            }
            paragraphs.add(Map.of("lines", lines));
        }
        return Map.of("paragraphs", paragraphs);
    }

    private static Map<String, Object> lines(String marked) {
        List<Object> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : broken(marked).split("\n")) {
            lines.add(Map.of("parts", parts(line, inside)));
            inside = endsInside(line, inside);
        }
        return Map.of("lines", lines);
    }

    /** A quotation consists of one person's words alone, so each of its paragraphs has one direction as a whole. */
    private static Map<String, Object> quoted(String marked) {
        return paragraphs(MarkedValues.plain(marked));
    }

    private static String broken(String marked) {
        return marked.replace(MarkedValues.BREAK, '\n');
    }

    /**
     * The parts of a line, in turn: words of the template, and values.
     *
     * @param inside whether the line begins inside a value
     */
    private static List<Map<String, Object>> parts(String line, boolean inside) {
        List<Map<String, Object>> parts = new ArrayList<>();
        boolean value = inside;
        int start = 0;
        for (int at = 0; at <= line.length(); at++) {
            boolean mark = at < line.length() && isMark(line.charAt(at));
            if (mark || at == line.length()) {
                if (at > start) {
                    String text = line.substring(start, at);
                    parts.add(value ? Map.of("value", text, "text", "") : Map.of("value", false, "text", text));
                }
                start = at + 1;
                value = mark && line.charAt(at) == MarkedValues.BEGIN;
            }
        }
        return parts;
    }

    private static boolean isMark(char letter) {
        return letter == MarkedValues.BEGIN || letter == MarkedValues.END;
    }

    private static boolean endsInside(String line, boolean inside) {
        int begin = line.lastIndexOf(MarkedValues.BEGIN);
        int end = line.lastIndexOf(MarkedValues.END);
        return begin < 0 && end < 0 ? inside : begin > end;
    }
}
