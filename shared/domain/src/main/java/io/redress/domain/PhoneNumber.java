package io.redress.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises the same phone number in two ways of writing it, such as {@code 0733 111 222} and {@code +254733111222}. It does not
 * check whether a number exists.
 */
public final class PhoneNumber {

    /** In a folded text: digits, between which are blanks and the signs that people put into numbers. */
    private static final Pattern WRITTEN = Pattern.compile("[+(]*[0-9][0-9 ().+/-]*");

    /** What people dial before the number of a country. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+|000|00|011");

    /** Fewer digits are in too many numbers. */
    private static final int FEWEST = 5;

    private static final int FEWEST_OF_COUNTRY = 7;

    private PhoneNumber() {}

    /** Whether two texts write the same number, with or without the code of the country in which it is. */
    public static boolean same(String one, String other, Country country) {
        Optional<String> national = national(Folded.of(one), country);
        return national.isPresent() && national.equals(national(Folded.of(other), country));
    }

    /** A number in a form that is the same for all ways of writing it; the text itself if it is no number. */
    public static String folded(String written, Country country) {
        String folded = Folded.of(written);
        return national(folded, country).orElse(folded);
    }

    static boolean isWritten(String folded) {
        return WRITTEN.matcher(folded).matches();
    }

    /** The digits of all numbers in a folded text, each followed by a line feed. */
    static String digitsIn(String folded) {
        StringBuilder digits = new StringBuilder();
        Matcher number = WRITTEN.matcher(folded);
        while (number.find()) {
            digits.append(digits(number.group())).append('\n');
        }
        return digits.toString();
    }

    /** The digits that all ways of writing a number within its country have; empty if there are too few. */
    public static Optional<String> national(String folded, Country country) {
        // In +254 (0)733 the zero is for callers from the same country.
        String number = folded.replace("(0)", "").replaceAll("[^0-9+]", "");
        Matcher international = INTERNATIONAL.matcher(number);
        boolean dialled = international.lookingAt();
        String abroad = dialled ? digits(number.substring(international.end())) : digits(number);
        String code = country.callingCode();
        boolean own = abroad.startsWith(code) && (dialled || abroad.length() - code.length() >= FEWEST_OF_COUNTRY);
        String within = own ? abroad.substring(code.length()) : dialled ? abroad : digits(number);
        String trunk = country.trunk();
        boolean ofTrunk = !trunk.isEmpty() && within.startsWith(trunk) && (own || !dialled);
        String national = ofTrunk ? within.substring(trunk.length()) : within;
        return Optional.of(national).filter(known -> known.length() >= FEWEST);
    }

    private static String digits(String text) {
        return text.replace("(0)", "").replaceAll("[^0-9]", "");
    }
}
