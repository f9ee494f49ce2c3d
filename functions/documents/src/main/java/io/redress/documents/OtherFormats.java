package io.redress.documents;

import java.util.List;

/** How files begin that could hold a PDF within them, and are not one. */
final class OtherFormats {

    /** Programs, archives, pictures and documents of which no procedure accepts any. */
    private static final List<String> BEGINNINGS = List.of(
            "MZ",
            "\u007fELF",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "#!",
            "PK",
            "Rar!",
            "7z\u00bc\u00af",
            "\u001f\u008b",
            "BZh",
            "\u00fd7zXZ",
            "MSCF",
            "GIF8",
            "BM",
            "RIFF",
            "{\\rtf",
            "\u00d0\u00cf\u0011\u00e0");

    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    private OtherFormats() {}

    /**
     * Whether a file that begins so is of another format.
     *
     * @param beginning the first bytes, as characters
     */
    static boolean begin(String beginning) {
        return BEGINNINGS.stream().anyMatch(beginning::startsWith)
                || withoutMark(beginning).stripLeading().startsWith("<");
    }

    /** Whether these bytes say nothing. */
    static boolean isBlank(String beginning) {
        return withoutMark(beginning).isBlank();
    }

    private static String withoutMark(String beginning) {
        return beginning.startsWith(BYTE_ORDER_MARK) ? beginning.substring(BYTE_ORDER_MARK.length()) : beginning;
    }
}
