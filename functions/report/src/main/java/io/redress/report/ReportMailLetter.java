package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.calendar.DateWords;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportMail;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.DeskAddress;
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
            DeskAddress desk,
            Rules rules,
            Report report,
            Period period,
            List<ReportMail> mails,
            List<StaffMember> staff,
            Instant now) {
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
                ReportAddress.of(rules.procedure(), report, period),
                "address",
                desk.report(rules.procedure().organisation(), report.id(), period.toString()),
                "inDoubt",
                lines(ReportMail.State.IN_DOUBT, rules, mails, names, now),
                "refused",
                lines(ReportMail.State.REFUSED, rules, mails, names, now));
        return new Letter(
                "Mails of a report that need a decision: " + report.title() + ", " + period.title() + ": "
                        + rules.procedure().name(),
                TEXT.execute(facts),
                HTML.execute(facts));
    }

    private static List<Map<String, Object>> lines(
            ReportMail.State state, Rules rules, List<ReportMail> mails, Map<String, String> names, Instant now) {
        return mails.stream()
                .filter(mail -> mail.state(now) == state)
                .map(mail -> line(rules, mail, names))
                .toList();
    }

    private static Map<String, Object> line(Rules rules, ReportMail mail, Map<String, String> names) {
        return Map.of(
                "name",
                names.getOrDefault(mail.recipient(), mail.recipient()),
                "id",
                mail.recipient(),
                "copy",
                mail.copy(),
                "on",
                DateWords.dayAndYear(mail.at().atZone(rules.calendar().zone()).toLocalDate()),
                "why",
                Objects.requireNonNullElse(mail.why(), "it gave no reason"));
    }
}
