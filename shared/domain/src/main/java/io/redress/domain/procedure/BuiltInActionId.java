package io.redress.domain.procedure;

import java.util.Locale;
import java.util.Optional;

/** The actions that Redress defines for all procedures. A procedure cannot define an action with one of these ids. */
public enum BuiltInActionId {
    ASSIGN,
    NAME_PERSON,
    UNNAME_PERSON,
    SUBJECT_NOT_STAFF,
    RECLASSIFY,
    REOPEN,
    CORRECT,
    CORRECT_MY_DETAILS,
    NOTE,
    INFORM,
    TOLD,
    IT_ARRIVED,
    SEND_AGAIN,
    EXTEND,
    PAUSE,
    RESUME,
    RESTRICT,
    LIFT_RESTRICTION,
    BREAK_GLASS,
    END_LINKS,
    RELATE,
    NOT_THE_SAME,
    RECORD_INCIDENT,
    ADD_FOLLOW_ON_ACTION,
    COMPLETE_FOLLOW_ON_ACTION,
    LESSON,
    ERASE,
    KEEP_LONGER,
    KEEP_NO_LONGER;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The id as it is stored and sent, such as {@code name-person}. */
    public String id() {
        return id;
    }

    /** The built-in action with this id; empty if an action with this id is not built in. */
    public static Optional<BuiltInActionId> of(String id) {
        for (BuiltInActionId known : values()) {
            if (known.id().equals(id)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
