package io.redress.domain.intake;

import io.redress.domain.Country;
import io.redress.domain.Folded;
import io.redress.domain.PhoneNumber;
import io.redress.domain.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether two submissions come from the same person, and whether they say the same. Only blanks, line ends and capital
 * letters make no difference.
 *
 * @param person the e-mail address of the complainant, or else the phone number as it is dialled within the country
 * @param words everything that the person filled in
 */
public record SubmissionFingerprint(String person, String words) {

    private static final char SEPARATOR = '\n';

    /**
     * The fingerprint of a submission; empty if it has neither an e-mail address nor a phone number of the complainant.
     *
     * @param country the id of the organisation's country
     */
    public static Optional<SubmissionFingerprint> of(Submission submission, String country) {
        return person(submission.particulars(), country)
                .map(person -> new SubmissionFingerprint(person, words(submission)));
    }

    /**
     * The person who submitted a complaint; empty if there is neither an e-mail address nor a phone number.
     *
     * @param country the id of the organisation's country
     */
    public static Optional<String> person(Particulars particulars, String country) {
        String email = particulars.complainant().email();
        if (email != null && Text.present(email)) {
            return Optional.of("email " + email.toLowerCase(Locale.ROOT));
        }
        String phone = particulars.complainant().phone();
        return phone == null
                ? Optional.empty()
                : Country.of(country)
                        .flatMap(known -> PhoneNumber.national(Folded.of(phone), known))
                        .map(number -> "phone " + number);
    }

    private static String words(Submission submission) {
        Particulars particulars = submission.particulars();
        StringBuilder words = new StringBuilder();
        add(words, submission.kind());
        add(words, submission.addressedTo());
        add(words, submission.category());
        add(words, submission.department());
        add(words, submission.relatesTo());
        add(words, particulars.subject());
        add(words, particulars.details());
        add(words, particulars.remedySought());
        add(words, particulars.aboutPerson());
        add(words, particulars.language());
        add(words, particulars.consents());
        add(words, particulars.complainant());
        add(words, particulars.representative());
        add(words, particulars.frontline());
        for (Map.Entry<String, String> answer : new TreeMap<>(particulars.answers()).entrySet()) {
            add(words, answer.getKey());
            add(words, answer.getValue());
        }
        return words.toString();
    }

    private static void add(StringBuilder words, Person complainant) {
        add(words, complainant.name());
        add(words, complainant.email());
        add(words, complainant.phone());
        add(words, complainant.address());
        add(words, complainant.preferredChannel());
    }

    private static void add(StringBuilder words, @Nullable Representative representative) {
        if (representative != null) {
            add(words, representative.name());
            add(words, representative.email());
            add(words, representative.phone());
            add(words, representative.relation());
            add(words, String.valueOf(representative.authorityGiven()));
            add(words, String.valueOf(representative.authorityUntil()));
        }
        words.append(SEPARATOR);
    }

    private static void add(StringBuilder words, Particulars.@Nullable Frontline frontline) {
        if (frontline != null) {
            add(words, frontline.tried());
            add(words, frontline.with());
            add(words, frontline.result());
        }
        words.append(SEPARATOR);
    }

    private static void add(StringBuilder words, @Nullable Boolean answer) {
        words.append(answer).append(SEPARATOR);
    }

    /** Adds a text in small letters, with one blank between words. */
    private static void add(StringBuilder words, @Nullable String text) {
        boolean blank = false;
        for (int i = 0; text != null && i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                blank = true;
            } else {
                if (blank) {
                    words.append(' ');
                    blank = false;
                }
                words.append(Character.toLowerCase(letter));
            }
        }
        words.append(SEPARATOR);
    }

    @Override
    public String toString() {
        return "SubmissionFingerprint[masked]";
    }
}
