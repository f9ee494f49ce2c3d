package io.redress.domain.procedure;

/** What a member of staff may be: the owner of a stage, one who may take an action. */
public record Role(String id, String title) implements Identified {

    /** Whoever keeps the directory of staff; a role of every organisation that no procedure names. */
    public static final String ADMINISTRATOR = "administrator";
}
