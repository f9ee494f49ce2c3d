package io.redress.files;

import java.text.Normalizer;

/** The name of a file as it can be shown and saved, whatever its sender called it. */
public final class FileName {

    /** The most characters of a name. Systems that people use allow 255 bytes. */
    private static final int MOST = 120;

    private static final int LONGEST_ENDING = 10;

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

    /** The header by which a browser saves a file under this name and never shows it, as RFC 6266 writes it. */
    public static String attachment(String name) {
        String clean = clean(name);
        StringBuilder ascii = new StringBuilder();
        clean.codePoints()
                .forEach(character -> ascii.appendCodePoint(
                        character < 0x20 || character > 0x7e || character == '\\' || character == '%'
                                ? '_'
                                : character));
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + Escaped.text(clean);
    }
}
