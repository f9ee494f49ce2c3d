package io.redress.store;

import io.redress.domain.Reference;
import io.redress.domain.complaint.LinkHolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The token in the address to which somebody replies to a letter. It says to which complaint a reply belongs and to whom the letter went,
 * and is signed with the secret of the installation, so that nobody can make one. It opens nothing: only a reply can be added with it, and
 * it ends when the links of the same letter end. It has only small letters, digits and a hyphen, because mail programs change other signs.
 *
 * @param holder to whom the letter went
 * @param issued when the letter was written, in milliseconds
 */
public record ReplyToken(Reference reference, LinkHolder holder, Instant issued) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;
    private static final int TIME_LENGTH = 9;
    private static final int SIGNATURE_BYTES = 16;
    private static final int SIGNATURE_LENGTH = 26;

    public ReplyToken {
        issued = Instant.ofEpochMilli(issued.toEpochMilli());
    }

    /** The token as it stands in an address; with what stands before it, never more than 64 characters. */
    public String written(PersonKey key) {
        String said = said();
        return said + signature(said, key);
    }

    private String said() {
        return reference.value().replace("-", "").toLowerCase(Locale.ROOT) + "-" + letter(holder)
                + number(issued.toEpochMilli());
    }

    /** Reads a token; empty if it is not one that this installation has signed. */
    public static Optional<ReplyToken> read(String written, PersonKey key) {
        String small = written.toLowerCase(Locale.ROOT);
        int hyphen = small.indexOf('-');
        if (hyphen < 0 || small.length() - hyphen - 1 != 1 + TIME_LENGTH + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        int signature = small.length() - SIGNATURE_LENGTH;
        String said = small.substring(0, signature);
        boolean signed = MessageDigest.isEqual(
                signature(said, key).getBytes(StandardCharsets.US_ASCII),
                small.substring(signature).getBytes(StandardCharsets.UTF_8));
        if (!signed) {
            return Optional.empty();
        }
        String time = small.substring(hyphen + 2, signature);
        return Reference.parse(small.substring(0, hyphen))
                .map(reference -> new ReplyToken(reference, holder(small.charAt(hyphen + 1)), instant(time)));
    }

    private static char letter(LinkHolder holder) {
        return switch (holder) {
            case COMPLAINANT -> 'c';
            case REPRESENTATIVE -> 'r';
        };
    }

    private static LinkHolder holder(char letter) {
        return letter == 'r' ? LinkHolder.REPRESENTATIVE : LinkHolder.COMPLAINANT;
    }

    private static String number(long value) {
        StringBuilder text = new StringBuilder();
        for (int place = TIME_LENGTH - 1; place >= 0; place--) {
            text.append(ALPHABET.charAt((int) (value >> (place * BITS)) & (ALPHABET.length() - 1)));
        }
        return text.toString();
    }

    private static Instant instant(String text) {
        long value = 0;
        for (char letter : text.toCharArray()) {
            value = value << BITS | ALPHABET.indexOf(letter);
        }
        return Instant.ofEpochMilli(value);
    }

    private static String signature(String said, PersonKey key) {
        byte[] bytes = Arrays.copyOf(key.sign("reply-token\0" + said), SIGNATURE_BYTES);
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte each : bytes) {
            waiting = (waiting << Byte.SIZE | each & 0xFF) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(waiting >> bits & ALPHABET.length() - 1));
            }
        }
        return text.append(ALPHABET.charAt(waiting << BITS - bits & ALPHABET.length() - 1))
                .toString();
    }

    @Override
    public String toString() {
        return "ReplyToken[" + reference + "]";
    }
}
