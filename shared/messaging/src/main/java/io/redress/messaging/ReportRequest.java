package io.redress.messaging;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to make one report of one period and to mail it, or to do what a step of its life asks for.
 *
 * @param kind what has to be done
 * @param recipient the only member of staff to mail it to; absent for all who have not received it
 */
public record ReportRequest(
        String organisation,
        String report,
        String period,
        Kind kind,
        @Nullable String recipient) {

    private static final String GO_ON = "go-on";

    /** What can be requested. */
    public enum Kind {
        /** Make the report and mail it to its readers. */
        SEND,
        /** Do what its life asks for: mail it to its receiver, or make its new version. */
        GO_ON
    }

    /** A request to mail a report to all who have not received it. */
    public ReportRequest(String organisation, String report, String period) {
        this(organisation, report, period, Kind.SEND, null);
    }

    /** A request to mail a report to one member of staff. */
    public ReportRequest(String organisation, String report, String period, String recipient) {
        this(organisation, report, period, Kind.SEND, recipient);
    }

    /** A request to do what the last step of a report asks for. */
    public static ReportRequest goOn(String organisation, String report, String period) {
        return new ReportRequest(organisation, report, period, Kind.GO_ON, null);
    }

    /** Reads the body of a message. */
    public static ReportRequest of(Tree body) {
        return new ReportRequest(
                body.required("organisation"),
                body.required("report"),
                body.required("period"),
                body.text("kind").filter(GO_ON::equals).isPresent() ? Kind.GO_ON : Kind.SEND,
                body.text("recipient").orElse(null));
    }

    Map<String, Object> body() {
        return Json.object(
                "organisation",
                organisation,
                "report",
                report,
                "period",
                period,
                "kind",
                kind == Kind.GO_ON ? GO_ON : null,
                "recipient",
                recipient);
    }
}
