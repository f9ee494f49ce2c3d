package io.redress.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in the metadata of an object. A header has ASCII only, so S3 gives other text, and takes it, in the encoded words of RFC 2047.
 */
final class MetadataText {

    private static final Pattern WORD =
            Pattern.compile("=\\?([A-Za-z0-9_-]+)\\?([BbQq])\\?([^?]*)\\?=(?:\\s+(?==\\?))?");

    private MetadataText() {}

    static Map<String, String> written(Map<String, String> metadata) {
        Map<String, String> written = new LinkedHashMap<>();
        metadata.forEach((name, text) -> written.put(name, isPlain(text) ? text : encoded(text)));
        return written;
    }

    private static boolean isPlain(String text) {
        return !text.contains("=?")
                && text.equals(text.strip())
                && text.chars().allMatch(character -> character >= 0x20 && character <= 0x7e);
    }

    private static String encoded(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** The text of a value as S3 gives it. What looks like an encoded word and is none stays as it is. */
    static String read(String value) {
        Matcher words = WORD.matcher(value);
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (words.find()) {
            text.append(value, from, words.start());
            text.append(decoded(words.group(1), words.group(2), words.group(3), words.group()));
            from = words.end();
        }
        return text.append(value.substring(from)).toString();
    }

    private static String decoded(String charset, String form, String content, String whole) {
        try {
            byte[] bytes = form.equalsIgnoreCase("B") ? Base64.getMimeDecoder().decode(content) : quoted(content);
            return new String(bytes, Charset.forName(charset));
        } catch (IllegalArgumentException unknown) {
            return whole;
        }
    }

    private static byte[] quoted(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            if (character == '=' && i + 2 < content.length()) {
                bytes.write(Integer.parseInt(content.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(character == '_' ? ' ' : character);
            }
        }
        return bytes.toByteArray();
    }
}
