package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to make one report of one period and to mail it.
 *
 * @param recipient the only member of staff to mail it to; absent for all who have not received it
 */
public record ReportRequest(
        String organisation,
        String report,
        String period,
        @Nullable String recipient) {

    /** A request to mail a report to all who have not received it. */
    public ReportRequest(String organisation, String report, String period) {
        this(organisation, report, period, null);
    }

    /** Reads the body of a message. */
    public static ReportRequest of(Tree body) {
        return new ReportRequest(
                body.required("organisation"),
                body.required("report"),
                body.required("period"),
                body.text("recipient").orElse(null));
    }

    Map<String, Object> body() {
        return Json.object("organisation", organisation, "report", report, "period", period, "recipient", recipient);
    }
}
