package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.util.HashMap;
import java.util.Map;

/** Writes the mail of a report: the same page as HTML and as text. */
final class ReportLetter {

    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(ReportLetter.class, "report.txt"));

    private ReportLetter() {}

    /** @param attached what is attached, or where it is instead */
    static Letter write(ReportPage page, String attached) {
        Map<String, Object> facts = new HashMap<>(ReportFacts.of(page, Medium.MAIL));
        facts.put("attached", attached);
        return new Letter(
                page.title() + ": " + page.procedure().name(),
                TEXT.execute(facts),
                PageTemplates.of(page.layout(), Medium.MAIL).execute(facts));
    }
}
