package io.redress.local.bench.reports;

import io.redress.domain.report.Figures;
import io.redress.local.bench.OneRun;
import io.redress.local.bench.lists.Cost;
import java.util.Locale;

/**
 * What one report cost.
 *
 * @param before how many entries were over before the period
 */
record ReportRow(int inPeriod, int before, OneRun run, Cost cost, Figures figures) {

    String markdown() {
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %,.1f | %.1f | %.1f | %s |%n",
                inPeriod,
                before,
                cost.requests(),
                cost.units(),
                run.millis() / 1000,
                run.cpuMillis() / 1000,
                run.megabytes().isPresent() ? run.megabytes().getAsLong() : "");
    }
}
