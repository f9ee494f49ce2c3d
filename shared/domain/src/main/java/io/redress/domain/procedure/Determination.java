package io.redress.domain.procedure;

/**
 * What can be found of a complaint: upheld, unfounded, vexatious.
 *
 * @param counts what it counts as wherever organisations are compared
 */
public record Determination(String id, String title, Counts counts) implements Identified {

    /** The few values that every report knows. */
    public enum Counts {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }
}
