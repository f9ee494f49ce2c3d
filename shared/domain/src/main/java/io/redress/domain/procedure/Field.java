package io.redress.domain.procedure;

import java.util.List;

/**
 * Something to fill in when an action is taken.
 *
 * @param confidential shown to staff only, never in a letter
 * @param seenBy the roles that may read it; none named means all staff, for a confidential one, and else everybody (CP-9)
 * @param choices what can be chosen, for a field of type choice; for a determination none named means every one
 * @param quoted whether the letter that goes with the action quotes this text; needed where the letter is set in one of the
 *     wordings that quote a text, such as answer or message. A wording that lists what was filled in, such as response, needs
 *     no mark
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

    /** What may be filled in. Only text is free; the rest can be counted and is kept with the event. */
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
        /** One of the procedure's determinations, which is what is found of the complaint. */
        DETERMINATION,
        /** The reference of another complaint. */
        REFERENCE,
        /** Something that was promised about the complaint and is not done. */
        FOLLOW_ON_ACTION
    }

    /** The longest text that a field takes, in characters. */
    public static final int LONGEST = 20_000;

    public Field {
        type = type == null ? Type.TEXT : type;
        seenBy = seenBy == null ? List.of() : List.copyOf(seenBy);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public static Field required(String id, String title, Type type) {
        return new Field(id, title, type, true, false, List.of(), List.of(), false);
    }

    /** A text that the letter which goes with the action quotes. */
    public static Field quotedText(String id, String title) {
        return new Field(id, title, Type.TEXT, true, false, List.of(), List.of(), true);
    }

    public static Field optional(String id, String title, Type type) {
        return new Field(id, title, type, false, false, List.of(), List.of(), false);
    }

    /** Whether it is for some of the staff only, and must not be in a letter. */
    public boolean hidden() {
        return confidential || !seenBy.isEmpty();
    }
}
