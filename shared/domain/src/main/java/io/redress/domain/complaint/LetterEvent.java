package io.redress.domain.complaint;

/** What happened to a letter to the complainant. */
public sealed interface LetterEvent extends Event {

    /** A member of staff has written a letter. A member of staff still has to send it (NU-12). */
    record LetterDrafted(String letter) implements LetterEvent {}

    /** The system has to send a letter to the complainant. */
    record LetterOrdered(String letter) implements LetterEvent {}

    /** A letter to the complainant cannot be sent by e-mail; the caseworker has to send it by hand. */
    record LetterOwed(String letter) implements LetterEvent {}

    /** The system has to send again a letter that an earlier change ordered. */
    record LetterOrderedAgain(int change) implements LetterEvent {}

    /** The mail service has accepted a letter. */
    record LetterSent(String letter, int change) implements LetterEvent {}
}
