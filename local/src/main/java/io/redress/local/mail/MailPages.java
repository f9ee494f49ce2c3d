package io.redress.local.mail;

import io.redress.local.panel.Html;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The mailbox for a browser. A mail's own HTML is shown within a frame that may run nothing, load nothing from
 * elsewhere and reach nothing of the page around it; all else is written as text.
 */
public final class MailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MailPages() {}

    /** All mails, newest first. */
    public static String list(List<Mail> mails) {
        String rows = mails.reversed().stream()
                .map(mail -> """
                        <tr><td>%s</td><td>%s</td><td><a href="/_local/mail/%s">%s</a></td><td>%s</td></tr>
                        """.formatted(
                                TIME.format(mail.sentAt()),
                                Html.escape(String.join(", ", mail.to())),
                                Html.escape(mail.id()),
                                Html.escape(mail.subject()),
                                mail.attachments().isEmpty()
                                        ? ""
                                        : "&#128206; " + mail.attachments().size()))
                .collect(Collectors.joining());
        String table = mails.isEmpty()
                ? "<p>No mail yet.</p>"
                : "<table><thead><tr><th>Sent (UTC)</th><th>To</th><th>Subject</th><th></th></tr></thead><tbody>" + rows
                        + "</tbody></table>";
        return Html.page("Mail", table);
    }

    /** One mail. */
    public static String one(Mail mail) {
        StringBuilder body = new StringBuilder("<p><a href=\"/_local/mail\">All mail</a></p><dl>");
        term(body, "From", mail.from());
        term(body, "To", String.join(", ", mail.to()));
        term(body, "Cc", String.join(", ", mail.cc()));
        term(body, "Bcc", String.join(", ", mail.bcc()));
        term(body, "Reply to", String.join(", ", mail.replyTo()));
        term(body, "Sent", TIME.format(mail.sentAt()) + " UTC");
        mail.headers().forEach((name, value) -> term(body, name, value));
        body.append("</dl>");
        for (int i = 0; i < mail.attachments().size(); i++) {
            Mail.Attachment attachment = mail.attachments().get(i);
            body.append("<p><a download href=\"/_local/mail/%s/attachments/%s\">%s</a> %s, %d bytes</p>"
                    .formatted(
                            Html.escape(mail.id()),
                            Html.escape(Html.pathPart(attachment.name())),
                            Html.escape(attachment.name()),
                            Html.escape(attachment.type()),
                            attachment.size()));
        }
        if (mail.html() != null) {
            body.append(
                    "<iframe sandbox title=\"The mail\" srcdoc=\"%s\"></iframe>".formatted(Html.escape(mail.html())));
        }
        if (mail.text() != null) {
            body.append("<h2>As text</h2><pre>")
                    .append(Html.escape(mail.text()))
                    .append("</pre>");
        }
        return Html.page(mail.subject(), body.toString());
    }

    private static void term(StringBuilder body, String name, String value) {
        if (!value.isEmpty()) {
            body.append("<dt>%s</dt><dd>%s</dd>".formatted(Html.escape(name), Html.escape(value)));
        }
    }
}
