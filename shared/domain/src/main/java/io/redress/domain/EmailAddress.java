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
    public static Optional<Said> faultOf(String address) {
        return reason(address).map(reason -> FaultWords.say("email", reason));
    }

    private static Optional<Said> reason(String address) {
        int at = address.indexOf('@');
        if (address.isEmpty()) {
            return Optional.of(FaultWords.say("email.empty"));
        }
        if (at < 0) {
            return Optional.of(FaultWords.say("email.noAt"));
        }
        if (address.indexOf('<') >= 0 || address.indexOf('>') >= 0) {
            return Optional.of(FaultWords.say("email.brackets"));
        }
        if (address.indexOf('@', at + 1) >= 0) {
            return Optional.of(FaultWords.say("email.manyAt"));
        }
        if (address.length() > LONGEST) {
            return Optional.of(FaultWords.say("email.long", LONGEST));
        }
        return ofLocal(address.substring(0, at)).or(() -> ofDomain(address.substring(at + 1)));
    }

    private static Optional<Said> ofLocal(String local) {
        if (local.isEmpty()) {
            return Optional.of(FaultWords.say("email.noName"));
        }
        if (local.length() > LONGEST_LOCAL) {
            return Optional.of(FaultWords.say("email.longName", LONGEST_LOCAL));
        }
        if (!LOCAL.matcher(local).matches()) {
            return Optional.of(FaultWords.say("email.signs"));
        }
        return local.startsWith(".") || local.endsWith(".") || local.contains("..")
                ? Optional.of(FaultWords.say("email.dotBefore"))
                : Optional.empty();
    }

    private static Optional<Said> ofDomain(String domain) {
        if (domain.isEmpty()) {
            return Optional.of(FaultWords.say("email.noDomain"));
        }
        if (NUMBERS.matcher(domain).matches()) {
            return Optional.of(FaultWords.say("email.number"));
        }
        if (AMBIGUOUS.matcher(domain).find()) {
            return Optional.of(FaultWords.say(
                    "email.ambiguous",
                    domain.codePoints()
                            .filter(letter -> AMBIGUOUS
                                    .matcher(Character.toString(letter))
                                    .matches())
                            .mapToObj(Character::toString)
                            .findFirst()
                            .orElseThrow()));
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (label.length() > LONGEST_LABEL) {
                return Optional.of(FaultWords.say("email.longPart", LONGEST_LABEL));
            }
            if (!LABEL.matcher(label).matches() || label.startsWith("-") || label.endsWith("-")) {
                return Optional.of(
                        label.isEmpty() ? FaultWords.say("email.dotAfter") : FaultWords.say("email.character"));
            }
        }
        String last = labels[labels.length - 1];
        if (labels.length == 1) {
            return Optional.of(FaultWords.say("email.noEnd"));
        }
        return ENDING.matcher(last).matches() ? Optional.empty() : Optional.of(FaultWords.say("email.end", last));
    }
}
