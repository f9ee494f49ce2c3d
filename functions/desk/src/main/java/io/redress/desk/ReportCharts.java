package io.redress.desk;

import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a report as charts. A breakdown that the report does not have is left out. */
final class ReportCharts {

    private static final List<Map.Entry<String, String>> BREAKDOWNS = List.of(
            Map.entry("kinds", "By kind"),
            Map.entry("categories", "By category"),
            Map.entry("departments", "By department"),
            Map.entry("channels", "By channel"),
            Map.entry("stages", "Open, by stage"),
            Map.entry("outcomes", "Closed, by outcome"),
            Map.entry("findings", "Closed, by finding"),
            Map.entry("causes", "Causes"),
            Map.entry("overdue", "Overdue at the end of the period"),
            Map.entry("turnedAway", "Turned away"));

    private ReportCharts() {}

    static List<Map<String, Object>> of(Tree figures) {
        if (figures.texts().isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> charts = new ArrayList<>();
        charts.add(movement(figures.at("complaints")).facts());
        charts.add(limits(figures).facts());
        BREAKDOWNS.stream()
                .filter(breakdown -> !figures.list(breakdown.getKey()).isEmpty())
                .map(breakdown -> FiguresPage.counted(
                        breakdown.getKey(), breakdown.getValue(), "", figures.list(breakdown.getKey())))
                .map(Chart::facts)
                .forEach(charts::add);
        return charts;
    }

    private static Chart movement(Tree complaints) {
        return Chart.counts("complaints", "Complaints", "")
                .row("Open at the beginning", FiguresPage.number(complaints, "broughtForward"))
                .row("Received", FiguresPage.number(complaints, "received"))
                .row("Opened again", FiguresPage.number(complaints, "reopened"))
                .row("Closed", FiguresPage.number(complaints, "closed"))
                .row("Open at the end", FiguresPage.number(complaints, "carriedForward"));
    }

    private static Chart limits(Tree figures) {
        Chart chart = new Chart(
                "limits",
                "Time limits",
                "Of the period",
                "Time limit",
                List.of("Kept", "Missed"),
                List.of("", "missed"));
        figures.list("limits")
                .forEach(limit -> chart.row(
                        limit.required("title"),
                        FiguresPage.number(limit, "met"),
                        FiguresPage.number(limit, "missed")));
        Tree all = figures.at("allLimits");
        return chart.row("All", FiguresPage.number(all, "met"), FiguresPage.number(all, "missed"));
    }
}
