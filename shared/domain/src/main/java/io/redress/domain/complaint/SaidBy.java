package io.redress.domain.complaint;

/** Who entered what a complainant said about an answer. */
public enum SaidBy {
    COMPLAINANT,
    /** Staff, for the complainant. */
    ORGANISATION
}
