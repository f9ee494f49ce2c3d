package io.redress.casework;

import static io.redress.casework.ProcedureJson.name;
import static io.redress.casework.ProcedureJson.text;

import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.UntoldLetterLimit;
import io.redress.platform.Json;
import java.util.Map;

/** A time limit of a procedure with its alerts, as the API shows it. */
final class LimitJson {

    private LimitJson() {}

    static Map<String, Object> of(TimeLimit limit) {
        return Json.object(
                "id", limit.id(),
                "title", limit.title(),
                "owedBy", name(limit.owedBy()),
                "owedTo", name(limit.owedTo()),
                "shownTo", name(limit.shownTo()),
                "span", text(limit.span()),
                "starts", name(limit.starts()),
                "startedBy", limit.startedBy(),
                "stages", limit.stages(),
                "priorities", limit.priorities(),
                "metBy", limit.metBy(),
                "metByLetter", limit.metByLetter(),
                "repeats", limit.repeats(),
                "answers", limit.answers(),
                "extendableBy", limit.extendableBy(),
                "maxExtension", text(limit.maxExtension()),
                "pausable", limit.pausable(),
                "alerts", ProcedureJson.each(limit.alerts(), LimitJson::alert),
                "onMissed", limit.onMissed());
    }

    static Map<String, Object> of(UntoldLetterLimit limit) {
        return Json.object("span", text(limit.span()), "alerts", ProcedureJson.each(limit.alerts(), LimitJson::alert));
    }

    private static Map<String, Object> alert(Alert alert) {
        return Json.object("before", text(alert.before()), "after", text(alert.after()), "to", name(alert.to()));
    }
}
