package io.redress.casework;

import io.redress.domain.report.ReportMail;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.Map;

/** The mail of a report to one recipient, in an answer. */
final class ReportMailJson {

    private ReportMailJson() {}

    static Map<String, Object> of(ReportMail mail, Map<String, String> names, Times times, Instant now) {
        ReportMail.State state = mail.state(now);
        boolean untouched = state == ReportMail.State.WAITING && mail.copy() == 1;
        Map<String, Object> shown = Json.object(
                "recipient",
                mail.recipient(),
                "name",
                names.get(mail.recipient()),
                "state",
                Json.name(state),
                "copy",
                mail.copy(),
                "why",
                mail.why());
        if (!untouched) {
            times.put(shown, "since", mail.at());
        }
        shown.put(
                "steps",
                mail.steps().stream().map(step -> step(step, names, times)).toList());
        return shown;
    }

    private static Map<String, Object> step(ReportMail.Step step, Map<String, String> names, Times times) {
        return Json.object(
                "copy",
                step.copy(),
                "happening",
                Json.name(step.happening()),
                "at",
                times.of(step.at()),
                "by",
                step.by(),
                "name",
                step.by() == null ? null : names.get(step.by()),
                "why",
                step.why());
    }
}
