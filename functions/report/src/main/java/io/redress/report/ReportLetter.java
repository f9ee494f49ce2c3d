package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the mail of a report: the same page as HTML and as text. */
final class ReportLetter {

    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(ReportLetter.class, "report.txt"));

    /** What cannot be seen and can spoil what stands around it: control characters, marks that turn the direction, half characters. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFEFF\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private ReportLetter() {}

    /** @param attached what is attached, or where it is instead */
    static Letter write(ReportPage page, String attached) {
        Map<String, Object> facts = new HashMap<>(ReportFacts.of(page, Medium.MAIL));
        facts.put("attached", attached);
        Object seen = ReportFacts.each(facts, text -> UNSEEN.matcher(text).replaceAll(""));
        return new Letter(
                page.title() + ": " + page.procedure().name(),
                TEXT.execute(seen),
                PageTemplates.of(page.layout(), Medium.MAIL).execute(seen));
    }
}
