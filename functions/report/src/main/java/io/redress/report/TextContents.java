package io.redress.report;

import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.Listing;
import io.redress.domain.report.ReportContent.Idea;
import io.redress.domain.report.ReportContent.Lacking;
import io.redress.domain.report.ReportContent.Learned;
import io.redress.domain.report.ReportContent.Proposed;
import io.redress.domain.report.Tally;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the blocks of what people wrote: what was learnt, ideas for improvement, and incidents that lack a duty. */
final class TextContents {

    static final String IDEAS = "Ideas for improvement";
    static final String INCIDENTS = "Incidents that lack a duty";

    private static final int MOST_IN_MAIL = 20;
    private static final int MOST_IN_PDF = Listing.MOST_WORDS;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final ReportPage page;
    private final int most;

    TextContents(ReportPage page, Medium medium) {
        this.page = page;
        this.most = medium == Medium.MAIL ? MOST_IN_MAIL : MOST_IN_PDF;
    }

    /** What was learnt from complaints, each with its reference. */
    List<Map<String, Object>> learned(List<Learned> learned) {
        return learned(learned, page.content().moreLearned() + page.content().moreLearnedLater());
    }

    /** @param further how many more there are than the report has */
    private List<Map<String, Object>> learned(List<Learned> learned, int further) {
        return some(learned, further, TextContents::learned, "with their complaints");
    }

    /** Of that, what was recorded after the report on its time was made. */
    List<Map<String, Object>> late(List<Learned> learned) {
        List<Learned> late =
                learned.stream().filter(one -> one.closed() != null).toList();
        return late.isEmpty()
                ? List.of()
                : both(
                        List.of(Block.text("Root causes and lessons recorded after the earlier reports", Phrases.LATE)),
                        learned(late, page.content().moreLearnedLater()));
    }

    private static Map<String, Object> learned(Learned learned) {
        String words = Stream.of(
                        said("Lesson", learned.lesson()),
                        said("Corrective action", learned.corrective()),
                        said("Preventive action", learned.preventive()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Block.text(
                learned.reference() + (learned.cause() == null ? "" : ": " + learned.cause()) + later(learned.closed()),
                words.isEmpty() ? "No words were recorded." : words);
    }

    private static String later(@Nullable LocalDate closed) {
        return closed == null ? "" : " (closed on " + DAY.format(closed) + ", recorded later)";
    }

    private static String said(String what, @Nullable String text) {
        return text == null || text.isBlank() ? "" : what + ": " + Lines.text(text);
    }

    /** The ideas for improvement by what has become of them, each with its text. Those without words any more are counted. */
    List<Map<String, Object>> ideas() {
        ImprovementFigures figures = page.figures().improvements();
        if (figures == null || figures.nothing()) {
            return List.of();
        }
        Map<String, Idea> words = page.content().ideas().stream()
                .collect(Collectors.toMap(Idea::id, Function.identity(), (one, _) -> one));
        List<ImprovementFigures.Line> told = figures.ideas().stream()
                .filter(idea -> !isErased(words.get(idea.id())))
                .toList();
        List<Proposed> proposed = page.content().proposed().stream()
                .filter(idea -> idea.text() != null)
                .toList();
        int erased =
                figures.ideas().size() - told.size() + page.content().proposed().size() - proposed.size();
        List<Map<String, Object>> all = both(
                List.of(Block.text(IDEAS, Phrases.improvements(figures))),
                some(
                        told,
                        0,
                        idea -> {
                            Idea written = words.get(idea.id());
                            String which = Phrases.improvement(idea, page.names());
                            return written == null
                                    ? Block.text("", which)
                                    : Block.text(which, Lines.text(written.text()));
                        },
                        "in the list of ideas for improvement"));
        List<Map<String, Object>> both = both(
                all,
                some(
                        proposed,
                        0,
                        idea -> Block.text(
                                Phrases.proposed(idea.complaint(), idea.by(), page.names()), Lines.text(idea.text())),
                        "in the list of ideas for improvement"));
        return erased == 0 ? both : both(both, List.of(Block.text("", Phrases.ideasErased(erased))));
    }

    /** A report that was stored without words has none for any idea; one with words has an entry for each idea. */
    private static boolean isErased(@Nullable Idea idea) {
        return idea != null && idea.text() == null;
    }

    /** The duties that incidents lack, each with the reference of its complaint. Those of restricted complaints are only counted. */
    List<Map<String, Object>> incidents() {
        FollowOnFigures followOns = page.figures().followOns();
        List<Lacking> told = page.content().incidents();
        int lacking = followOns == null
                ? 0
                : followOns.duties().stream().mapToInt(Tally::count).sum();
        int further = page.content().moreIncidents();
        int others = Math.max(0, lacking - told.size() - further);
        if (told.isEmpty() && others == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(told.stream()
                .limit(most)
                .map(one -> one.reference() + ": " + one.duty())
                .toList());
        int left = Math.max(0, told.size() - most) + further;
        if (left > 0) {
            lines.add(more(left, "in the list of duties that are not done"));
        }
        if (others > 0) {
            lines.add(Phrases.dutiesNotTold(others));
        }
        return List.of(Block.text(INCIDENTS, String.join("\n", lines)));
    }

    private <T> List<Map<String, Object>> some(
            List<T> all, int further, Function<T, Map<String, Object>> block, String where) {
        List<Map<String, Object>> shown = all.stream().limit(most).map(block).toList();
        int left = all.size() - shown.size() + further;
        return left == 0 ? shown : both(shown, List.of(Block.text("", more(left, where))));
    }

    private static String more(int count, String where) {
        return count == 1 ? "One more is " + where + "." : count + " more are " + where + ".";
    }

    private static List<Map<String, Object>> both(List<Map<String, Object>> first, List<Map<String, Object>> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
