package io.redress.files;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The name of a file as it can be shown and saved, whatever its sender called it. */
public final class FileName {

    /** The most characters of a name. Systems that people use allow 255 bytes. */
    private static final int MOST = 120;

    private static final int LONGEST_ENDING = 10;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /**
     * The endings of names that belong to a type, the usual one first. A computer opens a file with the program that its ending stands
     * for, so none of these stands for one that runs what the file says.
     */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", List.of("pdf")),
            Map.entry("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
            Map.entry("image/png", List.of("png")),
            Map.entry("image/heic", List.of("heic", "heif")),
            Map.entry("image/webp", List.of("webp")),
            Map.entry("image/tiff", List.of("tif", "tiff")),
            Map.entry("text/plain", List.of("txt", "text", "log")),
            Map.entry(OFFICE + "wordprocessingml.document", List.of("docx")),
            Map.entry(OFFICE + "spreadsheetml.sheet", List.of("xlsx")),
            Map.entry("application/vnd.oasis.opendocument.text", List.of("odt")),
            Map.entry("audio/mpeg", List.of("mp3")),
            Map.entry("audio/mp4", List.of("m4a", "m4b", "mp4")),
            Map.entry("audio/ogg", List.of("ogg", "oga", "opus")),
            Map.entry("video/mp4", List.of("mp4", "m4v", "mov")),
            Map.entry("message/rfc822", List.of("eml")));

    private FileName() {}

    /**
     * The name without folders, control characters and characters that turn the direction of the text, which could make a program look
     * like a picture, and not longer than systems allow. Empty if nothing is left.
     */
    public static String clean(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(FileName::isVisible).forEach(kept::appendCodePoint);
        name = kept.toString().strip().replaceAll("\\s+", " ").replaceFirst("^\\.+", "");
        return shortened(name);
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(character) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= MOST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int room = MOST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, room)).strip() + ending;
    }

    /**
     * The name with an ending that belongs to what the file is. A given ending stays if it does; otherwise the right one comes after it.
     * An empty name stays empty, and so does a name if the type is not known.
     */
    public static String ending(String name, String type) {
        List<String> endings = ENDINGS.getOrDefault(type, List.of());
        String clean = clean(name);
        String given = clean.substring(clean.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean belongs = clean.contains(".") && endings.contains(given);
        return clean.isEmpty() || endings.isEmpty() || belongs ? clean : clean(clean + "." + endings.getFirst());
    }

    /**
     * The header by which a browser saves a file under this name and never shows it, as RFC 6266 writes it.
     *
     * @param type what the file is, which its name has to agree with
     */
    static String attachment(String name, String type) {
        String clean = ending(name, type);
        StringBuilder ascii = new StringBuilder();
        clean.codePoints()
                .forEach(character -> ascii.appendCodePoint(
                        character < 0x20 || character > 0x7e || character == '\\' || character == '%'
                                ? '_'
                                : character));
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + Escaped.text(clean);
    }
}
