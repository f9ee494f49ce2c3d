package io.redress.domain.intake;

import io.redress.domain.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether two submissions come from the same person, and whether they say the same. Blanks, punctuation and capital
 * letters make no difference.
 *
 * @param person the e-mail address of the complainant, or else the digits of the phone number
 * @param words everything that the person filled in
 */
public record SubmissionFingerprint(String person, String words) {

    private static final char SEPARATOR = '\n';

    /** The fingerprint of a submission; empty if it has neither an e-mail address nor a phone number of the complainant. */
    public static Optional<SubmissionFingerprint> of(Submission submission) {
        return person(submission.particulars()).map(person -> new SubmissionFingerprint(person, words(submission)));
    }

    /** The person who submitted a complaint; empty if there is neither an e-mail address nor a phone number. */
    public static Optional<String> person(Particulars particulars) {
        Person complainant = particulars.complainant();
        String email = complainant.email();
        if (email != null && Text.present(email)) {
            return Optional.of("email " + email.toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(complainant.phone())
                .map(SubmissionFingerprint::digits)
                .filter(digits -> !digits.isEmpty())
                .map(digits -> "phone " + digits);
    }

    private static String words(Submission submission) {
        Particulars particulars = submission.particulars();
        Person complainant = particulars.complainant();
        Representative representative = particulars.representative();
        StringBuilder words = new StringBuilder();
        add(words, submission.kind());
        add(words, submission.addressedTo());
        add(words, submission.category());
        add(words, submission.department());
        add(words, submission.relatesTo());
        add(words, complainant.name());
        add(words, complainant.phone());
        add(words, complainant.address());
        add(words, representative == null ? null : representative.name());
        add(words, particulars.subject());
        add(words, particulars.details());
        add(words, particulars.remedySought());
        add(words, particulars.aboutPerson());
        add(
                words,
                particulars.frontline() == null ? null : particulars.frontline().with());
        add(
                words,
                particulars.frontline() == null ? null : particulars.frontline().result());
        for (Map.Entry<String, String> answer : new TreeMap<>(particulars.answers()).entrySet()) {
            add(words, answer.getKey());
            add(words, answer.getValue());
        }
        return words.toString();
    }

    private static void add(StringBuilder words, @Nullable String text) {
        if (text != null) {
            text.codePoints()
                    .filter(SubmissionFingerprint::isPartOfWord)
                    .map(Character::toLowerCase)
                    .forEach(words::appendCodePoint);
        }
        words.append(SEPARATOR);
    }

    private static boolean isPartOfWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> false;
            default -> true;
        };
    }

    private static String digits(String phone) {
        StringBuilder digits = new StringBuilder();
        phone.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    @Override
    public String toString() {
        return "SubmissionFingerprint[masked]";
    }
}
