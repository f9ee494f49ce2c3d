package io.redress.domain.procedure;

/**
 * A kind of register entry: complaint, query, compliment. All are recorded; only some start time limits.
 *
 * @param stage where an entry of this kind begins
 * @param startsLimits whether time limits run for it
 * @param letter the letter that says that it has been received
 * @param staffOnly whether only staff record entries of this kind
 * @param refused what somebody is told who hands in this kind, which belongs elsewhere; absent when it is accepted (KT-1)
 */
public record Kind(
        String id, String title, String stage, boolean startsLimits, String letter, boolean staffOnly, String refused)
        implements Identified {

    /** Whether entries of this kind are taken at all. */
    public boolean accepted() {
        return refused == null;
    }
}
