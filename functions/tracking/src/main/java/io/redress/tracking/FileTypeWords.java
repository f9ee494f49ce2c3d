package io.redress.tracking;

/** What people call a type of file. */
final class FileTypeWords {

    private FileTypeWords() {}

    static String of(String type) {
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "image/jpeg", "image/png", "image/heic", "image/webp", "image/tiff" -> "pictures";
            case "audio/mpeg", "audio/mp4", "audio/ogg" -> "sound";
            case "video/mp4" -> "film";
            case "text/plain" -> "plain text";
            case "message/rfc822" -> "saved mails";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "Word";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "Excel";
            case "application/vnd.oasis.opendocument.text" -> "OpenDocument text";
            default -> type;
        };
    }
}
