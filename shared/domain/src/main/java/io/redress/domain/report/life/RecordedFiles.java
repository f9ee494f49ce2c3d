package io.redress.domain.report.life;

import io.redress.domain.report.life.ReportEvent.FilesRecorded;
import io.redress.domain.report.life.ReportEvent.HandOverBegun;
import io.redress.domain.report.life.ReportEvent.HandedOver;
import io.redress.domain.report.life.ReportEvent.ItArrived;
import io.redress.domain.report.life.ReportEvent.Restated;
import io.redress.domain.report.life.ReportEvent.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step has recorded of the files of a version of a report. Each hash is a SHA-256 in hexadecimal digits.
 *
 * @param version 1 for the report as it was first made, and one more for each restatement
 * @param step the number of the step
 * @param register the hash of the register; null for a mail that was handed over before registers were recorded
 * @param figures the hash of the figures; null in the same case
 * @param stands whether the PDF is still that one; false if the version was returned later, and printed again
 */
public record RecordedFiles(
        int version,
        int step,
        String pdf,
        @Nullable String register,
        @Nullable String figures,
        boolean stands) {

    /** Everything that was recorded, in order. */
    public static List<RecordedFiles> of(List<ReportStep> steps) {
        List<RecordedFiles> all = new ArrayList<>();
        int version = 1;
        for (ReportStep step : steps) {
            if (step.event() instanceof FilesRecorded files) {
                all.add(new RecordedFiles(
                        version, step.number(), files.pdf(), files.register(), files.figures(), true));
            } else if (step.event() instanceof HandOverBegun begun) {
                all.add(new RecordedFiles(version, step.number(), begun.sha256(), null, null, true));
            } else if (step.event() instanceof Restated) {
                version++;
            } else if (step.event() instanceof Returned) {
                int returned = version;
                all.replaceAll(one -> one.version == returned ? one.returned() : one);
            }
        }
        return List.copyOf(all);
    }

    /** What was recorded last on an approval of a version, whether that was returned later or not. */
    public static Optional<RecordedFiles> ofApproval(List<ReportStep> steps, int version) {
        return of(steps).reversed().stream()
                .filter(one -> one.version == version && one.register != null)
                .findFirst();
    }

    /** Whether a version was returned after a step, as it can be after its mail was refused, and was not submitted. */
    public static boolean isReturnedAfter(List<ReportStep> steps, int version, int number) {
        int current = 1;
        boolean returned = false;
        for (ReportStep step : steps) {
            ReportEvent event = step.event();
            current += event instanceof Restated ? 1 : 0;
            if (current == version && step.number() > number) {
                returned |= event instanceof Returned;
            }
            if (current == version && (event instanceof HandedOver || event instanceof ItArrived)) {
                return false;
            }
        }
        return returned;
    }

    private RecordedFiles returned() {
        return new RecordedFiles(version, step, pdf, register, figures, false);
    }
}
