package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.report.ReportFeedback;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.RoomForTexts;
import io.redress.platform.Times;
import io.redress.store.ReportFeedbacks;
import io.redress.store.Reports.Made;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what the readers of a report say about it, and shows it to all its readers. */
final class GiveReportFeedback {

    /** How many characters all feedback on a report may have, so that the report can be shown with it. */
    private static final int MOST_CHARACTERS = 300_000;

    private final AdminContext admin;
    private final ReportRights rights;
    private final ReportFeedbacks feedbacks;

    GiveReportFeedback(AdminContext admin) {
        this.admin = admin;
        this.rights = new ReportRights(admin);
        this.feedbacks = new ReportFeedbacks(admin.table());
    }

    /** Keeps a text. The same words of the same person are kept once, so a request that is sent twice gets the same answer. */
    Response run(Request request) {
        Made made = rights.made(request);
        Fields body = request.fields();
        ReportFeedback given = new ReportFeedback(
                admin.now(),
                admin.caseworker(request).id(),
                body.line("from"),
                Objects.requireNonNullElse(body.text("text"), ""));
        Rejection.ifAny(body.faultsWith(given.faults()));
        rejectTooMuch(given, feedbacks.all(request.path("organisation"), made.report(), made.period()));
        ReportFeedback kept = feedbacks.keep(request.path("organisation"), made.report(), made.period(), given);
        return Response.json(
                201, json(kept, admin.names(request.path("organisation")), Times.of(admin.rules(request))));
    }

    /** A report is shown with all its feedback. What has been kept before is kept, so it needs no room. */
    private static void rejectTooMuch(ReportFeedback given, List<ReportFeedback> kept) {
        long left = MOST_CHARACTERS
                - kept.stream().mapToLong(before -> before.text().length()).sum();
        boolean again = kept.stream()
                .anyMatch(before ->
                        before.by().equals(given.by()) && before.text().equals(given.text()));
        if (!again && given.text().length() > left) {
            throw Rejection.invalid(
                    "text",
                    "is too long: this report has room for " + Math.max(0, left) + " more characters of feedback");
        }
    }

    /** All feedback on a report, the earliest first. */
    static List<Map<String, Object>> json(List<ReportFeedback> all, Map<String, String> names, Times times) {
        RoomForTexts room = new RoomForTexts(2 * Portion.MOST);
        return all.stream()
                .map(feedback -> {
                    Map<String, Object> shown = json(feedback, names, times);
                    shown.put("text", room.of(feedback.text()));
                    return shown;
                })
                .toList();
    }

    private static Map<String, Object> json(ReportFeedback feedback, Map<String, String> names, Times times) {
        return Json.object(
                "at",
                times.of(feedback.at()),
                "by",
                feedback.by(),
                "name",
                names.get(feedback.by()),
                "from",
                feedback.from(),
                "text",
                feedback.text());
    }
}
