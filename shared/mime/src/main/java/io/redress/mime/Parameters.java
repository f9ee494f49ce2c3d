package io.redress.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header with a value and parameters, such as {@code Content-Type}. Parameters that RFC 2231 cuts into pieces and encodes are put
 * together; so are names encoded by RFC 2047, which many programs write although no RFC allows them here.
 *
 * @param value in small letters
 */
record Parameters(String value, Map<String, String> all) {

    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*)?");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    static Parameters of(String header) {
        int semicolon = header.indexOf(';');
        String value = COMMENT.matcher(semicolon < 0 ? header : header.substring(0, semicolon))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
        Map<String, String> plain = new HashMap<>();
        Map<String, TreeMap<Integer, String>> pieces = new HashMap<>();
        List<String> parameters = semicolon < 0 ? List.of() : Quoted.split(header.substring(semicolon + 1), ';');
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            Matcher piece = PIECE.matcher(
                    equals < 0 ? "" : parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT));
            if (!piece.matches()) {
                continue;
            }
            String written = Quoted.open(parameter.substring(equals + 1).strip());
            boolean encoded = piece.group(3) != null;
            if (piece.group(2) == null && !encoded) {
                plain.putIfAbsent(piece.group(1), written);
            } else {
                int number = piece.group(2) == null ? 0 : Integer.parseInt(piece.group(2));
                pieces.computeIfAbsent(piece.group(1), _ -> new TreeMap<>())
                        .putIfAbsent(number, (encoded ? "%" : "=") + written);
            }
        }
        Map<String, String> all = new HashMap<>();
        plain.forEach((name, text) -> all.put(name, EncodedWords.read(text)));
        pieces.forEach((name, parts) -> all.put(name, together(parts)));
        return new Parameters(value, all);
    }

    private static String together(TreeMap<Integer, String> parts) {
        String charset = null;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Map.Entry<Integer, String> part : parts.entrySet()) {
            String text = part.getValue().substring(1);
            if (part.getValue().charAt(0) == '%') {
                int first = text.indexOf('\'');
                int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
                if (part.getKey() == 0 && second > 0) {
                    charset = text.substring(0, first);
                    text = text.substring(second + 1);
                }
                bytes.writeBytes(unescaped(text));
            } else {
                bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Letters.of(bytes.toByteArray(), charset);
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            boolean escape = text.charAt(at) == '%'
                    && at + 2 < text.length()
                    && Character.digit(text.charAt(at + 1), 16) >= 0
                    && Character.digit(text.charAt(at + 2), 16) >= 0;
            if (escape) {
                bytes.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.writeBytes(String.valueOf(text.charAt(at)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(all.get(name)).filter(text -> !text.isBlank());
    }
}
