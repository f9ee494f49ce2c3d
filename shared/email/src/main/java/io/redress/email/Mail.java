package io.redress.email;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One mail to one address, as text and as HTML. */
public record Mail(
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Map<String, String> headers) {

    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s,;:<>()\\p{Cntrl}@]+@[^\\s,;:<>()\\p{Cntrl}@]+");

    public Mail {
        if (!ONE_ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("a mail goes to one bare address");
        }
        Headers.oneLine("the subject", subject);
        attachments = List.copyOf(attachments);
        headers = Headers.checked(headers);
    }

    /** A letter to somebody, with nothing attached. */
    public static Mail of(String to, Letter letter) {
        return new Mail(to, letter.subject(), letter.text(), letter.html(), List.of(), Map.of());
    }

    /** Says nothing of whom it goes to and what it tells them. */
    @Override
    public String toString() {
        return "Mail[" + attachments.size() + " attachments]";
    }
}
