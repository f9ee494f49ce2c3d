package io.redress.domain.procedure;

/**
 * A stage that a complaint can be in.
 *
 * @param owner the role that handles the complaint here; absent in a closed stage
 * @param standIn the role that replaces the owner when the complaint is about a member of staff with the owner's role
 * @param consults the role whose advice, approval or signature is requested here, while the owner keeps the complaint
 * @param description what happens here, in words for the public
 * @param goFurther what a complainant who does not agree can do from here, in words for the public
 * @param awaits who has to act next
 */
public record Stage(
        String id,
        String title,
        String owner,
        String standIn,
        String consults,
        String description,
        String goFurther,
        Awaits awaits)
        implements Identified {

    /** Who has to act next in a stage. */
    public enum Awaits {
        STAFF,
        COMPLAINANT,
        NOBODY
    }

    public Stage {
        awaits = awaits == null ? Awaits.STAFF : awaits;
    }

    public boolean closed() {
        return awaits == Awaits.NOBODY;
    }
}
