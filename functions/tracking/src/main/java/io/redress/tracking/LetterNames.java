package io.redress.tracking;

/** What a complainant calls the letters that they have received. */
final class LetterNames {

    private LetterNames() {}

    static String of(String letter) {
        return switch (letter) {
            case "acknowledgement" -> "We have received your complaint";
            case "received" -> "We have received what you sent us";
            case "answer" -> "Our answer";
            case "stage-opened" -> "Your complaint has moved to the next stage";
            case "extension" -> "We need more time";
            case "message" -> "A message to you";
            case "reply-reminder" -> "Does our answer settle your complaint?";
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
