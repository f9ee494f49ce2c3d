package io.redress.email;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the plain text part of a letter. */
final class PlainText {

    private PlainText() {}

    static String of(LetterLayout page) {
        String body = page.organisation() + "\n" + page.referenceLine() + "\n\n" + blocks(page.body()) + "\n";
        return page.foot().isEmpty() ? body : body + "\n-- \n" + blocks(page.foot()) + "\n";
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(PlainText::block).collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> heading(MarkedValues.plain(text));
            case Block.Paragraph(String text) -> MarkedValues.plain(text);
            case Block.Quote(String text) -> MarkedValues.plain(text);
            case Block.Items(List<String> items) ->
                items.stream().map(item -> "- " + MarkedValues.plain(item)).collect(Collectors.joining("\n"));
            case Block.Rows(List<Block.Row> rows) ->
                rows.stream().map(PlainText::row).collect(Collectors.joining("\n"));
            case Block.Button(String label, String address) -> MarkedValues.plain(label) + ":\n" + address;
        };
    }

    private static String heading(String text) {
        return text + "\n" + "-".repeat(text.length());
    }

    private static String row(Block.Row row) {
        String line = MarkedValues.plain(row.label()) + ": " + MarkedValues.plain(row.value());
        return row.note().isEmpty() ? line : line + "\n  " + MarkedValues.plain(row.note());
    }
}
