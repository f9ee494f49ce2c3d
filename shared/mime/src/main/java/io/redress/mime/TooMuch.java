package io.redress.mime;

/** A limit is exceeded. */
final class TooMuch extends Exception {

    private static final long serialVersionUID = 1;

    private final String said;

    TooMuch(String said) {
        super(said);
        this.said = said;
    }

    /** Which limit it is. */
    String said() {
        return said;
    }
}
