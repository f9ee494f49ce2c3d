package io.redress.domain.complaint;

/** What happened to a letter to the complainant. */
public sealed interface LetterEvent extends Event {

    /** A letter has been written. A member of staff still has to send it (NU-12). */
    record LetterDrafted(String letter) implements LetterEvent {}

    /** A letter to the complainant is to be sent. */
    record LetterOrdered(String letter) implements LetterEvent {}

    /** A letter to the complainant cannot be sent by e-mail; the caseworker has to send it some other way. */
    record LetterOwed(String letter) implements LetterEvent {}

    /** A letter that an earlier change ordered is to be sent again. */
    record LetterOrderedAgain(int change) implements LetterEvent {}

    /** The mail service has accepted a letter. */
    record LetterSent(String letter, int change) implements LetterEvent {}
}
