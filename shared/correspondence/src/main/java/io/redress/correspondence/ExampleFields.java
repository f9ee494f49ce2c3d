package io.redress.correspondence;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.Combinations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in the form of an action, so that it can be taken. */
record ExampleFields(Procedure procedure, LocalDate day) {

    Map<String, String> of(Complaint complaint, Action action) {
        Combinations combinations = new Combinations(procedure, complaint);
        Map<String, String> fields = new HashMap<>();
        for (Field field : action.fields()) {
            value(field).ifPresent(value -> fields.put(field.id(), value));
        }
        return combinations.faults(action, fields).isEmpty() ? fields : fitting(combinations, action, fields);
    }

    /** What stands for the text of a field of an action. */
    String text(Action action, String id) {
        return Example.text(
                action.fields().stream()
                        .filter(field -> field.id().equals(id))
                        .map(Field::title)
                        .findFirst()
                        .orElse(id),
                procedure.language());
    }

    private Optional<String> value(Field field) {
        return switch (field.type()) {
            case TEXT -> Optional.of(Example.text(field.title(), procedure.language()));
            case CHOICE -> Optional.of(field.choices().getFirst().id());
            case DETERMINATION ->
                Optional.of(Identified.ids(field.choices().isEmpty() ? procedure.determinations() : field.choices())
                        .getFirst());
            case PRIORITY -> Optional.of(procedure.priorities().getLast().id());
            case DEPARTMENT -> Optional.of(procedure.departments().getLast().id());
            case DATE -> Optional.of(day.toString());
            case YES_NO -> Optional.of("true");
            case REFERENCE -> Optional.of(ExampleComplaint.other(procedure).value());
            case TIME, CASEWORKER, TIME_LIMIT, NUMBER, FOLLOW_ON_ACTION -> Optional.empty();
        };
    }

    /** The first choices and determinations that go together. */
    private Map<String, String> fitting(Combinations combinations, Action action, Map<String, String> fields) {
        for (Field field : ofType(action, Field.Type.CHOICE)) {
            for (Choice choice : field.choices()) {
                fields.put(field.id(), choice.id());
                if (determined(combinations, action, fields)) {
                    return fields;
                }
            }
        }
        return fields;
    }

    /** Fills in the first determination that goes together with the rest; false if none does. */
    private boolean determined(Combinations combinations, Action action, Map<String, String> fields) {
        for (Field field : ofType(action, Field.Type.DETERMINATION)) {
            for (String found : Identified.ids(procedure.determinations())) {
                fields.put(field.id(), found);
                if (combinations.faults(action, fields).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Field> ofType(Action action, Field.Type type) {
        return action.fields().stream().filter(field -> field.type() == type).toList();
    }
}
