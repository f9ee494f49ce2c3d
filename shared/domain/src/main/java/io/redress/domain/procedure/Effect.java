package io.redress.domain.procedure;

/** What the rules themselves do when a built-in action is taken (see {@link BuiltInActions}). */
public enum Effect {
    ASSIGN,
    NOTE,
    INFORM,
    EXTEND,
    PAUSE,
    RESUME,
    RECLASSIFY,
    NAME_PERSON,
    UNNAME_PERSON,
    SUBJECT_NOT_STAFF,
    SEND_AGAIN,
    RESTRICT,
    LIFT_RESTRICTION,
    BREAK_GLASS,
    RELATE,
    RECORD_INCIDENT,
    ADD_FOLLOW_ON_ACTION,
    COMPLETE_FOLLOW_ON_ACTION,
    LESSON,
    REOPEN
}
