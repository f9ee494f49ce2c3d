package io.redress.domain.rules.form;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Combination;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which choices and determinations of an action's form go together on a complaint. */
public record Combinations(Procedure procedure, Complaint complaint) {

    /** The determinations that a field offers: those that go with at least one choice of the same form. */
    public List<Choice> determinations(Action action, Field field) {
        List<Choice> offered = new ArrayList<>();
        for (Choice determination : determinations(field)) {
            if (fitsAnywhere(action, determination.id())) {
                offered.add(determination);
            }
        }
        return offered;
    }

    /** Whether every choice field of the form has a choice that goes with the determination. */
    private boolean fitsAnywhere(Action action, String determination) {
        String found = complaint.handling().determination();
        return action.fields().stream()
                .filter(field -> field.type() == Type.CHOICE)
                .allMatch(field -> field.choices().stream().anyMatch(choice -> combination(action, choice.id())
                        .map(combination -> combination.allows(determination, found))
                        .orElse(true)));
    }

    private List<Choice> determinations(Field field) {
        if (!field.choices().isEmpty()) {
            return field.choices();
        }
        List<Choice> all = new ArrayList<>();
        for (Determination determination : procedure.determinations()) {
            all.add(Choice.of(determination.id(), determination.title()));
        }
        return all;
    }

    /** The choices of a field that can be made now, each with the determinations that go with it. */
    public FieldOptions choices(Action action, Field field) {
        List<Option> options = new ArrayList<>();
        for (Choice choice : field.choices()) {
            Optional<List<String>> fitting =
                    combination(action, choice.id()).map(combination -> fitting(action, combination));
            if (fitting.isEmpty() || !fitting.get().isEmpty()) {
                options.add(Option.goingWith(choice, fitting));
            }
        }
        return FieldOptions.of(options);
    }

    /**
     * What is wrong with the choices and determinations of a form.
     *
     * @param values the values by the ids of their fields
     */
    public List<Fault> faults(Action action, Map<String, String> values) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : action.fields()) {
            Optional.ofNullable(values.get(field.id()))
                    .filter(_ -> field.type() == Type.CHOICE)
                    .flatMap(choice -> combination(action, choice))
                    .ifPresent(combination -> faults.addAll(faults(action, field, combination, values)));
        }
        return faults;
    }

    private List<Fault> faults(Action action, Field field, Combination combination, Map<String, String> values) {
        List<String> fitting = fitting(action, combination);
        if (fitting.isEmpty()) {
            return List.of(new Fault(
                    field.id(), FaultWords.say("combination.none", combination.choice(), whyNone(combination))));
        }
        List<Fault> faults = new ArrayList<>();
        for (Field determination : action.fields()) {
            String given = values.get(determination.id());
            if (determination.type() == Type.DETERMINATION && given != null && !fitting.contains(given)) {
                faults.add(new Fault(
                        determination.id(),
                        FaultWords.say(
                                "combination.contradicts", field.id(), combination.choice(), alternatives(fitting))));
            }
        }
        return faults;
    }

    /** Such as {@code partly or unfounded}. */
    private static Said alternatives(List<String> fitting) {
        return fitting.stream()
                .map(Said::asItIs)
                .reduce((one, other) -> FaultWords.say("combination.or", one, other))
                .orElseThrow();
    }

    private Said whyNone(Combination combination) {
        return combination.finding() != null && complaint.handling().determination() == null
                ? FaultWords.say("combination.noFinding")
                : FaultWords.say(
                        "combination.finding",
                        String.valueOf(complaint.handling().determination()));
    }

    private List<String> fitting(Action action, Combination combination) {
        List<String> fitting = new ArrayList<>();
        for (Field field : action.fields()) {
            if (field.type() == Type.DETERMINATION) {
                for (Choice determination : determinations(field)) {
                    if (combination.allows(
                            determination.id(), complaint.handling().determination())) {
                        fitting.add(determination.id());
                    }
                }
            }
        }
        return fitting;
    }

    private static Optional<Combination> combination(Action action, String choice) {
        return action.combinations().stream()
                .filter(combination -> combination.choice().equals(choice))
                .findFirst();
    }
}
