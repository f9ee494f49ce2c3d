package io.redress.email;

/** A file that is attached to a mail. */
public record Attachment(String name, String type, byte[] content) {

    public Attachment {
        Headers.oneLine("the name of an attachment", name);
        Headers.oneLine("the type of an attachment", type);
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("the name of an attachment must be a file name without a directory");
        }
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "Attachment[" + type + ", " + content.length + " bytes]";
    }
}
