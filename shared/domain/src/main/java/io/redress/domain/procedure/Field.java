package io.redress.domain.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form of an action.
 *
 * @param confidential whether it is shown to staff only, and never in a letter
 * @param seenBy the roles that may read it; none means all staff for a confidential field, and else everybody (CP-9)
 * @param choices the choices of a field of type choice; for a determination, none means all determinations
 * @param quoted whether the letter of the action quotes this text; required if the letter's template quotes a text, such as
 *     answer or message. A template that lists all fields, such as response, needs no mark
 * @param personal whether the value is personal data, which is stored apart from the events whatever the type of the field
 * @param days which days a date may be; absent when any day will do
 * @param searched for a question at intake, whether the search of staff finds complaints by the answer
 * @param toldConsulted whether the role whose approval or advice was awaited gets this text by mail when the action goes on without it
 */
public record Field(
        String id,
        String title,
        Type type,
        boolean required,
        boolean confidential,
        List<String> seenBy,
        List<Choice> choices,
        boolean quoted,
        boolean personal,
        @Nullable Days days,
        boolean searched,
        boolean toldConsulted)
        implements Identified {

    /** The type of a value. Only text is free; all other values are stored with the event and can be counted. */
    public enum Type {
        TEXT,
        CHOICE,
        DATE,
        /** A time of day, such as 14:30. */
        TIME,
        YES_NO,
        NUMBER,
        CASEWORKER,
        TIME_LIMIT,
        /** One of the procedure's departments, to which the complaint then belongs. */
        DEPARTMENT,
        /** One of the procedure's determinations, which then is the finding about the complaint. */
        DETERMINATION,
        /** One of the procedure's priorities, which the complaint then has. */
        PRIORITY,
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

    /** A field whose value is no personal data unless it is a text. */
    public static Field of(
            String id,
            String title,
            Type type,
            boolean required,
            boolean confidential,
            List<String> seenBy,
            List<Choice> choices,
            boolean quoted) {
        return new Field(id, title, type, required, confidential, seenBy, choices, quoted, false, null, false, false);
    }

    /** A value that identifies or describes a person, and that the form may leave out. */
    public static Field personal(String id, String title, Type type) {
        return new Field(id, title, type, false, true, List.of(), List.of(), false, true, null, false, false);
    }

    /** A choice that describes a person, and that the form may leave out. */
    public static Field personalChoice(String id, String title, List<Choice> choices) {
        return new Field(id, title, Type.CHOICE, false, true, List.of(), choices, false, true, null, false, false);
    }

    /** Whether the value is stored apart from the events: free text and personal data. */
    public boolean apart() {
        return type == Type.TEXT || personal;
    }

    public static Field required(String id, String title, Type type) {
        return of(id, title, type, true, false, List.of(), List.of(), false);
    }

    /** A text field that the letter of the action quotes. */
    public static Field quotedText(String id, String title) {
        return of(id, title, Type.TEXT, true, false, List.of(), List.of(), true);
    }

    /** A text that only staff may read. */
    public static Field confidentialText(String id, String title, boolean required) {
        return of(id, title, Type.TEXT, required, true, List.of(), List.of(), false);
    }

    public static Field choice(String id, String title, List<Choice> choices) {
        return of(id, title, Type.CHOICE, true, false, List.of(), choices, false);
    }

    public static Field optionalChoice(String id, String title, List<Choice> choices) {
        return of(id, title, Type.CHOICE, false, false, List.of(), choices, false);
    }

    public static Field optional(String id, String title, Type type) {
        return of(id, title, type, false, false, List.of(), List.of(), false);
    }

    /** The same field with the words of another language. */
    public Field with(String otherTitle, List<Choice> otherChoices) {
        return new Field(
                id,
                otherTitle,
                type,
                required,
                confidential,
                seenBy,
                otherChoices,
                quoted,
                personal,
                days,
                searched,
                toldConsulted);
    }

    /** The same question in a form for staff, which may leave it out. No letter contains it. */
    public Field optional() {
        return new Field(id, title, type, false, true, seenBy, choices, quoted, personal, days, searched, false);
    }

    /** Whether only staff may read the field, so that no letter may contain it. */
    public boolean hidden() {
        return confidential || !seenBy.isEmpty();
    }
}
