package io.redress.domain.procedure;

import java.util.List;

/**
 * A field of the form of an action.
 *
 * @param confidential whether it is shown to staff only, and never in a letter
 * @param seenBy the roles that may read it; none means all staff for a confidential field, and else everybody (CP-9)
 * @param choices the choices of a field of type choice; for a determination, none means all determinations
 * @param quoted whether the letter of the action quotes this text; required if the letter's template quotes a text, such as
 *     answer or message. A template that lists all fields, such as response, needs no mark
 */
public record Field(
        String id,
        String title,
        Type type,
        boolean required,
        boolean confidential,
        List<String> seenBy,
        List<Choice> choices,
        boolean quoted)
        implements Identified {

    /** The type of a value. Only text is free; all other values are stored with the event and can be counted. */
    public enum Type {
        TEXT,
        CHOICE,
        DATE,
        YES_NO,
        NUMBER,
        CASEWORKER,
        TIME_LIMIT,
        /** One of the procedure's departments, to which the complaint then belongs. */
        DEPARTMENT,
        /** One of the procedure's determinations, which then is the finding about the complaint. */
        DETERMINATION,
        /** The reference of another complaint. */
        REFERENCE,
        /** A follow-on action of the complaint that is not completed. */
        FOLLOW_ON_ACTION
    }

    /** The greatest length of a text, in characters. */
    public static final int LONGEST = 20_000;

    public Field {
        type = type == null ? Type.TEXT : type;
        seenBy = seenBy == null ? List.of() : List.copyOf(seenBy);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public static Field required(String id, String title, Type type) {
        return new Field(id, title, type, true, false, List.of(), List.of(), false);
    }

    /** A text field that the letter of the action quotes. */
    public static Field quotedText(String id, String title) {
        return new Field(id, title, Type.TEXT, true, false, List.of(), List.of(), true);
    }

    /** A text that only staff may read. */
    public static Field confidentialText(String id, String title, boolean required) {
        return new Field(id, title, Type.TEXT, required, true, List.of(), List.of(), false);
    }

    public static Field choice(String id, String title, List<Choice> choices) {
        return new Field(id, title, Type.CHOICE, true, false, List.of(), choices, false);
    }

    public static Field optional(String id, String title, Type type) {
        return new Field(id, title, type, false, false, List.of(), List.of(), false);
    }

    /** Whether only staff may read the field, so that no letter may contain it. */
    public boolean hidden() {
        return confidential || !seenBy.isEmpty();
    }
}
