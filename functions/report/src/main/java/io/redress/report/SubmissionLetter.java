package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportStep;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes the mail with which a report is submitted to its receiver. */
final class SubmissionLetter {

    private static final Template HTML = HtmlTemplate.of(
            Resource.text(SubmissionLetter.class, "submission.html"),
            part -> PageTemplates.file("page/" + part + ".html"));
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(SubmissionLetter.class, "submission.txt"));

    private SubmissionLetter() {}

    /** @param restatement what this version changes; empty for a report as it was first made */
    static Letter write(
            Procedure procedure,
            Report report,
            Period period,
            List<ReportStep> steps,
            Optional<Restatement> restatement) {
        Map<String, Object> facts = Map.of(
                "organisation",
                procedure.name(),
                "title",
                report.title(),
                "period",
                period.title(),
                "reviewed",
                isReviewed(steps),
                "restated",
                restatement.stream().map(Restatement::facts).toList(),
                "contacts",
                procedure.publicContacts().stream()
                        .map(contact -> Map.of("title", contact.title(), "value", contact.value()))
                        .toList());
        String subject = report.title() + ", " + period.title() + (restatement.isPresent() ? ", restated" : "") + ": "
                + procedure.name();
        return new Letter(subject, TEXT.execute(facts), HTML.execute(facts));
    }

    /** Whether somebody has reviewed the report who did not complete it. */
    private static boolean isReviewed(List<ReportStep> steps) {
        String completedBy = null;
        boolean reviewed = false;
        for (ReportStep step : steps) {
            if (step.event() instanceof ReportEvent.Completed) {
                completedBy = step.by();
                reviewed = false;
            } else if (step.event() instanceof ReportEvent.Reviewed) {
                reviewed = !Objects.equals(completedBy, step.by());
            }
        }
        return reviewed;
    }
}
