package io.redress.messaging;

import io.redress.platform.Tree;
import java.util.Map;

/** Asks for one report of one period. */
public record ReportRequest(String organisation, String report, String period) {

    public static ReportRequest of(Tree body) {
        return new ReportRequest(body.required("organisation"), body.required("report"), body.required("period"));
    }

    Map<String, Object> body() {
        return Map.of("organisation", organisation, "report", report, "period", period);
    }
}
