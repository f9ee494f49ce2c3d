package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;

/** Puts a text on the record that only staff may read. */
record Note() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Add a note",
                "Put a text on the record. The complainant gets no letter.",
                ALL_STAGES,
                STAFF,
                Field.confidentialText("text", "Note", true));
    }

    @Override
    public void take(Taking taking) {
        // The text is stored with the action itself.
    }
}
