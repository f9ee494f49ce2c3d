package io.redress.domain.procedure;

/** What the engine itself does when one of the actions is taken that every procedure has (see {@link StandingActions}). */
public enum Effect {
    ASSIGN,
    NOTE,
    INFORM,
    EXTEND,
    RECLASSIFY,
    NAME_PERSON,
    SEND_AGAIN
}
