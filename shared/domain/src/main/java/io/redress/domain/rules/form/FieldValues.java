package io.redress.domain.rules.form;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The valid values of the form of an action.
 *
 * @param figures the values that can be counted and are stored with the event
 * @param texts the free texts and other personal data, which are stored apart
 */
public record FieldValues(Map<String, String> figures, Map<String, String> texts) {

    /**
     * Reads the values, or rejects them with every fault.
     *
     * @param filledIn the values by the ids of their fields
     * @param faultOf what is wrong with the value of a field; empty when it is valid
     */
    public static FieldValues of(
            Action action, Map<String, String> filledIn, BiFunction<Field, String, Optional<Said>> faultOf) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> figures = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field field : action.fields()) {
            String value = filledIn.get(field.id());
            if (!Text.present(value)) {
                if (field.required()) {
                    faults.add(new Fault(field.id(), FaultWords.say("required.titled", field.title())));
                }
                continue;
            }
            faultOf.apply(field, value)
                    .ifPresentOrElse(
                            message -> faults.add(new Fault(field.id(), message)),
                            () -> (field.apart() ? texts : figures).put(field.id(), value));
        }
        Text.faultOfAll(texts).ifPresent(faults::add);
        filledIn.keySet().stream()
                .filter(name ->
                        action.fields().stream().noneMatch(field -> field.id().equals(name)))
                .sorted()
                .forEach(name -> faults.add(new Fault(name, FaultWords.say("noField", action.id()))));
        Rejection.ifAny(faults);
        return new FieldValues(figures, texts);
    }

    /** The value of a field that is not a text; null if it was not filled in. */
    public @Nullable String figure(String field) {
        return figures.get(field);
    }

    /** The value of a field that was filled in and is not a text. */
    public String required(String field) {
        String value = figures.get(field);
        if (value == null) {
            throw new IllegalStateException("the field " + field + " was not filled in, or it is a text");
        }
        return value;
    }

    /** The value of a field, whatever its type; null if it was not filled in. */
    public @Nullable String value(String field) {
        return figures.containsKey(field) ? figures.get(field) : texts.get(field);
    }

    public boolean has(String field) {
        return figures.containsKey(field) || texts.containsKey(field);
    }

    /** The value of the action's first field of this type that was filled in. */
    public Optional<String> figure(Action action, Field.Type type) {
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
