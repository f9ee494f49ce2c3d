package io.redress.report;

import io.redress.domain.report.ContentLine;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the blocks that list single complaints, and what was learnt from them. A list that is too long ends earlier and says so. */
final class Lines {

    private static final int MOST_IN_MAIL = 20;
    private static final int LONGEST = 1_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Medium medium;

    Lines(Medium medium) {
        this.medium = medium;
    }

    /**
     * @param further how many more complaints there are than lines
     * @param notListed how many complaints no list has, and why; empty for none
     * @param branches whether the lines have a branch of the body that sent the complaints on
     */
    List<Map<String, Object>> of(List<ContentLine> lines, int further, String notListed, boolean branches) {
        List<Map<String, Object>> hidden = notListed.isEmpty() ? List.of() : List.of(Block.text("", notListed));
        if (lines.isEmpty()) {
            return hidden;
        }
        int most = medium == Medium.MAIL ? MOST_IN_MAIL : lines.size();
        List<Block.Column> columns = Stream.of(
                        new Block.Column("Document number", 13),
                        new Block.Column("Branch", branches ? 9 : 0),
                        new Block.Column("Channel", 13),
                        new Block.Column("Represented by", 9),
                        new Block.Column("Status", 9),
                        new Block.Column("Issue", branches ? 12 : 15),
                        new Block.Column("Root cause", branches ? 10 : 12),
                        new Block.Column("Corrective action", branches ? 15 : 19),
                        new Block.Column("Date received", 10))
                .filter(column -> column.width() > 0)
                .toList();
        List<List<String>> rows =
                lines.stream().limit(most).map(line -> row(line, branches)).toList();
        return Stream.concat(Stream.of(Block.lines("", "", columns, rows, more(lines, most, further))), hidden.stream())
                .toList();
    }

    private static List<String> row(ContentLine line, boolean branches) {
        return Stream.of(
                        Stream.of(line.document()),
                        branches ? Stream.of(text(line.branch())) : Stream.<String>empty(),
                        Stream.of(
                                line.channel(),
                                line.represented() ? "A representative" : "Self",
                                status(line.status()),
                                text(line.issue()),
                                text(line.cause()),
                                text(line.corrective()),
                                DAY.format(line.received())))
                .flatMap(cells -> cells)
                .map(cell -> cell.isBlank() ? "\u2013" : cell)
                .toList();
    }

    private static String status(ContentLine.Status status) {
        return switch (status) {
            case RESOLVED -> "Resolved";
            case WAITING -> "Ongoing (answered, waiting for the complainant)";
            case PENDING -> "Ongoing";
        };
    }

    private static String more(List<ContentLine> lines, int most, int further) {
        int left = Math.max(0, lines.size() - most) + further;
        String others =
                left == 0 ? "" : left == 1 ? "One more is not listed here." : left + " more are not listed here.";
        boolean shortened =
                lines.stream().limit(most).anyMatch(line -> isLong(line.issue()) || isLong(line.corrective()));
        String cut = shortened ? "Texts of more than 1,000 characters are shortened here." : "";
        return Stream.of(others, cut).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST;
    }

    /** A text that is not too long for a list. */
    static String text(@Nullable String text) {
        String all = Objects.requireNonNullElse(text, "");
        if (!isLong(all)) {
            return all;
        }
        int end = Character.isHighSurrogate(all.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return all.substring(0, end) + "\u2026";
    }
}
