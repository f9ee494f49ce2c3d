package io.redress.domain.procedure;

/**
 * A possible finding about a complaint: upheld, unfounded, vexatious.
 *
 * @param counts what it counts as in reports that compare organisations
 */
public record Determination(String id, String title, Counts counts) implements Identified {

    /** The values that the reports of all organisations share. */
    public enum Counts {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }
}
