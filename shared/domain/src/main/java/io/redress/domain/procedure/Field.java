package io.redress.domain.procedure;

import java.util.List;

/**
 * Something to fill in when an action is taken.
 *
 * @param choices what can be chosen, for a field of type choice
 * @param confidential shown to staff only, never in a letter
 */
public record Field(String id, String title, Type type, boolean required, boolean confidential, List<Choice> choices)
        implements Identified {

    /** What may be filled in. Only text is free; the rest can be counted and is kept with the event. */
    public enum Type {
        TEXT,
        CHOICE,
        DATE,
        YES_NO,
        NUMBER,
        CASEWORKER,
        TIME_LIMIT
    }

    /** The longest text that a field takes, in characters. */
    public static final int LONGEST = 20_000;

    public Field {
        type = type == null ? Type.TEXT : type;
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public static Field required(String id, String title, Type type) {
        return new Field(id, title, type, true, false, List.of());
    }

    public static Field optional(String id, String title, Type type) {
        return new Field(id, title, type, false, false, List.of());
    }
}
