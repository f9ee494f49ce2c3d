package io.redress.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words of headers that are encoded by RFC 2047. Adjoining words of one charset are put together before they are decoded,
 * because many programs cut them in the middle of a letter. A word that is broken stays as it was written.
 */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([bBqQ])\\?([^?]*)\\?=");
    private static final Pattern BETWEEN = Pattern.compile("\\s*");
    private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/]");
    private static final int BASE64_BLOCK = 4;

    private EncodedWords() {}

    static String read(String header) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        Matcher word = WORD.matcher(header);
        while (word.find()) {
            String between = header.substring(end, word.start());
            boolean adjoins = charset != null && BETWEEN.matcher(between).matches();
            if (!adjoins || !word.group(1).equalsIgnoreCase(charset)) {
                text.append(Letters.of(waiting.toByteArray(), charset));
                waiting.reset();
                text.append(adjoins ? "" : between);
            }
            charset = word.group(1);
            waiting.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        text.append(Letters.of(waiting.toByteArray(), charset));
        return text.append(header.substring(end)).toString();
    }

    private static byte[] bytes(String encoding, String content) {
        return encoding.equalsIgnoreCase("b") ? base64(content) : quoted(content);
    }

    private static byte[] base64(String content) {
        String clean = NOT_BASE64.matcher(content).replaceAll("");
        // A word that was cut has a letter too many, which says nothing.
        int length = clean.length() % BASE64_BLOCK == 1 ? clean.length() - 1 : clean.length();
        return Base64.getDecoder().decode(clean.substring(0, length));
    }

    private static byte[] quoted(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < content.length(); at++) {
            char letter = content.charAt(at);
            if (letter == '=' && at + 2 < content.length() && isHex(content, at + 1) && isHex(content, at + 2)) {
                bytes.write(Integer.parseInt(content.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.writeBytes((letter == '_' ? " " : String.valueOf(letter)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }
}
