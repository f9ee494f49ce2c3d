package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;

/** Sends the complainant a message. */
record Inform() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                        "Write to the complainant",
                        "Send the complainant a message. It is kept on the record.",
                        ALL_STAGES,
                        STAFF,
                        Field.quotedText("message", "Message"))
                .sending(BuiltInLetter.MESSAGE);
    }

    @Override
    public void take(Taking taking) {
        // The message is stored with the action itself, and its letter is ordered as for every action.
    }
}
