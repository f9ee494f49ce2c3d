package io.redress.domain.complaint;

/** What happened to a letter to the complainant. */
public sealed interface LetterEvent extends Event {

    /** A letter has been written, and waits for whoever sends it (NU-12). */
    record LetterDrafted(String letter) implements LetterEvent {}

    /** A letter to the complainant is to be sent. */
    record LetterOrdered(String letter) implements LetterEvent {}

    /** A letter to the complainant is owed that cannot go by mail; the caseworker sends it some other way. */
    record LetterOwed(String letter) implements LetterEvent {}

    /** A letter that an earlier change ordered is to be sent once more. */
    record LetterOrderedAgain(int change) implements LetterEvent {}

    /** A letter has been handed over to the mail service. */
    record LetterSent(String letter, int change) implements LetterEvent {}
}
