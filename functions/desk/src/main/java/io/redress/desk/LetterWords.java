package io.redress.desk;

import io.redress.platform.Tree;

/** A letter of a complaint with what became of it. */
final class LetterWords {

    private LetterWords() {}

    /**
     * @param complaint the address of the complaint, relative to the page
     * @param readable whether the user may read it
     */
    static Facts of(Tree letter, String complaint, boolean readable) {
        return new Facts()
                .texts(letter, "title")
                .put(
                        "address",
                        readable
                                ? complaint + "/letters/" + letter.required("change") + "/" + letter.required("letter")
                                : "")
                .put("state", state(letter));
    }

    private static String state(Tree letter) {
        if (letter.text("told").isPresent()) {
            return "Told on " + DateWords.minute(letter.text("told"));
        }
        if (letter.text("returned").isPresent()) {
            return "Came back on " + DateWords.minute(letter.text("returned"));
        }
        if (letter.text("sent").isPresent()) {
            return "Sent on " + DateWords.minute(letter.text("sent"));
        }
        return letter.text("owed").isPresent()
                ? "To be told by hand since " + DateWords.minute(letter.text("owed"))
                : "Ordered on " + DateWords.minute(letter.text("ordered"));
    }
}
