package io.redress.domain;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cleans an e-mail address that a person typed or pasted, and says in plain words why mail cannot be delivered to it. The same
 * rules hold for complainants, representatives and staff.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_.!#$%&'*+/=?^`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern ENDING = Pattern.compile("[A-Za-z]{2,}|(?i:xn)--[A-Za-z0-9-]+");
    private static final Pattern NUMBERS = Pattern.compile("\\[.*]|[0-9.]+");

    /** Letters for which the two standards of domain names name different domains. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2]");

    private EmailAddress() {}

    /**
     * The address without blanks and invisible characters, with the marks on the keyboard in place of typographic ones, and with
     * a domain of other letters in its {@code xn--} form. A text that is no address is returned with those changes that can be
     * made.
     */
    public static String cleaned(String typed) {
        String address = withoutEndOfSentence(visible(typed));
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + ascii(address.substring(at + 1));
    }

    /**
     * The mailbox that an address names, for counting the letters to it: in small letters, without a mark after {@code +}, and without
     * the dots that Gmail ignores. Mail is sent to the address as it was given.
     */
    public static String mailbox(String address) {
        String small = address.toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        if (at < 0) {
            return small;
        }
        String domain = small.substring(at + 1);
        int mark = small.indexOf('+');
        String local = small.substring(0, mark > 0 && mark < at ? mark : at);
        boolean gmail = domain.equals("gmail.com") || domain.equals("googlemail.com");
        return gmail ? local.replace(".", "") + "@gmail.com" : local + "@" + domain;
    }

    private static String withoutEndOfSentence(String text) {
        int end = text.length();
        while (end > 0 && ".,;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The text in the usual form of its characters, without those that nobody sees in an address. */
    private static String visible(String typed) {
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> !Invisible.blank(letter) && !Invisible.ignorable(letter))
                .map(EmailAddress::onKeyboard)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Word processors replace apostrophes and hyphens while a person types. */
    private static int onKeyboard(int letter) {
        return switch (letter) {
            case '\u2018', '\u2019', '\u02bc' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
            case '\u3002' -> '.';
            default -> letter;
        };
    }

    private static String ascii(String domain) {
        // Most domains are ASCII already, and the tables for the others take long to load.
        if (isAscii(domain) || AMBIGUOUS.matcher(domain).find()) {
            return domain;
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException _) {
            return domain;
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /** Why mail cannot be delivered to a cleaned address, as a sentence without its subject; empty if it can. */
    public static Optional<String> faultOf(String address) {
        return reason(address).map(reason -> "is not an e-mail address: " + reason);
    }

    private static Optional<String> reason(String address) {
        int at = address.indexOf('@');
        if (address.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (at < 0) {
            return Optional.of("the @ is missing, as in ann@example.org");
        }
        if (address.indexOf('<') >= 0 || address.indexOf('>') >= 0) {
            return Optional.of("it has a sign < or >; give the address alone");
        }
        if (address.indexOf('@', at + 1) >= 0) {
            return Optional.of("it has more than one @; give one address only");
        }
        if (address.length() > LONGEST) {
            return Optional.of("it is longer than " + LONGEST + " characters");
        }
        return ofLocal(address.substring(0, at)).or(() -> ofDomain(address.substring(at + 1)));
    }

    private static Optional<String> ofLocal(String local) {
        if (local.isEmpty()) {
            return Optional.of("there is nothing before the @");
        }
        if (local.length() > LONGEST_LOCAL) {
            return Optional.of("before the @ it has more than " + LONGEST_LOCAL + " characters");
        }
        if (!LOCAL.matcher(local).matches()) {
            return Optional.of(
                    "before the @ our mail can use letters from a to z without accents, digits and signs such as"
                            + " . _ + - only; give another address if you have one");
        }
        return local.startsWith(".") || local.endsWith(".") || local.contains("..")
                ? Optional.of("before the @ a dot must stand between two other characters")
                : Optional.empty();
    }

    private static Optional<String> ofDomain(String domain) {
        if (domain.isEmpty()) {
            return Optional.of("there is nothing after the @");
        }
        if (NUMBERS.matcher(domain).matches()) {
            return Optional.of("after the @ there must be a name such as example.org, not the number of a machine");
        }
        if (AMBIGUOUS.matcher(domain).find()) {
            return Optional.of("write the part after the @ in its form that begins with xn--, because "
                    + domain.codePoints()
                            .filter(letter -> AMBIGUOUS
                                    .matcher(Character.toString(letter))
                                    .matches())
                            .mapToObj(Character::toString)
                            .findFirst()
                            .orElseThrow()
                    + " can stand for two different domains");
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.length() > LONGEST_LABEL) {
                return Optional.of("after the @ a part between dots has more than " + LONGEST_LABEL + " characters");
            }
            if (!LABEL.matcher(label).matches() || label.startsWith("-") || label.endsWith("-")) {
                return Optional.of(
                        label.isEmpty()
                                ? "after the @ a dot must stand between two other characters"
                                : "after the @ it has a character that cannot stand there");
            }
        }
        String last = labels[labels.length - 1];
        if (labels.length == 1) {
            return Optional.of("after the @ the end is missing, such as .org or .co.ke");
        }
        return ENDING.matcher(last).matches()
                ? Optional.empty()
                : Optional.of("it ends in ." + last + ", which is the end of no address; compare .org or .co.ke");
    }
}
