package io.redress.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The reference of a complaint, such as {@code KIWI-7K3M-9QXR}: the organisation's prefix, seven random letters and digits
 * that people do not mistake for each other, and a check character that finds typing errors. It never changes, and alone it
 * gives no access to the complaint.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LENGTH = 7;
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    public static Reference random(String prefix, RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        body.append(check(body));
        return new Reference(prefix + "-" + body.substring(0, 4) + "-" + body.substring(4));
    }

    /** Reads what a person typed: small letters count as capitals, O as 0, I and L as 1. Empty when it is no reference. */
    public static Optional<Reference> parse(String typed) {
        String[] parts = typed.strip().toUpperCase(Locale.ROOT).split("-");
        if (parts.length != 3
                || parts[1].length() != 4
                || parts[2].length() != 4
                || !PREFIX.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        String body = (parts[1] + parts[2]).replace('O', '0').replace('I', '1').replace('L', '1');
        boolean known = body.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
        if (!known || check(body.substring(0, RANDOM_LENGTH)) != body.charAt(RANDOM_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new Reference(parts[0] + "-" + body.substring(0, 4) + "-" + body.substring(4)));
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
