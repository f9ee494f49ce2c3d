package io.redress.domain.procedure;

import java.util.List;

/**
 * What moves a complaint or records something on it.
 *
 * @param description what it means, in words for whoever is offered it
 * @param from the stages in which it is offered
 * @param to the stage it leads to; absent when the complaint stays where it is
 * @param by the roles that may take it; also {@link #COMPLAINANT} and {@link #SYSTEM}
 * @param letter the letter that goes to the complainant with it, one of the procedure's letters or a built-in one; absent
 *     for none
 * @param outcome what is written in the register when it closes the complaint
 * @param decides whether it is a decision on the complaint, which nobody may review later who has made it
 * @param purpose what it is for, if letters point the complainant to it; absent for most
 * @param effect what the engine does besides; absent for a procedure's own actions
 */
public record Action(
        String id,
        String title,
        String description,
        List<String> from,
        String to,
        List<String> by,
        List<Field> fields,
        String letter,
        String outcome,
        boolean decides,
        Purpose purpose,
        Effect effect) {

    public static final String COMPLAINANT = "complainant";
    public static final String SYSTEM = "system";

    /** What letters tell complainants that they can do by their link. */
    public enum Purpose {
        /** To tell us something more. */
        ADD_INFORMATION,
        /** To stop, so that the complaint is closed. */
        WITHDRAW
    }

    public Action {
        from = from == null ? List.of() : List.copyOf(from);
        by = by == null ? List.of() : List.copyOf(by);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    public boolean offeredIn(String stage) {
        return from.contains(stage);
    }
}
