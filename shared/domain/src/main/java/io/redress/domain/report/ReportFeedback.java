package io.redress.domain.report;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.Text;
import io.redress.domain.procedure.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says about a report.
 *
 * @param by the member of staff who entered it
 * @param from whose feedback it is, such as the ombudsman's; absent if it is that of the member of staff
 */
public record ReportFeedback(
        Instant at, String by, @Nullable String from, String text) {

    private static final int LONGEST_LINE = 200;

    /** What is wrong with the feedback, for the person who entered it; empty if it can be kept. */
    public List<Fault> faults() {
        List<Fault> found = new ArrayList<>();
        if (from != null) {
            Text.faultOfLine(from, LONGEST_LINE).ifPresent(message -> found.add(new Fault("from", message)));
        }
        if (Text.present(text)) {
            Text.faultOfText(text, Field.LONGEST).ifPresent(message -> found.add(new Fault("text", message)));
        } else {
            found.add(new Fault("text", "is required"));
        }
        return List.copyOf(found);
    }
}
