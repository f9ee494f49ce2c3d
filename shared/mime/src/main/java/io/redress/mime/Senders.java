package io.redress.mime;

import io.redress.domain.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the addresses of a From header by the rules of RFC 5322, sign by sign. What is in quotation marks or in comments, which may lie
 * within each other, names nobody. A header that is not a list of addresses has none, because another program could read another one in it.
 */
final class Senders {

    /** No program writes longer headers of this name. */
    private static final int LONGEST = 20_000;

    private final String header;
    private final List<Sender> senders = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder unquoted = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private int at;
    private boolean clean = true;

    /** What stands in angles; empty outside, and if there are none. */
    private Optional<String> angles = Optional.empty();

    private Senders(String header) {
        this.header = header;
    }

    /**
     * The addresses of a header; empty if it is not clear which they are.
     *
     * @param header not decoded, because a decoded name may have commas and angles in it
     */
    static Optional<List<Sender>> of(String header) {
        return header.length() > LONGEST ? Optional.empty() : new Senders(header).read();
    }

    private Optional<List<Sender>> read() {
        while (at < header.length() && clean) {
            char sign = header.charAt(at);
            switch (sign) {
                case '"' -> quoted();
                case '(' -> comment();
                case '<' -> inAngles();
                case ',' -> {
                    end();
                    at++;
                }
                case '>', ')', ';' -> clean = false;
                default -> {
                    clean = clean && (angles.isEmpty() || sign == ' ' || sign == '\t');
                    words.append(sign);
                    unquoted.append(sign);
                    at++;
                }
            }
        }
        end();
        return clean ? Optional.of(List.copyOf(senders)) : Optional.empty();
    }

    /** A name in quotation marks, which stay. */
    private void quoted() {
        clean = clean && angles.isEmpty();
        words.append('"');
        at++;
        while (at < header.length() && header.charAt(at) != '"') {
            if (header.charAt(at) == '\\' && at + 1 < header.length()) {
                words.append(header.charAt(at++));
            }
            words.append(header.charAt(at++));
        }
        clean = clean && at < header.length();
        words.append('"');
        at++;
    }

    private void comment() {
        int depth = 0;
        do {
            char sign = header.charAt(at);
            depth += sign == '(' ? 1 : 0;
            depth -= sign == ')' ? 1 : 0;
            at += sign == '\\' && at + 1 < header.length() ? 1 : 0;
            if (depth > 0 && (sign != '(' || depth > 1)) {
                comment.append(header.charAt(at));
            }
            at++;
        } while (depth > 0 && at < header.length());
        clean = clean && depth == 0;
    }

    private void inAngles() {
        int close = header.indexOf('>', at);
        String inside = close < 0 ? "" : header.substring(at + 1, close).strip();
        clean = clean && angles.isEmpty() && isAddress(inside);
        angles = Optional.of(inside);
        at = close + 1;
    }

    /** One address, without a name, a comment, or the servers on the way that were once written before it. */
    private static boolean isAddress(String text) {
        int sign = text.indexOf('@');
        return sign > 0
                && sign == text.lastIndexOf('@')
                && sign < text.length() - 1
                && text.chars().noneMatch(letter -> letter <= ' ' || "<>()\",;:\\".indexOf(letter) >= 0);
    }

    /** One address ends. */
    private void end() {
        String said = words.toString().strip();
        if (angles.isPresent()) {
            // A name without quotation marks that looks like an address may be the one that another program reads.
            clean = clean && (unquoted.indexOf("@") < 0 || said.equalsIgnoreCase(angles.get()));
            senders.add(sender(said.isEmpty() ? comment.toString() : said, angles.get()));
        } else if (!said.isEmpty()) {
            clean = clean && isAddress(said);
            senders.add(sender(comment.toString(), said));
        }
        words.setLength(0);
        unquoted.setLength(0);
        comment.setLength(0);
        angles = Optional.empty();
    }

    private static Sender sender(String name, String address) {
        String decoded =
                Letters.line(EncodedWords.read(Quoted.open(name.strip())).replace("\"", ""));
        boolean says = !decoded.isEmpty() && !decoded.equalsIgnoreCase(address);
        return new Sender(says ? decoded : null, EmailAddress.cleaned(address));
    }
}
