package io.redress.casework;

import io.redress.domain.report.life.ReportEvent;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** What happened in a step of a report, as the API shows it. */
final class ReportEventJson {

    private static final String HAPPENING = "happening";

    private ReportEventJson() {}

    static Map<String, Object> of(ReportEvent event, Times times) {
        return switch (event) {
            case ReportEvent.Drafted drafted -> Json.object(HAPPENING, "drafted", "due", last(drafted.due(), times));
            case ReportEvent.Completed completed -> Json.object(HAPPENING, "completed", "values", completed.values());
            case ReportEvent.Reviewed reviewed -> Json.object(HAPPENING, "reviewed", "note", reviewed.note());
            case ReportEvent.Returned returned -> Json.object(HAPPENING, "returned", "why", returned.why());
            case ReportEvent.Approved approved -> Json.object(HAPPENING, "approved", "note", approved.note());
            case ReportEvent.FilesRecorded files ->
                Json.object(
                        HAPPENING,
                        "files-recorded",
                        "sha256",
                        files.pdf(),
                        "register",
                        files.register(),
                        "figures",
                        files.figures());
            case ReportEvent.SubmissionOrdered _ -> Json.object(HAPPENING, "submission-ordered");
            case ReportEvent.HandOverBegun begun ->
                Json.object(HAPPENING, "hand-over-begun", "address", begun.address(), "sha256", begun.sha256());
            case ReportEvent.HandOverGivenBack _ -> Json.object(HAPPENING, "hand-over-given-back");
            case ReportEvent.HandedOver handed ->
                Json.object(HAPPENING, "handed-over", "messageId", handed.messageId());
            case ReportEvent.HandOverDoubted _ -> Json.object(HAPPENING, "hand-over-doubted");
            case ReportEvent.HandOverRefused refused ->
                Json.object(HAPPENING, "hand-over-refused", "why", refused.why());
            case ReportEvent.ItArrived _ -> Json.object(HAPPENING, "it-arrived");
            case ReportEvent.OrderedAgain again -> Json.object(HAPPENING, "ordered-again", "why", again.why());
            case ReportEvent.FeedbackReceived feedback ->
                Json.object(HAPPENING, "feedback-received", "on", feedback.on().toString(), "text", feedback.text());
            case ReportEvent.FeedbackShared shared ->
                Json.object(
                        HAPPENING,
                        "feedback-shared",
                        "on",
                        shared.on().toString(),
                        "with",
                        shared.with(),
                        "note",
                        shared.note());
            case ReportEvent.CertificateRecorded certificate ->
                Json.object(
                        HAPPENING,
                        "certificate-recorded",
                        "on",
                        certificate.on().toString(),
                        "year",
                        certificate.year(),
                        "number",
                        certificate.number());
            case ReportEvent.Restated restated ->
                Json.object(
                        HAPPENING,
                        "restated",
                        "due",
                        last(restated.due(), times),
                        "what",
                        restated.what(),
                        "why",
                        restated.why());
            case ReportEvent.Recommended recommended ->
                Json.object(
                        HAPPENING,
                        "recommended",
                        "id",
                        recommended.id(),
                        "what",
                        recommended.what(),
                        "owner",
                        recommended.owner(),
                        "until",
                        recommended.until().toString());
            case ReportEvent.CarriedOut carriedOut ->
                Json.object(HAPPENING, "carried-out", "id", carriedOut.id(), "note", carriedOut.note());
            case ReportEvent.ReviewClosed closed -> Json.object(HAPPENING, "review-closed", "note", closed.note());
            case ReportEvent.Told told -> Json.object(HAPPENING, "told", "notice", told.notice());
        };
    }

    /** The last second that is still in time. */
    private static String last(Instant due, Times times) {
        return Objects.requireNonNull(times.of(due.minusSeconds(1)));
    }
}
