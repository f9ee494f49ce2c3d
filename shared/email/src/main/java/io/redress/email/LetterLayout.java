package io.redress.email;

import io.redress.domain.language.Language;
import io.redress.domain.language.Messages;
import java.util.ArrayList;
import java.util.List;

/** A letter before it is written as text and as HTML: its title, organisation and reference, its body and its foot. */
record LetterLayout(
        Language language, String title, String organisation, String reference, List<Block> body, List<Block> foot) {

    private static final String FOOT_BEGINS = "---";

    private static final Messages MESSAGES = Messages.beside(LetterLayout.class);

    /**
     * Reads a filled template. A line that begins with {@code ## } is a heading, {@code - } an item, {@code = } a row
     * {@code label: value | note}, {@code > } a quotation, {@code [label] } a button to the address after it. Other
     * lines are joined into paragraphs; a backslash at the end of a line keeps the line break.
     */
    static LetterLayout of(Language language, String title, String organisation, String reference, String filled) {
        var body = new Reader();
        var foot = new Reader();
        var reader = body;
        for (String line : filled.split("\n")) {
            if (line.strip().equals(FOOT_BEGINS)) {
                reader = foot;
            } else {
                reader.line(line.strip());
            }
        }
        return new LetterLayout(language, title, organisation, reference, body.blocks(), foot.blocks());
    }

    /** The line at the head with the reference. */
    String referenceLine() {
        return MESSAGES.in(language).say("reference", reference);
    }

    /** The words before the address of a button, for those who cannot press it. */
    String orOpen() {
        return MESSAGES.in(language).say("orOpen");
    }

    LetterLayout withoutFoot() {
        return new LetterLayout(language, title, organisation, reference, body, List.of());
    }

    private static final class Reader {

        private final List<Block> blocks = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<Block.Row> rows = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();

        void line(String line) {
            if (line.isEmpty()) {
                end();
            } else if (line.startsWith("## ")) {
                alone(new Block.Heading(line.substring(3)));
            } else if (line.startsWith("> ")) {
                alone(new Block.Quote(line.substring(2)));
            } else if (line.startsWith("[")) {
                alone(button(line));
            } else if (line.startsWith("- ")) {
                items.add(line.substring(2));
            } else if (line.startsWith("= ")) {
                rows.add(row(line.substring(2)));
            } else if (line.endsWith("\\")) {
                paragraph.append(line, 0, line.length() - 1).append(MarkedValues.BREAK);
            } else {
                paragraph.append(line).append(' ');
            }
        }

        List<Block> blocks() {
            end();
            return List.copyOf(blocks);
        }

        private void alone(Block block) {
            end();
            blocks.add(block);
        }

        private void end() {
            if (!paragraph.isEmpty()) {
                blocks.add(new Block.Paragraph(paragraph.toString().strip()));
                paragraph.setLength(0);
            }
            if (!items.isEmpty()) {
                blocks.add(new Block.Items(List.copyOf(items)));
                items.clear();
            }
            if (!rows.isEmpty()) {
                blocks.add(new Block.Rows(List.copyOf(rows)));
                rows.clear();
            }
        }

        private static Block.Button button(String line) {
            int end = MarkedValues.indexOutside(line, "] ");
            return new Block.Button(line.substring(1, end), MarkedValues.plain(line.substring(end + 2)));
        }

        private static Block.Row row(String line) {
            int colon = MarkedValues.indexOutside(line, ": ");
            int bar = MarkedValues.indexOutside(line, " | ");
            return new Block.Row(
                    line.substring(0, colon),
                    line.substring(colon + 2, bar < 0 ? line.length() : bar),
                    bar < 0 ? "" : line.substring(bar + 3));
        }
    }
}
