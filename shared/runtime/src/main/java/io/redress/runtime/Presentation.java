package io.redress.runtime;

import io.redress.domain.Complaint;
import io.redress.domain.Limit;
import io.redress.domain.Rules;
import io.redress.domain.calendar.Day;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.runtime.Explanation.Reader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a complaint's parts look in answers, to complainants and to staff alike. Absent values are left out. */
public final class Presentation {

    private Presentation() {}

    public static Map<String, Object> stage(Stage stage) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", stage.id());
        shown.put("title", stage.title());
        shown.put("says", stage.says());
        shown.put("goFurther", stage.goFurther());
        shown.put("awaits", Json.name(stage.awaits()));
        return shown;
    }

    /** All limits of a complaint, each with how it was counted in words. */
    public static List<Map<String, Object>> limits(Complaint complaint, Rules rules, Instant now, Reader reader) {
        return complaint.limits().stream()
                .map(limit -> limit(limit, rules, now, reader))
                .toList();
    }

    private static Map<String, Object> limit(Limit limit, Rules rules, Instant now, Reader reader) {
        var definition = rules.procedure().limit(limit.id()).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", limit.id());
        shown.put("title", definition.title());
        shown.put("owedBy", Json.name(definition.owedBy()));
        shown.put("state", Json.name(limit.state()));
        shown.put("overdue", limit.overdue(now));
        shown.put("started", limit.started().toString());
        shown.put("due", limit.due().toString());
        shown.put("firstDue", limit.firstDue().toString());
        shown.put("missed", limit.missed() == null ? null : limit.missed().toString());
        shown.put("ended", limit.ended() == null ? null : limit.ended().toString());
        shown.put("explanation", Explanation.of(rules, limit, reader));
        return shown;
    }

    /** All limits as staff see them, each with every day that was counted or skipped, and why. */
    public static List<Map<String, Object>> limitsByDay(Complaint complaint, Rules rules, Instant now) {
        return complaint.limits().stream()
                .map(limit -> {
                    Map<String, Object> shown = limit(limit, rules, now, Reader.STAFF);
                    shown.put(
                            "days",
                            rules.explain(limit).stream()
                                    .flatMap(counted -> counted.days().stream())
                                    .map(Presentation::day)
                                    .toList());
                    return shown;
                })
                .toList();
    }

    private static Map<String, Object> day(Day day) {
        return Json.object("date", day.date().toString(), "counted", day.counted(), "why", day.why());
    }

    /**
     * An action with its fields, so that a form can be drawn from it.
     *
     * @param promised what each open promise is, by its id; empty where none can be chosen
     */
    public static Map<String, Object> action(
            Action action, Complaint complaint, Procedure procedure, Map<String, String> promised) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", action.id());
        shown.put("title", action.title());
        shown.put("says", action.says());
        shown.put("to", action.to());
        shown.put(
                "fields",
                action.fields().stream()
                        .map(field -> field(field, complaint, procedure, promised))
                        .toList());
        return shown;
    }

    private static Map<String, Object> field(
            Field field, Complaint complaint, Procedure procedure, Map<String, String> promised) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", field.id());
        shown.put("title", field.title());
        shown.put("type", Json.name(field.type()));
        shown.put("required", field.required());
        shown.put("confidential", field.hidden());
        if (field.type() == Field.Type.TEXT) {
            shown.put("longest", Field.LONGEST);
        }
        shown.put("choices", choices(field, complaint, procedure, promised));
        return shown;
    }

    /** What can be filled in, where that is one of a few; absent where it is not. */
    private static List<Map<String, Object>> choices(
            Field field, Complaint complaint, Procedure procedure, Map<String, String> promised) {
        return switch (field.type()) {
            case CHOICE -> choices(field.choices());
            case DETERMINATION ->
                field.choices().isEmpty()
                        ? procedure.determinations().stream()
                                .map(found -> choice(found.id(), found.title()))
                                .toList()
                        : choices(field.choices());
            case DEPARTMENT -> choices(procedure.departments());
            case TIME_LIMIT ->
                complaint
                        .running()
                        .map(limit -> choice(
                                limit.id(),
                                procedure
                                        .limit(limit.id())
                                        .map(TimeLimit::title)
                                        .orElse(limit.id())))
                        .toList();
            case PROMISE ->
                complaint
                        .handling()
                        .open()
                        .map(promise -> choice(promise.id(), promised.getOrDefault(promise.id(), promise.id())))
                        .toList();
            case TEXT, DATE, YES_NO, NUMBER, CASEWORKER, REFERENCE -> null;
        };
    }

    private static Map<String, Object> choice(String id, String title) {
        return Json.object("id", id, "title", title);
    }

    public static List<Map<String, Object>> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> Json.object("id", choice.id(), "title", choice.title()))
                .toList();
    }
}
