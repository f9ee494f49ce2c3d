package io.redress.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an e-mail address whose domain is probably a typing error for a large provider's, such as {@code gmial.com}. It may
 * be somebody's domain all the same, so such an address is asked about and never refused.
 */
public final class AddressTypo {

    private static final List<String> PROVIDERS = List.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.co.uk",
            "yahoo.ca",
            "hotmail.com",
            "hotmail.co.uk",
            "outlook.com",
            "icloud.com",
            "protonmail.com");

    /** Domains of other providers that differ from one above by one letter. */
    private static final List<String> OTHERS = List.of("mail.com", "email.com", "ymail.com");

    /**
     * A question about a value that was accepted.
     *
     * @param field the path of the value, such as {@code complainant.email}
     */
    public record Hint(String field, String message) {}

    private AddressTypo() {}

    /** The address that was probably meant; empty if there is no reason to ask. */
    public static Optional<String> meant(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (at < 1 || PROVIDERS.contains(domain) || OTHERS.contains(domain)) {
            return Optional.empty();
        }
        return PROVIDERS.stream()
                .filter(provider -> oneSlip(domain, provider))
                .findFirst()
                .map(provider -> address.substring(0, at + 1) + provider);
    }

    /** The question about the address in a field; empty if there is no reason to ask. */
    public static Optional<Hint> hint(String field, @Nullable String address) {
        return Optional.ofNullable(address)
                .flatMap(AddressTypo::meant)
                .map(meant -> new Hint(field, "is perhaps meant to be " + meant));
    }

    /** Whether one letter too many, too few or wrong, or one swapped pair, turns one text into the other. */
    private static boolean oneSlip(String typed, String meant) {
        int start = 0;
        int shorter = Math.min(typed.length(), meant.length());
        while (start < shorter && typed.charAt(start) == meant.charAt(start)) {
            start++;
        }
        String typedRest = typed.substring(start);
        String meantRest = meant.substring(start);
        return after(typedRest, 1).equals(after(meantRest, 1))
                || after(typedRest, 1).equals(meantRest)
                || typedRest.equals(after(meantRest, 1))
                || swapped(typedRest, meantRest);
    }

    private static boolean swapped(String typed, String meant) {
        return typed.length() > 1
                && meant.length() > 1
                && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0)
                && typed.substring(2).equals(meant.substring(2));
    }

    private static String after(String text, int letters) {
        return text.substring(Math.min(letters, text.length()));
    }
}
