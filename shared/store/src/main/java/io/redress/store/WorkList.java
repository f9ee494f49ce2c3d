package io.redress.store;

/** The lists in which a complaint has a place of its own; each is kept for every {@link ListOwner} apart. */
enum WorkList {
    /** Somebody has it. */
    TEAM,
    /** Nobody has it. */
    UNASSIGNED,
    /** It waits for the complainant, or for something outside. */
    WAITING,
    /** The word of a role is waited for. */
    CONSULTATION,
    /** Something was promised about it that is not done. */
    FOLLOW_ON
}
