package io.redress.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as it was read, without the secrets of our letters that it quotes.
 *
 * @param headers the headers of the whole mail, decoded, in their order
 * @param senders all addresses of all From headers; empty if one of these is not written as it has to be
 * @param subject empty if there is none
 * @param text what it says, made of its HTML if it has no other text; empty if it has none
 * @param cut whether the text is longer than what was read
 * @param type the media type of the whole mail, in small letters
 * @param body the SHA-256 of the mail without its headers
 * @param secrets whether the mail as it came has secrets of our letters in it
 */
public record ReadMail(
        List<Header> headers,
        List<Sender> senders,
        String subject,
        String text,
        boolean cut,
        String type,
        List<MailFile> files,
        String body,
        boolean secrets) {

    /** One header: its name as it was written, and its value in one line. */
    public record Header(String name, String value) {
        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    public ReadMail {
        headers = List.copyOf(headers);
        senders = List.copyOf(senders);
        files = List.copyOf(files);
    }

    /**
     * A mail of which nothing was read.
     *
     * @param secrets whether the mail has secrets of our letters in it, or may have them
     */
    public static ReadMail unread(boolean secrets) {
        return new ReadMail(List.of(), List.of(), "", "", true, "", List.of(), "", secrets);
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Whether a header's name begins so. */
    public boolean hasHeaderLike(String beginning) {
        String small = beginning.toLowerCase(Locale.ROOT);
        return headers.stream()
                .anyMatch(header -> header.name().toLowerCase(Locale.ROOT).startsWith(small));
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return subject.isEmpty() && text.isEmpty() && files.isEmpty();
    }

    @Override
    public String toString() {
        return "ReadMail[" + files.size() + " files]";
    }
}
