package io.redress.mime;

import io.redress.domain.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Hides the secrets of our letters in what a mail says: the end of a tracking link, with which anybody could act as the complainant, and
 * the end of a reply address. A mail program that answers a letter quotes both. Each sign of a secret becomes {@code *}, so the text keeps
 * its length and its lines.
 *
 * <p>The signs may be escaped, as servers write that lead links through themselves, and may be broken over lines that begin with the angles
 * of a quotation. A secret is found by its length, and by the reference before it.
 */
public final class LetterSecrets {

    /** Nothing longer than this stands between the first sign of a reference and the sign after it. */
    private static final int WINDOW = 400;

    private static final int LONGEST_REFERENCE = 20;
    private static final int LONGEST_BASE64 = 3;

    private LetterSecrets() {}

    /** The text without secrets; the same text if it has none. */
    public static String hidden(String text) {
        String hidden = text;
        for (Escaping escaping : Escaping.values()) {
            hidden = hidden(hidden, escaping);
        }
        return hidden;
    }

    private static String hidden(String text, Escaping escaping) {
        StringBuilder hidden = new StringBuilder();
        int kept = 0;
        int separator = -1;
        int at = 0;
        while (at < text.length()) {
            if (separator < at) {
                separator = escaping.separator(text, at);
            }
            if (separator == text.length()) {
                break;
            }
            if (separator - at > WINDOW) {
                at = separator - WINDOW;
            }
            List<Signs.Place> secret = secret(text, at, escaping);
            if (secret.isEmpty()) {
                at++;
                continue;
            }
            for (Signs.Place place : secret) {
                hidden.append(text, kept, place.from()).repeat('*', place.to() - place.from());
                kept = place.to();
            }
            at = kept;
        }
        return kept == 0 ? text : hidden.append(text, kept, text.length()).toString();
    }

    /** Where the signs of the secret are that belongs to a reference that begins here; empty if none does. */
    private static List<Signs.Place> secret(String text, int at, Escaping escaping) {
        Signs signs = new Signs(text, at, escaping);
        StringBuilder reference = new StringBuilder();
        while (reference.length() <= LONGEST_REFERENCE && signs.next()) {
            char sign = signs.sign();
            if (reference.isEmpty() && !Signs.isLetter(sign)) {
                return List.of();
            }
            for (SecretKind kind : SecretKind.values()) {
                if (sign == kind.separator()) {
                    Signs.Secret secret = signs.secret(kind);
                    if (!secret.places().isEmpty()
                            && Reference.parse(reference.toString()).isPresent()
                            && (!secret.broken() || isIntroduced(text, at, kind))) {
                        return secret.places();
                    }
                }
            }
            if (sign != '-' && !Signs.isLetter(sign) && !Signs.isDigit(sign)) {
                return List.of();
            }
            reference.append(sign);
        }
        return List.of();
    }

    /** A secret with line ends in it could be a sentence after a reference, unless what stands before says otherwise. */
    private static boolean isIntroduced(String text, int at, SecretKind kind) {
        return text.substring(Math.max(at - kind.introducedWithin(), 0), at)
                .toLowerCase(Locale.ROOT)
                .contains(kind.introduction());
    }

    /**
     * The bytes of a text, or of a mail, without secrets, whatever charset they are in, also where a part is written in base64; the same
     * bytes if there are none.
     */
    public static byte[] hidden(byte[] content) {
        return hidden(content, LONGEST_BASE64);
    }

    private static byte[] hidden(byte[] content, int depth) {
        // Each byte is one character here. All signs of a secret are ASCII, and those are the same in nearly all
        // charsets.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String hidden = hidden(text);
        byte[] bytes = hidden.equals(text) ? content : hidden.getBytes(StandardCharsets.ISO_8859_1);
        return depth == 0 ? bytes : Base64Blocks.rewritten(bytes, block -> hidden(block, depth - 1));
    }

    /** Whether the bytes of a mail have a secret in them. */
    public static boolean areIn(byte[] mail) {
        // Without a change, the same array comes back.
        return hidden(mail) != mail;
    }
}
