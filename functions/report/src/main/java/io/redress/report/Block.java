package io.redress.report;

import io.redress.domain.report.Tally;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The blocks of a part of a report, as the templates read them: each has all names, so that none is looked up further out. */
final class Block {

    /** One column of a table of lines. */
    record Column(String title, int width) {}

    private static final int MOST_PARAGRAPHS = 250;
    private static final int FEW = 5;

    private Block() {}

    /** Large numbers beside each other, with notes below. */
    static Map<String, Object> numbers(String subheading, Map<String, Integer> numbers, List<String> notes) {
        return of(
                subheading,
                "",
                "numbers",
                Map.of(
                        "cells",
                        numbers.entrySet().stream()
                                .map(number -> Map.of("label", number.getKey(), "value", number.getValue()))
                                .toList(),
                        "notes",
                        notes.stream()
                                .filter(note -> !note.isEmpty())
                                .map(note -> Map.of("note", note))
                                .toList()));
    }

    /**
     * A table of titles and numbers with bars.
     *
     * @param of what the titles are
     * @param shared the heading of the shares; empty for none
     */
    static Map<String, Object> bars(
            String subheading, String explanation, String of, String counted, String shared, List<Row> rows) {
        return of(
                subheading,
                explanation,
                "bars",
                Map.of(
                        "of",
                        of,
                        "counted",
                        counted,
                        "shared",
                        shared,
                        "rows",
                        rows.stream().map(Row::facts).toList()));
    }

    /**
     * A row of a table with bars.
     *
     * @param words explains the title; empty for nothing
     * @param percent the length of the bar; below 0 for none
     */
    record Row(String title, String words, String count, String share, int percent) {

        static Row of(Tally tally) {
            return new Row(tally.title(), "", String.valueOf(tally.count()), tally.percent() + "%", tally.percent());
        }

        private Map<String, Object> facts() {
            return Map.of("title", title, "words", words, "count", count, "share", share, "bar", Bar.of(percent));
        }
    }

    /**
     * A small table of figures.
     *
     * @param columns the headings, the first of which is that of the titles
     * @param rows the title and the figures of each row
     */
    static Map<String, Object> table(
            String subheading, String explanation, List<String> columns, List<List<String>> rows) {
        return of(
                subheading,
                explanation,
                "table",
                Map.of(
                        "first",
                        columns.getFirst(),
                        "columns",
                        columns.stream()
                                .skip(1)
                                .map(column -> Map.of("column", column))
                                .toList(),
                        "rows",
                        rows.stream()
                                .map(row -> Map.of(
                                        "title",
                                        row.getFirst(),
                                        "cells",
                                        row.stream()
                                                .skip(1)
                                                .map(value -> Map.of("value", value))
                                                .toList()))
                                .toList()));
    }

    /** Lines of the register, with what stands below them if there are more. */
    static Map<String, Object> lines(
            String subheading, String explanation, List<Column> columns, List<List<String>> rows, String more) {
        return of(
                subheading,
                explanation,
                "lines",
                Map.of(
                        "columns",
                        columns.stream()
                                .map(column -> Map.of("column", column.title(), "width", column.width()))
                                .toList(),
                        "rows",
                        rows.stream()
                                .map(row -> Map.of("cells", cells(columns, row)))
                                .toList(),
                        "more",
                        more));
    }

    private static List<Map<String, String>> cells(List<Column> columns, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> Map.of("column", columns.get(i).title(), "value", row.get(i)))
                .toList();
    }

    /** Words, with a label above. */
    static Map<String, Object> text(String label, String text) {
        return of(
                "",
                "",
                "texts",
                Map.of(
                        "label",
                        label,
                        "paragraphs",
                        paragraphs(text).stream()
                                .map(line -> Map.of("text", line))
                                .toList()));
    }

    /** The lines of a text; of a text with very many, the rest as one paragraph, because each costs time when a PDF is printed. */
    private static List<String> paragraphs(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() <= MOST_PARAGRAPHS
                ? lines
                : Stream.concat(
                                lines.stream().limit(MOST_PARAGRAPHS - 1L),
                                Stream.of(lines.stream()
                                        .skip(MOST_PARAGRAPHS - 1L)
                                        .collect(Collectors.joining(" "))))
                        .toList();
    }

    /** A table with few rows stands on one page, so that its heading does not stand alone at the end of a page. */
    private static boolean isShort(Map<String, ?> content) {
        return content.get("rows") instanceof List<?> rows && rows.size() <= FEW;
    }

    private static Map<String, Object> of(String subheading, String explanation, String kind, Map<String, ?> content) {
        return Map.of(
                "keep", isShort(content) ? "keep" : "",
                "subheading", subheading,
                "explanation", explanation,
                "numbers", kind.equals("numbers") ? List.of(content) : List.of(),
                "bars", kind.equals("bars") ? List.of(content) : List.of(),
                "table", kind.equals("table") ? List.of(content) : List.of(),
                "lines", kind.equals("lines") ? List.of(content) : List.of(),
                "texts", kind.equals("texts") ? List.of(content) : List.of());
    }
}
