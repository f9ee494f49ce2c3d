package io.redress.domain.rules;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.form.FieldOptions;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An action that a caseworker may take now, with what each field of its form offers.
 *
 * @param options what the fields offer, by their ids
 */
public record OfferedForm(Action action, Map<String, FieldOptions> options) {

    public OfferedForm {
        options = Map.copyOf(options);
    }

    static OfferedForm of(Action action, Function<Field, FieldOptions> offers) {
        return new OfferedForm(action, action.fields().stream().collect(Collectors.toMap(Field::id, offers)));
    }

    /** What a field of the form offers. */
    public FieldOptions of(Field field) {
        return Objects.requireNonNull(options.get(field.id()), field.id());
    }

    /** Whether each field that has to be filled in can be. */
    boolean canBeFilledIn() {
        return action.fields().stream()
                .noneMatch(field -> field.required() && of(field).nothingFits());
    }
}
