package io.redress.casework;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Combination;
import io.redress.domain.procedure.Days;
import io.redress.domain.procedure.Field;
import io.redress.platform.Json;
import java.util.Map;

/** An action of a procedure with its fields, as the API shows it. */
final class ActionJson {

    private ActionJson() {}

    static Map<String, Object> of(Action action) {
        return Json.object(
                "id", action.id(),
                "title", action.title(),
                "description", action.description(),
                "from", action.from(),
                "to", action.to(),
                "by", action.by(),
                "fields", ProcedureJson.each(action.fields(), ActionJson::field),
                "letter", action.letter(),
                "outcome", action.outcome(),
                "decides", action.decides(),
                "combinations", ProcedureJson.each(action.combinations(), ActionJson::combination),
                "opening", action.opening(),
                "purpose", ProcedureJson.name(action.purpose()),
                "satisfaction", ProcedureJson.name(action.satisfaction()),
                "assigns", action.assigns(),
                "proposes", action.proposes(),
                "needsDocument", action.needsDocument() ? true : null);
    }

    private static Map<String, Object> combination(Combination combination) {
        return Json.object(
                "choice", combination.choice(),
                "determinations", combination.determinations(),
                "finding", ProcedureJson.name(combination.finding()));
    }

    private static Map<String, Object> days(Days days) {
        return Json.object(
                "earliest", ProcedureJson.name(days.earliest()),
                "latest", ProcedureJson.name(days.latest()),
                "notBefore", days.notBefore());
    }

    static Map<String, Object> field(Field field) {
        return Json.object(
                "id", field.id(),
                "title", field.title(),
                "type", ProcedureJson.name(field.type()),
                "required", field.required(),
                "confidential", field.confidential(),
                "seenBy", field.seenBy(),
                "choices", ProcedureJson.choices(field.choices()),
                "quoted", field.quoted(),
                "personal", field.personal(),
                "searched", field.searched(),
                "toldConsulted", field.toldConsulted(),
                "days", field.days() == null ? null : days(field.days()));
    }
}
