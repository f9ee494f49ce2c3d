package io.redress.domain.procedure;

/**
 * A kind of register entry: complaint, query, compliment. All are recorded; only some start time limits.
 *
 * @param stage where an entry of this kind begins
 * @param startsLimits whether time limits run for it
 * @param letter the letter that says that it has been received
 */
public record Kind(String id, String title, String stage, boolean startsLimits, String letter) implements Identified {}
