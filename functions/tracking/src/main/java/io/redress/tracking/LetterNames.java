package io.redress.tracking;

import io.redress.domain.procedure.Letter;
import io.redress.domain.procedure.Procedure;

/** What a complainant calls the letters that they have received. */
final class LetterNames {

    private LetterNames() {}

    /** What the procedure calls it, or else its wording. */
    static String of(String letter, Procedure procedure) {
        return procedure.letter(letter).map(Letter::title).orElseGet(() -> of(letter));
    }

    private static String of(String letter) {
        return switch (letter) {
            case "acknowledgement" -> "We have received your complaint";
            case "received" -> "We have received what you sent us";
            case "answer" -> "Our answer";
            case "stage-opened" -> "Your complaint has moved to the next stage";
            case "extension" -> "We need more time";
            case "message" -> "A message to you";
            case "reply-reminder" -> "Does our answer settle your complaint?";
            case "paused" -> "Your complaint has to wait";
            case "resumed" -> "We go on with your complaint";
            case "response" -> "Our response";
            case "decision" -> "The decision on your complaint";
            case "referred" -> "Your complaint is with another office";
            case "refused-further" -> "Why your complaint does not go to the next stage";
            case "no-further" -> "Your complaint goes no further with us";
            case "exhausted" -> "Where you can take your complaint";
            case "closed" -> "Your complaint is closed";
            default -> inWords(letter);
        };
    }

    /** {@code meeting-invitation} is {@code Meeting invitation}. */
    private static String inWords(String letter) {
        String words = letter.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
