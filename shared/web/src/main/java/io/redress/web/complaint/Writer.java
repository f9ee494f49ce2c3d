package io.redress.web.complaint;

/** Who fills in the form for a complaint. */
public enum Writer {
    /** Somebody who complains, or acts for the complainant. */
    PUBLIC,
    /** A member of staff who writes down what somebody else says, or has written. */
    STAFF
}
