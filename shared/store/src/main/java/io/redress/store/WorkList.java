package io.redress.store;

/** The lists in which a complaint has an entry. There is one of each for every {@link ListOwner}. */
enum WorkList {
    /** The complaint has a caseworker. */
    TEAM,
    /** The complaint has no caseworker. */
    UNASSIGNED,
    /** The complaint waits for the complainant, or for something outside. */
    WAITING,
    /** The complaint waits for the approval or advice of a role. */
    CONSULTATION,
    /** The complaint has an open follow-on action. */
    FOLLOW_ON,
    /** The complaint has a letter that staff have to tell the complainant. */
    UNTOLD
}
