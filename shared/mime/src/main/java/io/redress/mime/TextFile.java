package io.redress.mime;

/** Tells files that are text from others, by what the mail says of them or by their bytes. */
final class TextFile {

    private static final int ESCAPE = 0x1b;

    private TextFile() {}

    static boolean is(String type, byte[] content) {
        return type.startsWith("text/") || type.startsWith("message/") || isMarked(content) || isPlain(content);
    }

    /** Whether it begins with the mark of a text of 16 bits. */
    private static boolean isMarked(byte[] content) {
        return content.length > 1
                && (content[0] == (byte) 0xff && content[1] == (byte) 0xfe
                        || content[0] == (byte) 0xfe && content[1] == (byte) 0xff);
    }

    /** Whether it has no control characters but those of texts. One of them changes the alphabet of a Japanese text. */
    private static boolean isPlain(byte[] content) {
        for (byte each : content) {
            if (each >= 0 && each < ' ' && "\t\r\n\f".indexOf(each) < 0 && each != ESCAPE) {
                return false;
            }
        }
        return true;
    }
}
