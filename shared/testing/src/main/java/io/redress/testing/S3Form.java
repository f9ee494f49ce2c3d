package io.redress.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that a browser sends to S3 with a file.
 *
 * @param fields the fields before the file, with their names in lower case; S3 ignores what stands after the file
 */
record S3Form(Map<String, String> fields, byte[] file) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    /** Reads a form; empty if it has no file. */
    static Optional<S3Form> read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        // One character for each byte, so that the bytes of the file survive.
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            String head = utf8(part.substring(0, end));
            String content = part.substring(end + 4);
            Matcher name = NAME.matcher(head);
            if (!name.find()) {
                continue;
            }
            if (name.group(1).equals("file")) {
                String given = baseName(head);
                fields.replaceAll((_, value) -> value.replace("${filename}", given));
                return Optional.of(new S3Form(fields, content.getBytes(StandardCharsets.ISO_8859_1)));
            }
            fields.put(name.group(1).toLowerCase(Locale.ROOT), utf8(content));
        }
        return Optional.empty();
    }

    private static String baseName(String head) {
        Matcher given = FILE_NAME.matcher(head);
        String name = given.find() ? given.group(1) : "";
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
