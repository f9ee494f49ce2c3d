package io.redress.email;

import io.redress.platform.Env;
import java.net.IDN;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/**
 * Sends mails with SES, each at most once, and always reports whether a mail was sent, was not sent, or may have been
 * sent.
 */
public final class Mailer {

    private final SesV2Client ses;
    private final String sender;
    private final @Nullable String configurationSet;

    private Mailer(SesV2Client ses, String sender, @Nullable String configurationSet) {
        this.ses = ses;
        this.sender = sender;
        this.configurationSet = configurationSet;
    }

    /**
     * Makes a mailer that sends from the address in {@code SENDER_ADDRESS}, with the {@code CONFIGURATION_SET} if there
     * is one.
     */
    public static Mailer in(Env env) {
        return new Mailer(
                SesClient.in(env),
                env.get("SENDER_ADDRESS"),
                env.find("CONFIGURATION_SET").orElse(null));
    }

    /**
     * Sends a mail.
     *
     * @param tags what SES repeats in everything that it reports about the mail later: ASCII letters, digits, hyphens and underscores,
     *     and nothing personal
     * @throws NotSent if the mail was certainly not sent, so that it is safe to try again
     * @throws InDoubt if the mail may have been sent
     */
    public SentMail send(Mail mail, Map<String, String> tags) {
        SendEmailRequest request = request(mail, tags);
        var begun = new AtomicBoolean();
        try {
            SendEmailResponse response = ScopedValue.where(OneConnection.BEGUN, begun)
                    .<SendEmailResponse, SdkException>call(() -> ses.sendEmail(request));
            return accepted(response);
        } catch (SdkException e) {
            throw Failures.of(e, begun.get());
        }
    }

    private static SentMail accepted(SendEmailResponse response) {
        if (response.messageId() == null) {
            throw new InDoubt("SES accepted the mail but gave it no id", null);
        }
        return new SentMail(response.messageId());
    }

    private SendEmailRequest request(Mail mail, Map<String, String> tags) {
        return SendEmailRequest.builder()
                .fromEmailAddress(sender)
                .configurationSetName(configurationSet)
                .emailTags(tags.entrySet().stream()
                        .map(tag -> MessageTag.builder()
                                .name(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .destination(to -> to.toAddresses(asSent(mail.to())))
                .replyToAddresses(mail.replyTo() == null ? List.of() : List.of(mail.replyTo()))
                .content(content -> content.simple(message(mail)))
                .build();
    }

    private static Message message(Mail mail) {
        return Message.builder()
                .subject(utf8(mail.subject()))
                .body(body -> body.text(utf8(mail.text())).html(utf8(mail.html())))
                .headers(headers(mail))
                .attachments(mail.attachments().stream().map(Mailer::attached).toList())
                .build();
    }

    private static List<MessageHeader> headers(Mail mail) {
        return Headers.withOwn(mail.headers()).entrySet().stream()
                .map(header -> MessageHeader.builder()
                        .name(header.getKey())
                        .value(header.getValue())
                        .build())
                .toList();
    }

    private static software.amazon.awssdk.services.sesv2.model.Attachment attached(Attachment attachment) {
        return software.amazon.awssdk.services.sesv2.model.Attachment.builder()
                .fileName(attachment.name())
                .contentType(attachment.type())
                .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
                .rawContent(SdkBytes.fromByteArray(attachment.content()))
                .build();
    }

    private static Content utf8(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }

    /**
     * An address as SES knows it: SES accepts only the ASCII form of a domain. A domain that has none is passed on unchanged, and SES
     * refuses it.
     */
    public static String asSent(String address) {
        int at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
