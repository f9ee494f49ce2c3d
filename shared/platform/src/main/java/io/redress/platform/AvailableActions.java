package io.redress.platform;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.FieldOptions.Window;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an actor may do to a complaint now: each action with its fields, so that a form can be drawn from it.
 *
 * @param known what can be chosen where that is not a matter of the complaint and its procedure
 */
public record AvailableActions(Complaint complaint, Rules rules, Actor actor, Instant now, Known known) {

    /** What can be chosen in a field; null where that is not known. */
    @FunctionalInterface
    public interface Known {
        Known NOTHING = (_, _) -> null;

        @Nullable
        List<Choice> of(Action action, Field field);
    }

    public List<Map<String, Object>> actions() {
        return rules.offered(complaint, actor, now).stream().map(this::action).toList();
    }

    private Map<String, Object> action(Action action) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", action.id());
        shown.put("title", action.title());
        shown.put("description", action.description());
        shown.put("to", action.to());
        shown.put(
                "fields",
                action.fields().stream().map(field -> field(action, field)).toList());
        return shown;
    }

    private Map<String, Object> field(Action action, Field field) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", field.id());
        shown.put("title", field.title());
        shown.put("type", Json.name(field.type()));
        shown.put("required", field.required());
        shown.put("confidential", field.hidden());
        if (field.type() == Field.Type.TEXT) {
            shown.put("longest", Field.LONGEST);
        }
        if (field.type() == Field.Type.DATE && action.effect() != null) {
            day(action, shown);
        }
        shown.put("choices", choices(action, field));
        return shown;
    }

    /** The widest choice of days that there is: of the later date of a limit, over all limits that can be chosen. */
    private void day(Action action, Map<String, Object> shown) {
        List<Window> windows = action.effect() == Effect.EXTEND
                ? extendable().stream().map(this::laterDate).toList()
                : List.of(rules.fieldOptions().dayToCome(now));
        Comparator<LocalDate> order = Comparator.naturalOrder();
        windows.stream().map(Window::earliest).min(order).ifPresent(day -> shown.put("earliest", day.toString()));
        windows.stream().map(Window::latest).max(order).ifPresent(day -> shown.put("latest", day.toString()));
    }

    /** What can be filled in, where that is one of a few; absent where it is not. */
    private @Nullable List<Map<String, Object>> choices(Action action, Field field) {
        Procedure procedure = rules.procedure();
        return switch (field.type()) {
            case CHOICE -> Presentation.choices(field.choices());
            case DETERMINATION ->
                field.choices().isEmpty()
                        ? shown(procedure.determinations(), found -> Presentation.choice(found.id(), found.title()))
                        : Presentation.choices(field.choices());
            case DEPARTMENT -> Presentation.choices(procedure.departments());
            case TIME_LIMIT ->
                action.effect() == Effect.EXTEND
                        ? shown(extendable(), this::laterLimit)
                        : shown(complaint.running().toList(), this::limit);
            case FOLLOW_ON_ACTION, CASEWORKER, NUMBER -> {
                List<Choice> choices = known.of(action, field);
                yield choices == null ? null : Presentation.choices(choices);
            }
            case TEXT, DATE, YES_NO, REFERENCE -> null;
        };
    }

    private static <T> List<Map<String, Object>> shown(List<T> these, Function<T, Map<String, Object>> each) {
        return these.stream().map(each).toList();
    }

    private List<Limit> extendable() {
        return actor instanceof Actor.Caseworker caseworker
                ? rules.fieldOptions().extendable(complaint, caseworker, now)
                : List.of();
    }

    private Window laterDate(Limit limit) {
        return rules.fieldOptions().laterDate(limit, now);
    }

    private Map<String, Object> limit(Limit limit) {
        return Presentation.choice(
                limit.id(),
                rules.procedure().limit(limit.id()).map(TimeLimit::title).orElse(limit.id()));
    }

    private Map<String, Object> laterLimit(Limit limit) {
        Map<String, Object> shown = limit(limit);
        Window window = laterDate(limit);
        shown.put("earliest", window.earliest().toString());
        shown.put("latest", window.latest().toString());
        return shown;
    }
}
