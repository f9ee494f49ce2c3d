package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.util.Map;

/** Writes the mail of a report: the same figures as HTML and as text. */
final class ReportLetter {

    private static final Template HTML = HtmlTemplate.read(ReportLetter.class, "report.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(ReportLetter.class, "report.txt"));

    private ReportLetter() {}

    /** @param names the names of the staff by their ids */
    static Letter write(Procedure procedure, Report report, Figures figures, Map<String, String> names) {
        Map<String, Object> facts = ReportFacts.of(procedure, report, figures, names);
        String subject = report.title() + ", "
                + Period.parse(figures.period(), procedure.year()).title() + ": " + procedure.name();
        return new Letter(subject, TEXT.execute(facts), HTML.execute(facts));
    }
}
