package io.redress.domain.procedure;

/**
 * Where a complaint can stand.
 *
 * @param owner the role that has it here; absent in a closed stage
 * @param standIn the role that takes the owner's place when the complaint is about a person of the owner's role
 * @param consults the role that is asked for advice, approval or a signature here, while the owner keeps the complaint
 * @param description what happens here, in words for the public
 * @param goFurther what a complainant who is not content can do from here, in words for the public
 * @param awaits who has to move next
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

    /** Who has to move next in a stage. */
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
