package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportMail;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the mail that tells an administrator which mails of a report are in doubt or were refused. */
final class ReportMailLetter {

    private static final Template HTML = HtmlTemplate.read(ReportMailLetter.class, "report-mail.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(ReportMailLetter.class, "report-mail.txt"));

    private ReportMailLetter() {}

    static Letter write(
            Rules rules, Report report, Period period, List<ReportMail> mails, List<StaffMember> staff, Instant now) {
        Map<String, String> names =
                staff.stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name, (one, _) -> one));
        Map<String, Object> facts = Map.of(
                "organisation",
                rules.procedure().name(),
                "title",
                report.title(),
                "period",
                period.title(),
                "path",
                "/" + rules.procedure().organisation() + "/admin/reports/" + report.id() + "/" + period,
                "mails",
                mails.stream().map(mail -> line(rules, mail, names, now)).toList());
        return new Letter(
                "Did it arrive? " + report.title() + ", " + period.title() + ": "
                        + rules.procedure().name(),
                TEXT.execute(facts),
                HTML.execute(facts));
    }

    private static Map<String, Object> line(Rules rules, ReportMail mail, Map<String, String> names, Instant now) {
        String at =
                DateWords.dayAndYear(mail.at().atZone(rules.calendar().zone()).toLocalDate());
        String what =
                switch (mail.state(now)) {
                    case IN_DOUBT ->
                        "handed over to the mail service on " + at
                                + "; the mail service did not say whether it accepted it";
                    case REFUSED ->
                        "refused by the mail service on " + at + " ("
                                + Objects.requireNonNullElse(mail.why(), "no reason given") + ")";
                    case WAITING, BEING_SENT, SENT -> "settled meanwhile";
                };
        return Map.of(
                "name",
                names.getOrDefault(mail.recipient(), mail.recipient()),
                "id",
                mail.recipient(),
                "copy",
                mail.copy(),
                "what",
                what);
    }
}
