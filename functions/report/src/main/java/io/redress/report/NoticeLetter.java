package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.Recommendation;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportNotices.Kind;
import io.redress.domain.report.life.ReportNotices.Notice;
import io.redress.domain.report.life.ReportWords;
import io.redress.domain.rules.Rules;
import io.redress.email.DeskAddress;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.Dates;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the mail that tells members of staff what is due about a report. */
final class NoticeLetter {

    private static final Template HTML = HtmlTemplate.read(NoticeLetter.class, "report-notice.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(NoticeLetter.class, "report-notice.txt"));

    private NoticeLetter() {}

    /**
     * @param instead whether it goes to the administrators because there is nobody whom it is for
     * @param fields the fields that staff fill in
     * @param names the names of the staff by their ids
     * @param reason why the mail to the receiver was refused, or the report returned; null if neither has just happened
     */
    static Letter write(
            DeskAddress desk,
            Rules rules,
            Report report,
            Period period,
            ReportLife life,
            Notice notice,
            boolean instead,
            List<Field> fields,
            Map<String, String> names,
            @Nullable String reason,
            Instant now) {
        Kind kind = notice.kind();
        String which = report.title() + ", " + period.title();
        Map<String, Object> facts = Map.of(
                "organisation",
                rules.procedure().name(),
                "which",
                which,
                "heading",
                heading(kind),
                "what",
                what(kind, report, life, rules, now) + reason(kind, life.state(), reason),
                "found",
                kind == Kind.REVIEWED ? found(life, fields) : List.of(),
                "recommendations",
                notice.recommendations().stream()
                        .map(one -> recommendation(one, names))
                        .toList(),
                "next",
                isAboutOne(kind) ? "To record that it is carried out" : "The report, and what you can do with it now",
                "address",
                desk.report(rules.procedure().organisation(), report.id(), period.toString()),
                "request",
                isAboutOne(kind)
                        ? ReportAddress.carryOut(
                                rules.procedure(),
                                report,
                                period,
                                notice.recommendations().getFirst())
                        : "",
                "why",
                instead
                        ? "You get this mail because you administer this organisation, and nobody else can be told."
                        : why(kind));
        String subject = heading(kind) + ": " + which + ": " + rules.procedure().name();
        return new Letter(subject, TEXT.execute(facts), HTML.execute(facts));
    }

    /** Whether it is about a single recommendation. */
    private static boolean isAboutOne(Kind kind) {
        return kind == Kind.OWNER || kind == Kind.RECOMMENDATION_OVERDUE;
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case WAITS -> "A report waits for you";
            case REMINDER -> "A report is due soon";
            case OVERDUE -> "A report is overdue";
            case REVIEWED -> "What a review found";
            case RECOMMENDED -> "Further recommendations of a review";
            case OWNER -> "A review recommends something to you";
            case RECOMMENDATION_OVERDUE -> "A recommendation of a review is overdue";
            case RESTATED -> "A new version of a report";
            case UNSETTLED -> "The mail of a report needs a decision";
            case FEEDBACK_OVERDUE -> "No feedback on a report yet";
        };
    }

    private static String what(Kind kind, Report report, ReportLife life, Rules rules, Instant now) {
        String state = "The report " + ReportWords.of(life.state(now), report) + ".";
        String due = Dates.due(life.due().minusSeconds(1), rules.calendar().zone());
        return switch (kind) {
            case WAITS, REMINDER -> state + (life.late(now) ? " It was" : " It is") + " due by " + due + ".";
            case OVERDUE -> state + " It was due by " + due + "." + still(life.state(now), report);
            case REVIEWED -> "The review of this report is recorded.";
            case RECOMMENDED -> "After the review of this report was recorded, more was recommended.";
            case OWNER -> "The recommendation below has to be carried out by its day.";
            case RECOMMENDATION_OVERDUE ->
                "Nobody has recorded that the recommendation below is carried out, and its day is over.";
            case RESTATED ->
                "Version " + life.version()
                        + " of this report has been submitted. It stands beside the version before, which you may have got by mail.";
            case UNSETTLED ->
                state
                        + (life.state(now) == ReportLife.State.REFUSED
                                ? " It did not arrive. Have it sent again"
                                        + (life.mayHaveArrived()
                                                ? ". If the receiver has an earlier mail of this version, record that it arrived."
                                                : ", or return the report if its size or what is in it was the cause.")
                                : " Ask the receiver: if it arrived, record that; if not, have it sent again.");
            case FEEDBACK_OVERDUE ->
                "The receiver has not said anything about the report that was recorded, and its time for that is over.";
        };
    }

    private static String reason(Kind kind, ReportLife.State state, @Nullable String reason) {
        if (reason == null) {
            return "";
        }
        return switch (kind) {
            case UNSETTLED -> " The reason was: " + reason;
            case WAITS, REMINDER, OVERDUE ->
                state == ReportLife.State.DRAFT
                        ? " It was returned. The reason was: " + reason
                        : " The reason of the refusal was: " + reason;
            case REVIEWED, RECOMMENDED, OWNER, RECOMMENDATION_OVERDUE, RESTATED, FEEDBACK_OVERDUE -> "";
        };
    }

    private static String still(ReportLife.State state, Report report) {
        return switch (state) {
            case DRAFT, COMPLETED, REVIEWED, APPROVED ->
                " It can still be "
                        + (report.submission() != null
                                ? "submitted"
                                : state == ReportLife.State.DRAFT ? "reviewed" : "closed")
                        + ", and is shown as late.";
            case ORDERED, BEING_SENT, IN_DOUBT, REFUSED, SUBMITTED, CLOSED -> "";
        };
    }

    private static String why(Kind kind) {
        return switch (kind) {
            case WAITS, REMINDER ->
                "You get this mail because it is your turn, or because you act for an absent colleague.";
            case OVERDUE -> "You get this mail because you, or people below you, have to act.";
            case REVIEWED, RECOMMENDED -> "You get this mail because you are told what reviews find and recommend.";
            case OWNER ->
                "You get this mail because you, or a colleague for whom you act, own the recommendation, or because its owner has left.";
            case RECOMMENDATION_OVERDUE ->
                "You get this mail because you, or a colleague for whom you act, own the recommendation, or because you look after the review.";
            case RESTATED -> "You get this mail because you are among those who get this report.";
            case UNSETTLED, FEEDBACK_OVERDUE -> "You get this mail once because you look after this report.";
        };
    }

    private static List<Map<String, Object>> found(ReportLife life, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Optional.ofNullable(life.values().get(field.id())).stream()
                        .map(value -> Map.<String, Object>of("title", field.title(), "text", value)))
                .toList();
    }

    private static Map<String, Object> recommendation(Recommendation one, Map<String, String> names) {
        return Map.of(
                "what",
                one.what(),
                "owner",
                names.getOrDefault(one.owner(), one.owner()),
                "until",
                Dates.day(one.until()));
    }
}
