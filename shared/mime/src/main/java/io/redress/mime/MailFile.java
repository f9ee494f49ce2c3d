package io.redress.mime;

import java.util.Arrays;
import java.util.Objects;

/**
 * A file in a mail. It is kept as it is: an archive is never unpacked.
 *
 * @param name as the mail gives it, in one line and without folders
 * @param type what the mail says that it is
 */
public record MailFile(String name, String type, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MailFile file
                && name.equals(file.name)
                && type.equals(file.type)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "MailFile[" + content.length + " bytes]";
    }
}
