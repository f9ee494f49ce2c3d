package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.RecordedFiles;
import io.redress.domain.report.life.ReportEvent;
import io.redress.platform.Log;
import io.redress.store.Reports.Hashes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what is stored of a report with what was recorded when it was approved, and says in words what differs. */
final class ApprovedFiles {

    private static final String PDF = "the PDF";
    private static final String REGISTER = "the register";
    static final String FIGURES = "the figures";

    private ApprovedFiles() {}

    /**
     * What is no longer as it was recorded.
     *
     * @param pdf the hash of the PDF that is stored now; null if it is gone or damaged
     */
    static List<String> different(RecordedFiles approved, @Nullable String pdf, Hashes stored) {
        return Stream.of(
                        approved.pdf().equals(pdf) ? "" : PDF,
                        Objects.equals(approved.register(), stored.register()) ? "" : REGISTER,
                        Objects.equals(approved.figures(), stored.figures()) ? "" : FIGURES)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What cannot be read any more. */
    static List<String> missing(Hashes stored) {
        return Stream.of(stored.register() == null ? REGISTER : "", stored.figures() == null ? FIGURES : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Why a report is not mailed, for those who see to it. */
    static String why(List<String> different) {
        return "What is stored is not what was approved, so it was not mailed. Missing or different: "
                + String.join(", ", different) + ". Find out why before the report is approved again.";
    }

    /** Tells the operators, because this never happens by itself. */
    static void returned(Procedure procedure, Report report, Period period, ReportEvent event) {
        Log.failed(
                procedure.organisation() + "'s " + report.id() + " report of " + period + " is not what was approved",
                new IllegalStateException(event.toString()));
    }
}
