package io.redress.report;

import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Period;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.report.Tally;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts for the templates of a report: texts, and lists of maps of texts. */
final class ReportFacts {

    private ReportFacts() {}

    static Map<String, Object> of(Procedure procedure, Report report, Figures figures, Map<String, String> names) {
        Movement complaints = figures.complaints();
        return Map.ofEntries(
                Map.entry("organisation", procedure.name()),
                Map.entry("title", report.title()),
                Map.entry(
                        "period",
                        Period.parse(figures.period(), procedure.year()).title()),
                Map.entry("summary", Phrases.summary(figures)),
                Map.entry("broughtForward", complaints.broughtForward()),
                Map.entry("received", complaints.received()),
                Map.entry("reopened", Phrases.reopened(complaints)),
                Map.entry("closed", complaints.closed()),
                Map.entry("carriedForward", complaints.carriedForward()),
                Map.entry("correction", Phrases.correction(complaints)),
                Map.entry("pace", Phrases.pace(figures.pace())),
                Map.entry("details", !figures.nil()),
                Map.entry(
                        "limits",
                        figures.limits().stream().map(ReportFacts::limit).toList()),
                Map.entry("sections", sections(figures, procedure.year(), names)));
    }

    private static Map<String, Object> limit(LimitFigures limit) {
        return Map.of(
                "title",
                limit.title(),
                "barred",
                limit.percent() != null,
                "share",
                limit.percent() == null ? "\u2013" : limit.percent() + "%",
                "bar",
                limit.percent() == null ? List.of() : bar(limit.percent()),
                "words",
                Phrases.details(limit));
    }

    /** Leaves out sections without lines: an organisation without departments reads nothing about departments. */
    private static List<Map<String, Object>> sections(Figures figures, FinancialYear year, Map<String, String> names) {
        return Stream.of(
                        section("Received, by category", figures.categories()),
                        section("Received, by department", figures.departments()),
                        section("Received, by channel", figures.channels()),
                        section("Open in this time, by priority at its end", figures.priorities()),
                        section("Closed, by outcome", figures.outcomes()),
                        section(
                                "Closed, by the stage they ended at",
                                "The last stage at which staff handled the complaint. A contact after the end changes nothing"
                                        + " here. A complaint that is opened again counts again in the period in which it ends"
                                        + " again, at the stage where it ends then.",
                                figures.stages()),
                        section("Closed, by what was found", figures.determinations()),
                        section("Root causes of what was closed", figures.causes()),
                        satisfaction(figures, year),
                        section(
                                "Complainants who wrote after the end, by the stage their complaint had ended at",
                                figures.contactedAfterEnd()),
                        improvements(figures.improvements(), names),
                        section("Contacts after the end, by what came of them", figures.laterContacts()),
                        section("Opened again, by the stage they had ended at", figures.openedAgain()),
                        section("Other entries received", figures.otherKinds()),
                        erasures(figures.erasures()),
                        section("Turned away (only the number is stored)", figures.turnedAway()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Map<String, Object>> erasures(@Nullable ErasureFigures erasures) {
        return erasures == null
                ? List.of()
                : shown(
                        "Personal data of entries of every kind",
                        "Reference, dates and outcome of an erased entry stay, and with them all other figures.",
                        List.of(
                                count("Erased because its time was over", erasures.byRetention()),
                                count("Erased by order, for example because the person asked", erasures.byRequest()),
                                count("Kept for longer, at the end of this time", erasures.onHold())));
    }

    private static Map<String, Object> count(String title, int count) {
        return Map.of("title", title, "count", count, "share", "", "bar", List.of());
    }

    private static List<Map<String, Object>> section(String heading, List<Tally> tallies) {
        return section(heading, "", tallies);
    }

    private static List<Map<String, Object>> section(String heading, String note, List<Tally> tallies) {
        return lines(heading, note, tallies.stream().map(ReportFacts::line).toList());
    }

    private static List<Map<String, Object>> lines(String heading, String note, List<Map<String, Object>> lines) {
        return lines.isEmpty() ? List.of() : shown(heading, note, lines);
    }

    private static List<Map<String, Object>> shown(String heading, String note, List<Map<String, Object>> lines) {
        return List.of(Map.of("heading", heading, "note", note, "lines", lines));
    }

    /** The ideas for improvement by what has become of them; the list of staff has their texts. */
    private static List<Map<String, Object>> improvements(
            @Nullable ImprovementFigures improvements, Map<String, String> names) {
        if (improvements == null || improvements.nothing()) {
            return List.of();
        }
        return shown(
                "Ideas for improvement",
                Phrases.improvements(improvements),
                improvements.ideas().stream()
                        .map(idea -> Map.<String, Object>of(
                                "title", Phrases.improvement(idea, names), "count", "", "share", "", "bar", List.of()))
                        .toList());
    }

    /** The share of the satisfied in this period and in those before it, the latest first. */
    private static List<Map<String, Object>> satisfaction(Figures figures, FinancialYear year) {
        return lines(
                "Satisfied with our answers, of those who told us",
                "A complaint counts once in a period, with the last that its complainant told us in it. Complainants who told"
                        + " us nothing are not counted.",
                figures.satisfaction().reversed().stream()
                        .map(period -> line(period, year))
                        .toList());
    }

    private static Map<String, Object> line(SatisfactionFigures period, FinancialYear year) {
        int percent = Objects.requireNonNullElse(period.percent(), 0);
        return Map.of(
                "title",
                Period.parse(period.period(), year).title() + ": " + Phrases.satisfaction(period),
                "count",
                period.satisfied(),
                "share",
                period.percent() == null ? "\u2013" : percent + "%",
                "bar",
                bar(percent));
    }

    private static Map<String, Object> line(Tally tally) {
        return Map.of(
                "title", tally.title(),
                "count", tally.count(),
                "share", tally.percent() + "%",
                "bar", bar(tally.percent()));
    }

    /** The cells of a bar, without those of no width, because some mail programs would still show them. */
    private static List<Map<String, Object>> bar(int percent) {
        return Stream.of(cell("fill", "#2457a0", percent), cell("rest", "#e4e8ec", 100 - percent))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Map<String, Object>> cell(String part, String colour, int percent) {
        return percent == 0 ? List.of() : List.of(Map.of("part", part, "colour", colour, "width", percent));
    }
}
