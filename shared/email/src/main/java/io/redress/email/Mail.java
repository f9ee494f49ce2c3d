package io.redress.email;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one address, as text and as HTML.
 *
 * @param replyTo the address to which answers go; absent if nobody reads any
 */
public record Mail(
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Map<String, String> headers,
        @Nullable String replyTo) {

    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s,;:<>()\\p{Cntrl}@]+@[^\\s,;:<>()\\p{Cntrl}@]+");

    private static final String LANGUAGE = "Content-Language";

    public Mail {
        if (!ONE_ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("a mail must be addressed to one address without a name");
        }
        if (replyTo != null && !ONE_ADDRESS.matcher(replyTo).matches()) {
            throw new IllegalArgumentException("the answers to a mail must go to one address without a name");
        }
        Headers.oneLine("the subject", subject);
        attachments = List.copyOf(attachments);
        headers = Headers.checked(headers);
    }

    /** A mail whose answers nobody reads. */
    public Mail(
            String to,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            Map<String, String> headers) {
        this(to, subject, text, html, attachments, headers, null);
    }

    /** The same mail, with the address to which answers go. */
    public Mail answeredAt(@Nullable String address) {
        return new Mail(to, subject, text, html, attachments, headers, address);
    }

    /** A letter to one address, without attachments. */
    public static Mail of(String to, Letter letter) {
        return new Mail(
                to,
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of(),
                Map.of(LANGUAGE, letter.language().tag()));
    }

    /** Leaves out the recipient and what the mail says. */
    @Override
    public String toString() {
        return "Mail[" + attachments.size() + " attachments]";
    }
}
