package io.redress.domain.procedure;

/** What the engine itself does when one of the actions is taken that every procedure has (see {@link StandingActions}). */
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
    NOBODY_OF_OURS,
    SEND_AGAIN,
    RESTRICT,
    LIFT_RESTRICTION,
    BREAK_GLASS,
    RELATE,
    RECORD_INCIDENT,
    PROMISE,
    FULFIL,
    LESSON,
    REOPEN
}
