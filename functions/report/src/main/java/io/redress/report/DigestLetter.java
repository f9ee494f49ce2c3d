package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.HtmlTemplate;
import io.redress.email.Letter;
import io.redress.platform.Dates;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.time.Instant;
import java.util.Map;

/** Writes the weekly mail about what waits for a member of staff. */
final class DigestLetter {

    private static final Template HTML = HtmlTemplate.read(DigestLetter.class, "digest.html");
    private static final Template TEXT =
            MapsOnly.compiler().escapeHTML(false).compile(Resource.text(DigestLetter.class, "digest.txt"));

    private DigestLetter() {}

    static Letter write(Rules rules, StaffMember reader, WaitingWork waiting, Instant now) {
        String day = Dates.day(now, rules.calendar().zone());
        Map<String, Object> facts = Map.of(
                "organisation",
                rules.procedure().name(),
                "name",
                reader.name(),
                "day",
                day,
                "sections",
                waiting.sections().stream()
                        .map(section -> Map.of(
                                "heading",
                                section.title(),
                                "list",
                                section.list(),
                                "lines",
                                section.lines().stream()
                                        .map(line -> Map.of("line", line))
                                        .toList(),
                                "more",
                                section.more()))
                        .toList());
        return new Letter(
                "What waits for you on " + day + ": " + rules.procedure().name(),
                TEXT.execute(facts),
                HTML.execute(facts));
    }
}
