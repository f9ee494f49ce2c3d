package io.redress.store;

import io.redress.domain.report.life.RecordedFiles;
import io.redress.domain.report.life.ReportStep;
import io.redress.platform.Sha256;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports.Hashes;
import io.redress.store.Verification.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the PDF, the register and the figures of each version of a report with the hashes that its steps have recorded. */
final class RecordedFilesCheck {

    private final Table table;
    private final String organisation;
    private final String report;
    private final String period;
    private final List<Break> found = new ArrayList<>();

    private RecordedFilesCheck(Table table, String organisation, String report, String period) {
        this.table = table;
        this.organisation = organisation;
        this.report = report;
        this.period = period;
    }

    /** What differs, each with the step that recorded it. */
    static List<Break> of(Table table, String organisation, String report, String period, List<ReportStep> steps) {
        RecordedFilesCheck check = new RecordedFilesCheck(table, organisation, report, period);
        List<RecordedFiles> recorded = RecordedFiles.of(steps);
        recorded.stream().map(RecordedFiles::version).distinct().forEach(version -> {
            recorded.stream()
                    .filter(one -> one.version() == version && one.stands())
                    .reduce((_, last) -> last)
                    .ifPresent(check::pdf);
            RecordedFiles.ofApproval(steps, version).ifPresent(check::figures);
        });
        return List.copyOf(check.found);
    }

    private void pdf(RecordedFiles recorded) {
        Which which = Which.pdf(organisation, report, period, recorded.version());
        Optional<byte[]> stored = new ReportFiles(table).stored(which).filter(bytes -> bytes.length > 0);
        compare(recorded, "the PDF", recorded.pdf(), stored.map(Sha256::hex).orElse(null));
    }

    private void figures(RecordedFiles recorded) {
        Hashes stored = new Reports(table)
                .hashes(organisation, report, period, recorded.version())
                .orElse(new Hashes(null, null));
        compare(recorded, "the register", recorded.register(), stored.register());
        compare(recorded, "the content", recorded.figures(), stored.figures());
    }

    private void compare(RecordedFiles recorded, String what, @Nullable String then, @Nullable String now) {
        if (now == null) {
            found.add(
                    new Break(recorded.step(), what + " of version " + recorded.version() + " is deleted or damaged"));
        } else if (!now.equals(then)) {
            found.add(new Break(
                    recorded.step(),
                    what + " of version " + recorded.version() + " is changed: it is not what was approved"));
        }
    }
}
