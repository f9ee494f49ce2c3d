package io.redress.domain.rules;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Text;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of an action as somebody filled them in, checked against what the action asks for.
 *
 * @param figures what can be counted and is kept with the event
 * @param texts what was written freely, which is stored apart
 */
record FieldValues(Map<String, String> figures, Map<String, String> texts) {

    /** Reads the values, or refuses them all at once with every fault. */
    static FieldValues of(Action action, Command.Act act, Complaint complaint, Procedure procedure) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> figures = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : action.fields()) {
            String value = act.fields().get(field.id());
            if (!Text.present(value)) {
                if (field.required()) {
                    faults.add(new Fault(field.id(), "is required: " + field.title()));
                }
                continue;
            }
            faultOf(action, field, value, act, complaint, procedure)
                    .ifPresentOrElse(
                            message -> faults.add(new Fault(field.id(), message)),
                            () -> (field.type() == Field.Type.TEXT ? texts : figures).put(field.id(), value));
        }
        act.fields().keySet().stream()
                .filter(name ->
                        action.fields().stream().noneMatch(field -> field.id().equals(name)))
                .sorted()
                .forEach(name -> faults.add(new Fault(name, "is no field of " + action.id())));
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
        return new FieldValues(figures, texts);
    }

    private static Optional<String> faultOf(
            Action action, Field field, String value, Command.Act act, Complaint complaint, Procedure procedure) {
        return switch (field.type()) {
            case TEXT -> Text.faultOfText(value, Field.LONGEST);
            case CHOICE -> oneOf(value, Identified.ids(field.choices()));
            case DETERMINATION ->
                oneOf(value, Identified.ids(field.choices().isEmpty() ? procedure.determinations() : field.choices()));
            case DEPARTMENT -> oneOf(value, Identified.ids(procedure.departments()));
            case DATE -> unless(isDate(value), "must be a date such as 2026-03-31");
            case YES_NO -> unless(value.equals("true") || value.equals("false"), "must be true or false");
            case NUMBER -> unless(value.matches("\\d{1,9}"), "must be a whole number");
            case CASEWORKER -> faultOfCaseworker(action, value, act, complaint);
            case TIME_LIMIT ->
                unless(
                        complaint.running(value).isPresent(),
                        "must be a time limit that runs now: "
                                + complaint.running().map(Limit::id).collect(Collectors.joining(", ")));
            case REFERENCE ->
                unless(
                        Reference.parse(value).isPresent(),
                        "is not a reference such as " + procedure.prefix() + "-0000-0000");
            case FOLLOW_ON_ACTION ->
                unless(
                        complaint.handling().open().anyMatch(followOnAction -> followOnAction
                                .id()
                                .equals(value)),
                        "must be something promised that is not done: "
                                + complaint
                                        .handling()
                                        .open()
                                        .map(FollowOnAction::id)
                                        .collect(Collectors.joining(", ")));
        };
    }

    /** Whoever was named by mistake may have left since, and can be cleared all the same. */
    private static Optional<String> faultOfCaseworker(
            Action action, String value, Command.Act act, Complaint complaint) {
        return action.effect() == Effect.UNNAME_PERSON
                ? unless(complaint.names(value), "is nobody whom this complaint names")
                : unless(
                        act.staff().stream().anyMatch(person -> person.id().equals(value)),
                        "is nobody in this organisation's directory of staff");
    }

    private static Optional<String> oneOf(String value, List<String> known) {
        return unless(known.contains(value), "must be one of " + String.join(", ", known));
    }

    private static Optional<String> unless(boolean holds, String message) {
        return holds ? Optional.empty() : Optional.of(message);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    String figure(String field) {
        return figures.get(field);
    }

    boolean has(String field) {
        return figures.containsKey(field) || texts.containsKey(field);
    }

    /** What was filled in where the action asks for something of that type; empty when nothing was. */
    Optional<String> figure(Action action, Field.Type type) {
        return action.fields().stream()
                .filter(field -> field.type() == type)
                .flatMap(field -> Optional.ofNullable(figures.get(field.id())).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return "FieldValues" + figures + " with " + texts.size() + " texts";
    }
}
