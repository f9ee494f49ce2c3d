package io.redress.domain.rules.builtin;

import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What staff read about a built-in action, where and by whom it may be taken, and its form.
 *
 * @param letter the letter that it sends to the complainant; empty for none
 */
record Definition(
        String title, String description, Where where, By by, Optional<BuiltInLetter> letter, List<Field> fields) {

    /** The stages in which the action may be taken. */
    enum Where {
        OPEN_STAGES,
        CLOSED_STAGES,
        ALL_STAGES
    }

    /** The roles that may take the action. */
    enum By {
        STAFF,
        STAFF_AND_ADMINISTRATORS,
        ADMINISTRATORS,
        DATA_PROTECTION,
        COMPLAINANT
    }

    Definition {
        fields = List.copyOf(fields);
    }

    static Definition of(String title, String description, Where where, By by, Field... fields) {
        return new Definition(title, description, where, by, Optional.empty(), List.of(fields));
    }

    Definition sending(BuiltInLetter sent) {
        return new Definition(title, description, where, by, Optional.of(sent), fields);
    }

    /** The action for the stages and roles of a procedure. */
    Action action(String id, Procedure procedure) {
        BuiltInWords words = BuiltInWords.in(procedure.language());
        return new Action(
                id,
                words.title(id, title),
                words.description(id, description),
                stages(procedure),
                null,
                roles(procedure),
                words.fields(id, fields),
                letter.map(BuiltInLetter::id).orElse(null),
                null,
                false,
                null);
    }

    private List<String> stages(Procedure procedure) {
        List<String> stages = new ArrayList<>();
        for (Stage stage : procedure.stages()) {
            boolean included =
                    switch (where) {
                        case OPEN_STAGES -> !stage.closed();
                        case CLOSED_STAGES -> stage.closed();
                        case ALL_STAGES -> true;
                    };
            if (included) {
                stages.add(stage.id());
            }
        }
        return stages;
    }

    private List<String> roles(Procedure procedure) {
        if (by == By.COMPLAINANT) {
            return List.of(Action.COMPLAINANT);
        }
        if (by == By.DATA_PROTECTION) {
            // A procedure that names none has a fault, which can only be reported if the actions can be made.
            return Stream.ofNullable(procedure.dataProtection()).toList();
        }
        List<String> roles = new ArrayList<>();
        if (by != By.ADMINISTRATORS) {
            roles.addAll(Identified.ids(procedure.roles()));
        }
        if (by != By.STAFF) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles;
    }
}
