package io.redress.email;

import java.util.Objects;

/** A file that goes with a mail. */
public record Attachment(String name, String type, byte[] content) {

    public Attachment {
        Headers.oneLine("the name of an attachment", name);
        Headers.oneLine("the type of an attachment", type);
        Objects.requireNonNull(content, "the content of an attachment");
        if (name.isBlank() || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("the name of an attachment is a bare file name");
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
