package io.redress.desk;

import io.redress.platform.PathPart;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.PageTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reports that were made and that the user may read, with what has to be done about each. */
final class ReportsPage {

    private final DeskTemplate page = new DeskTemplate("reports");

    /** A report and a period that somebody has chosen lead to the page of that report. */
    Response show(DeskRequest asked) {
        if (!asked.query("report").isEmpty() && !asked.query("period").isEmpty()) {
            return PageTemplate.seeOther(asked.home() + "/reports/" + PathPart.of(asked.query("report")) + "/"
                    + PathPart.of(asked.query("period").strip()));
        }
        Tree reports = asked.json(Call.get("/reports"));
        Map<String, String> titles = new LinkedHashMap<>();
        reports.list("readable").forEach(report -> titles.put(report.required("id"), report.required("title")));
        List<Tree> readable = reports.list("reports").reversed().stream()
                .filter(report -> titles.containsKey(report.required("report")))
                .toList();
        Facts facts = DeskTemplate.frame(asked, "Reports", Menu.REPORTS)
                .each("reports", readable, report -> line(report, titles, asked.home()))
                .each("kinds", reports.list("readable"), report -> new Facts().texts(report, "id", "title"));
        return page.answer(200, facts);
    }

    private static Facts line(Tree report, Map<String, String> titles, String home) {
        String unsettled =
                report.text("unsettled").filter(count -> !count.equals("0")).orElse("");
        return new Facts()
                .texts(report, "period")
                .put("title", titles.getOrDefault(report.required("report"), ""))
                .put("address", home + "/reports/" + report.required("report") + "/" + report.required("period"))
                .put("made", DateWords.day(report.text("made")))
                .put("state", report.text("stateInWords").orElse("Mailed to its readers."))
                .put("due", report.text("dueInWords").orElse(""))
                .put("late", report.isTrue("late"))
                .put("mine", report.isTrue("waitsForMe"))
                .put("unsettled", unsettled);
    }
}
