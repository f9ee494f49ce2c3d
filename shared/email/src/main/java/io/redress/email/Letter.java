package io.redress.email;

import io.redress.domain.language.Language;

/** A finished letter: its subject, the same words as text and as HTML, and their language. */
public record Letter(String subject, String text, String html, Language language) {

    /** A letter in English. */
    public Letter(String subject, String text, String html) {
        this(subject, text, html, Language.ENGLISH);
    }

    /** Leaves out what the letter says. */
    @Override
    public String toString() {
        return "Letter[" + text.length() + " characters]";
    }
}
