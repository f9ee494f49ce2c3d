package io.redress.platform;

import io.redress.domain.calendar.Day;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.StageWords;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit.ShownTo;
import io.redress.domain.rules.Rules;
import io.redress.platform.Explanation.WrittenFor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a complaint as the API shows them, to complainants and to staff alike. Absent values are left out. */
public final class Presentation {

    private Presentation() {}

    /** A stage with the words that its complainant reads. */
    public static Map<String, Object> stage(Stage stage, StageWords words) {
        Map<String, Object> shown = stage(stage);
        shown.put("description", words.description());
        shown.put("goFurther", words.goFurther().isEmpty() ? null : words.goFurther());
        return shown;
    }

    public static Map<String, Object> stage(Stage stage) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", stage.id());
        shown.put("title", stage.title());
        shown.put("description", stage.description());
        shown.put("goFurther", stage.goFurther());
        shown.put("awaits", Json.name(stage.awaits()));
        return shown;
    }

    /** The time limits of a complaint that this reader sees, each with an explanation of its count in words. */
    public static List<Map<String, Object>> limits(Complaint complaint, Rules rules, Instant now, WrittenFor reader) {
        return complaint.limits().stream()
                .filter(limit -> reader == WrittenFor.STAFF || isForEverybody(limit, rules))
                .map(limit -> limit(complaint, limit, rules, now, reader))
                .toList();
    }

    private static boolean isForEverybody(Limit limit, Rules rules) {
        return rules.procedure().limit(limit.id()).orElseThrow().shownTo() == ShownTo.EVERYBODY;
    }

    private static Map<String, Object> limit(
            Complaint complaint, Limit limit, Rules rules, Instant now, WrittenFor reader) {
        var definition = rules.procedure().limit(limit.id()).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", limit.id());
        shown.put("title", definition.title());
        shown.put("owedBy", Json.name(definition.owedBy()));
        shown.put("state", Json.name(limit.state()));
        shown.put("overdue", limit.overdue(now) && !rules.isPutOff(complaint, limit, now));
        Times times = Times.of(rules);
        shown.putAll(Json.object("started", times.of(limit.started())));
        times.put(shown, "due", limit.due());
        shown.putAll(Json.object(
                "firstDue", times.of(limit.firstDue()),
                "missed", times.of(limit.missed()),
                "ended", times.of(limit.ended())));
        shown.put("explanation", Explanation.of(complaint, rules, limit, now, reader));
        return shown;
    }

    /** All time limits as staff see them, each with every day that was counted or skipped, and why. */
    public static List<Map<String, Object>> limitsByDay(Complaint complaint, Rules rules, Instant now) {
        return complaint.limits().stream()
                .map(limit -> {
                    Map<String, Object> shown = limit(complaint, limit, rules, now, WrittenFor.STAFF);
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

    public static List<Map<String, Object>> choices(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice(choice.id(), choice.title()))
                .toList();
    }

    static Map<String, Object> choice(String id, String title) {
        return Json.object("id", id, "title", title);
    }
}
