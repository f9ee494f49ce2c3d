package io.redress.desk;

import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures of the last months for managers, each as a table with bars. */
final class FiguresPage {

    private static final String USUAL = "6";

    private final DeskTemplate page = new DeskTemplate("figures");

    Response show(DeskRequest asked) {
        String months = asked.query("months");
        Tree figures = asked.json(Call.get("/figures").asking("months", months));
        Tree open = figures.at("open");
        String chosen = months.isEmpty() ? USUAL : months;
        Facts facts = DeskTemplate.frame(asked, "Figures", Menu.FIGURES)
                .put("open", open.required("count") + (open.isTrue("more") ? " or more" : ""))
                .put(
                        "spans",
                        Stream.of("1", "3", USUAL, "12")
                                .map(span -> Map.<String, Object>of("id", span, "chosen", span.equals(chosen)))
                                .toList())
                .put(
                        "charts",
                        Stream.of(
                                        counted("stages", "Open, by stage", "Stage", open.list("stages")),
                                        counted("ages", "Open, by age", "Age", open.list("ages")),
                                        limits(figures.list("months")),
                                        movement(figures.list("months")),
                                        satisfaction(figures.list("months")),
                                        counted("causes", "Causes that staff found", "Cause", figures.list("causes")))
                                .map(Chart::facts)
                                .toList());
        return page.answer(200, facts);
    }

    static Chart counted(String id, String heading, String of, List<Tree> rows) {
        Chart chart = Chart.counts(id, heading, of);
        rows.forEach(row -> chart.row(row.required("title"), number(row, "count")));
        return chart;
    }

    private static Chart limits(List<Tree> months) {
        Chart chart = new Chart(
                "limits",
                "Time limits kept and missed",
                "By the month in which they ended",
                "Month",
                List.of("Kept", "Missed"),
                List.of("", "missed"));
        return byMonth(chart, months, "met", "missed");
    }

    private static Chart movement(List<Tree> months) {
        Chart chart = new Chart(
                "movement",
                "Received and closed",
                "By month",
                "Month",
                List.of("Received", "Closed"),
                List.of("", "other"));
        return byMonth(chart, months, "received", "closed");
    }

    private static Chart satisfaction(List<Tree> months) {
        Chart chart = new Chart(
                "satisfaction",
                "What complainants said about answers",
                "By month; restricted complaints are left out",
                "Month",
                List.of("Satisfied", "Partly", "Not satisfied"),
                List.of("", "other", "missed"));
        return byMonth(chart, months, "satisfied", "partlySatisfied", "notSatisfied");
    }

    /** @param numbers the names of the numbers of a month, in the order of the columns */
    private static Chart byMonth(Chart chart, List<Tree> months, String... numbers) {
        months.forEach(month -> chart.row(
                DateWords.month(month.required("period")),
                Stream.of(numbers).map(name -> number(month, name)).toArray(Integer[]::new)));
        return chart;
    }

    static int number(Tree from, String name) {
        return from.text(name).map(Integer::parseInt).orElse(0);
    }
}
