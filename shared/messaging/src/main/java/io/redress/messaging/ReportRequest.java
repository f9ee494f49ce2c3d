package io.redress.messaging;

import io.redress.platform.Tree;
import java.util.Map;

/** A request to make one report of one period and to mail it. */
public record ReportRequest(String organisation, String report, String period) {

    /** Reads the body of a message. */
    public static ReportRequest of(Tree body) {
        return new ReportRequest(body.required("organisation"), body.required("report"), body.required("period"));
    }

    Map<String, Object> body() {
        return Map.of("organisation", organisation, "report", report, "period", period);
    }
}
