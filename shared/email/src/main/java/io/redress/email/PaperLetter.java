package io.redress.email;

/**
 * A letter that staff print, or read out.
 *
 * @param text the words to read out
 * @param html the page to print
 */
public record PaperLetter(String title, String text, String html) {
    /** Leaves out what the letter says. */
    @Override
    public String toString() {
        return "PaperLetter[masked]";
    }
}
