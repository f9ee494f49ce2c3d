package io.redress.local.story;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;

/** A mail that somebody sends by SMTP with an ordinary mail program. */
public final class SentMail {

    private final MimeMessage message;

    private SentMail(MimeMessage message) {
        this.message = message;
    }

    private static Session session(int port) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(port));
        return Session.getInstance(settings);
    }

    /** @param to the addresses, separated by commas */
    public static SentMail of(int port, String from, String to, String subject, String text) {
        try {
            MimeMessage message = new MimeMessage(session(port));
            message.setFrom(new InternetAddress(from));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(to));
            message.setSubject(subject, "UTF-8");
            message.setText(text, "UTF-8");
            return new SentMail(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public SentMail with(Map<String, String> headers) {
        try {
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            return this;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public SentMail with(String name, String type, byte[] file) {
        try {
            MimeBodyPart text = new MimeBodyPart();
            text.setText((String) message.getContent(), "UTF-8");
            MimeBodyPart attached = new MimeBodyPart();
            attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file, type)));
            attached.setFileName(name);
            message.setContent(new MimeMultipart(text, attached));
            return this;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void send() {
        try {
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
