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
 * @param news what the mail service says about a mail of the report; absent for what somebody requests
 */
public record ReportRequest(
        String organisation,
        String report,
        String period,
        Kind kind,
        @Nullable String recipient,
        @Nullable ReportMailNews news) {

    private static final String GO_ON = "go-on";
    private static final String MAIL_NEWS = "mail-news";

    /** What can be requested. */
    public enum Kind {
        /** Make the report and mail it to its readers. */
        SEND,
        /** Do what its life asks for: mail it to its receiver, or make its new version. */
        GO_ON,
        /** Record what the mail service says about one of its mails. */
        MAIL_NEWS
    }

    /** A request to mail a report to all who have not received it. */
    public ReportRequest(String organisation, String report, String period) {
        this(organisation, report, period, Kind.SEND, null, null);
    }

    /** A request to mail a report to one member of staff. */
    public ReportRequest(String organisation, String report, String period, String recipient) {
        this(organisation, report, period, Kind.SEND, recipient, null);
    }

    /** A request to do what the last step of a report asks for. */
    public static ReportRequest goOn(String organisation, String report, String period) {
        return new ReportRequest(organisation, report, period, Kind.GO_ON, null, null);
    }

    /** A request to record what the mail service says about a mail of a report. */
    public static ReportRequest heard(String organisation, String report, String period, ReportMailNews news) {
        return new ReportRequest(organisation, report, period, Kind.MAIL_NEWS, null, news);
    }

    /** Reads the body of a message. */
    public static ReportRequest of(Tree body) {
        return new ReportRequest(
                body.required("organisation"),
                body.required("report"),
                body.required("period"),
                kind(body.text("kind").orElse("")),
                body.text("recipient").orElse(null),
                body.at("news").text("happened").isPresent() ? ReportMailNews.of(body.at("news")) : null);
    }

    private static Kind kind(String kind) {
        return switch (kind) {
            case GO_ON -> Kind.GO_ON;
            case MAIL_NEWS -> Kind.MAIL_NEWS;
            case String _ -> Kind.SEND;
        };
    }

    private @Nullable String kindName() {
        return switch (kind) {
            case SEND -> null;
            case GO_ON -> GO_ON;
            case MAIL_NEWS -> MAIL_NEWS;
        };
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
                kindName(),
                "recipient",
                recipient,
                "news",
                news == null ? null : news.body());
    }
}
