package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportContent;
import java.util.Map;

/**
 * Everything that is in a report. The same page gives the same PDF, on whatever day it is printed.
 *
 * @param names the names of the staff by their ids
 */
record ReportPage(
        Procedure procedure,
        Report report,
        Layout layout,
        Figures figures,
        ReportContent content,
        Completed completed,
        Map<String, String> names) {

    ReportPage {
        names = Map.copyOf(names);
    }

    Period period() {
        return Period.parse(figures.period(), procedure.year());
    }

    String title() {
        return report.title() + ", " + period().title();
    }
}
