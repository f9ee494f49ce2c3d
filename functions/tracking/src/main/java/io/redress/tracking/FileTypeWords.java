package io.redress.tracking;

/** What people call a type of file. */
final class FileTypeWords {

    private FileTypeWords() {}

    /** The key of its message. */
    static String keyOf(String type) {
        return switch (type) {
            case "application/pdf" -> "type.pdf";
            case "image/jpeg", "image/png", "image/heic", "image/webp", "image/tiff" -> "type.pictures";
            case "audio/mpeg", "audio/mp4", "audio/ogg" -> "type.sound";
            case "video/mp4" -> "type.film";
            case "text/plain" -> "type.text";
            case "message/rfc822" -> "type.mails";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "type.word";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "type.excel";
            case "application/vnd.oasis.opendocument.text" -> "type.openText";
            default -> throw new IllegalArgumentException("there are no words for " + type);
        };
    }
}
