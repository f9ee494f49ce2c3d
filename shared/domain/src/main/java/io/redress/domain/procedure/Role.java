package io.redress.domain.procedure;

/**
 * A role of members of staff. A role can own stages, be consulted and take actions.
 *
 * @param sees which complaints members of staff with this role may read
 */
public record Role(String id, String title, Sees sees) implements Identified {

    /** The role that maintains the staff directory. Every organisation has it; no procedure defines it. */
    public static final String ADMINISTRATOR = "administrator";

    /** Which complaints a role may read, apart from restricted ones. */
    public enum Sees {
        EVERYTHING,
        /** Only those that have been in a stage that the role owns or is consulted in (KN-9). */
        HANDED_OVER
    }

    public Role {
        sees = sees == null ? Sees.EVERYTHING : sees;
    }
}
