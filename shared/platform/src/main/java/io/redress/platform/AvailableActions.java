package io.redress.platform;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.DayRange;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.FieldOptions.Option;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The actions that an actor may take on a complaint now, each with its fields, so that a form can be drawn from it. */
public final class AvailableActions {

    /** How much the members of staff may weigh that a field offers: about a thousand of them. */
    private static final long MOST_OF_STAFF = 100_000;

    private AvailableActions() {}

    public static List<Map<String, Object>> forStaff(
            Rules rules, Complaint complaint, Actor.Caseworker caseworker, Instant now, StaffFacts facts) {
        return rules.offered(complaint, caseworker, now, facts).stream()
                .map(form -> {
                    Map<String, Object> shown = action(form.action(), (_, field) -> form.of(field));
                    if (form.action().letter() != null) {
                        shown.put("letter", form.action().letter());
                    }
                    return shown;
                })
                .toList();
    }

    public static List<Map<String, Object>> forComplainant(
            Rules rules, Complaint complaint, Actor.Public complainant, Instant now) {
        return each(
                rules.offered(complaint, complainant, now), (action, field) -> rules.options(action, field, complaint));
    }

    private static List<Map<String, Object>> each(
            List<Action> actions, BiFunction<Action, Field, FieldOptions> options) {
        return actions.stream().map(action -> action(action, options)).toList();
    }

    private static Map<String, Object> action(Action action, BiFunction<Action, Field, FieldOptions> options) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", action.id());
        shown.put("title", action.title());
        shown.put("description", action.description());
        shown.put("to", action.to());
        shown.put(
                "fields",
                action.fields().stream()
                        .map(field -> field(field, options.apply(action, field)))
                        .toList());
        return shown;
    }

    /** A field of a form, with what it offers. */
    public static Map<String, Object> field(Field field, FieldOptions offered) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", field.id());
        shown.put("title", field.title());
        shown.put("type", Json.name(field.type()));
        shown.put("required", field.required());
        shown.put("confidential", field.hidden());
        if (field.type() == Field.Type.TEXT) {
            shown.put("longest", Field.LONGEST);
        }
        offered.earliest().ifPresent(day -> shown.put("earliest", day.toString()));
        offered.latest().ifPresent(day -> shown.put("latest", day.toString()));
        if (offered.workingDays()) {
            shown.put("workingDays", true);
        }
        offered.options().ifPresent(some -> choices(field, some, shown));
        return shown;
    }

    /** Forms for staff do not repeat a long directory of staff for each field. */
    private static void choices(Field field, List<Option> options, Map<String, Object> shown) {
        List<Map<String, Object>> choices =
                options.stream().map(AvailableActions::option).toList();
        if (field.type() == Field.Type.CASEWORKER && Portion.weight(choices) > MOST_OF_STAFF) {
            shown.put("tooManyChoices", true);
        } else {
            shown.put("choices", choices);
        }
    }

    private static Map<String, Object> option(Option option) {
        Map<String, Object> shown = Presentation.choice(option.id(), option.title());
        option.days().ifPresent(days -> range(days, shown));
        option.determinations().ifPresent(fitting -> shown.put("determinations", fitting));
        return shown;
    }

    private static void range(DayRange days, Map<String, Object> shown) {
        shown.put("earliest", days.earliest().toString());
        shown.put("latest", days.latest().toString());
    }
}
