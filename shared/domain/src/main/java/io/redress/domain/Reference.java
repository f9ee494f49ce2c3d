package io.redress.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a complaint, such as {@code KIWI-7K3M-9QXR}: the organisation's prefix, seven random letters and digits
 * that people do not mistake for each other, and a check character that finds typing errors. It never changes, and alone it
 * gives no access to the complaint.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LENGTH = 7;
    private static final Pattern TYPED = Pattern.compile("([A-Z][A-Z0-9]{1,9})[- ]?([A-Z0-9]{4})[- ]?([A-Z0-9]{4})");

    public static Reference random(String prefix, RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        body.append(check(body));
        return new Reference(prefix + "-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /**
     * Reads what a person typed: small letters count as capitals, O as 0, I and L as 1; hyphens may be blanks or left out. Empty when
     * it is no reference.
     */
    public static Optional<Reference> parse(String typed) {
        Matcher parts = TYPED.matcher(inPlainSigns(typed.strip()).toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String body = unmistaken(parts.group(2) + parts.group(3));
        boolean known = body.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        if (!known || check(body.substring(0, RANDOM_LENGTH)) != body.charAt(RANDOM_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new Reference(parts.group(1) + "-" + body.substring(0, 4) + "-" + body.substring(4)));
    }

    /** Capital letters and digits with the digits for which people mistake some letters. */
    static String unmistaken(String capitals) {
        return capitals.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** The text with one kind of hyphen and blank, and without invisible characters. */
    private static String inPlainSigns(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints().filter(letter -> !Invisible.ignorable(letter)).forEach(letter -> {
            if (Character.getType(letter) == Character.DASH_PUNCTUATION || letter == '\u2212') {
                plain.append('-');
            } else {
                plain.appendCodePoint(Character.getType(letter) == Character.SPACE_SEPARATOR ? ' ' : letter);
            }
        });
        return plain.toString();
    }

    /** Luhn's checksum over 32 characters. It finds every single wrong character and nearly every swapped pair. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = ALPHABET.indexOf(body.charAt(i));
            int weighed = (body.length() - i) % 2 != 0 ? value * 2 : value;
            sum += weighed / ALPHABET.length() + weighed % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
