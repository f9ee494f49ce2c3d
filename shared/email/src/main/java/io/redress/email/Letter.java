package io.redress.email;

/** A letter as it is read: its subject, and the same words as text and as HTML. */
public record Letter(String subject, String text, String html) {

    /** Says nothing of what it tells. */
    @Override
    public String toString() {
        return "Letter[" + text.length() + " characters]";
    }
}
