package io.redress.domain.procedure;

/**
 * What a member of staff may be: the owner of a stage, one who may take an action.
 *
 * @param sees which complaints somebody of this role may read
 */
public record Role(String id, String title, Sees sees) implements Identified {

    /** Whoever keeps the directory of staff; a role of every organisation that no procedure names. */
    public static final String ADMINISTRATOR = "administrator";

    /** Which complaints a role may read, but for those that are restricted. */
    public enum Sees {
        EVERYTHING,
        /** Only those that have come to it: in a stage that it owns, or one in which it is asked (KN-9). */
        HANDED_OVER
    }

    public Role {
        sees = sees == null ? Sees.EVERYTHING : sees;
    }
}
