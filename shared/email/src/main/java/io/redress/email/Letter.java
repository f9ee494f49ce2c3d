package io.redress.email;

/** A finished letter: its subject, and the same words as text and as HTML. */
public record Letter(String subject, String text, String html) {

    /** Leaves out what the letter says. */
    @Override
    public String toString() {
        return "Letter[" + text.length() + " characters]";
    }
}
