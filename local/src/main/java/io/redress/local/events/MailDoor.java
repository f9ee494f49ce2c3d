package io.redress.local.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.redress.files.Bucket;
import io.redress.local.lambda.Identifiers;
import io.redress.local.template.MailRule;
import io.redress.platform.Env;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes mails by SMTP, on this machine only, as SES does: it stores each and tells the queues that the template names. Its verdicts are
 * good unless a header says otherwise, such as {@code X-Local-Verdict: spam=FAIL, dmarc=GRAY}.
 */
public final class MailDoor implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VERDICTS = List.of("spam", "virus", "spf", "dkim", "dmarc");
    private static final String VERDICT = "X-Local-Verdict";
    private static final String BUCKET = "BUCKET";
    private static final String PASS = "PASS";

    private final GreenMail server;
    private final List<MailRule> rules;
    private final QueueBoard board;
    private final Env env;

    /** The mail that is being taken: the server asks for each of its recipients, but it is taken once. */
    private final ThreadLocal<MovingMessage> taken = new ThreadLocal<>();

    private MailDoor(GreenMail server, List<MailRule> rules, QueueBoard board, Env env) {
        this.server = server;
        this.rules = rules;
        this.board = board;
        this.env = env;
    }

    /**
     * Opens the door.
     *
     * @param port where to listen; 0 for a free port
     * @param env the variables by which functions reach S3
     */
    public static MailDoor open(int port, List<MailRule> rules, QueueBoard board, Env env) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        MailDoor door = new MailDoor(new MailServer(setup), rules, board, env);
        door.server.start();
        door.server.getUserManager().setMessageDeliveryHandler(door::deliver);
        return door;
    }

    /** The port at which it listens. */
    public int port() {
        return server.getSmtp().getPort();
    }

    private GreenMailUser deliver(MovingMessage message, MailAddress address) throws MessagingException {
        if (taken.get() != message) {
            taken.set(message);
            take(message);
        }
        return new NoMailbox(address.getEmail());
    }

    private void take(MovingMessage message) throws MessagingException {
        List<String> recipients =
                message.getToAddresses().stream().map(MailAddress::getEmail).toList();
        byte[] raw = bytes(message);
        String said = Optional.ofNullable(message.getMessage().getHeader(VERDICT, ","))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        String sender = message.getReturnPath() == null
                ? ""
                : Optional.ofNullable(message.getReturnPath().getEmail()).orElse("");
        for (MailRule rule : rules) {
            List<String> received = recipients.stream().filter(rule::receives).toList();
            if (!received.isEmpty()) {
                String key = rule.prefix() + Identifiers.next();
                bucket(rule).write(key, raw, "message/rfc822", Map.of());
                String notice = notice(rule, key, sender, received, said);
                rule.queues().forEach(queue -> board.send(queue, notice));
            }
        }
    }

    private Bucket bucket(MailRule rule) {
        Map<String, String> variables = new HashMap<>(env.variables());
        variables.put(BUCKET, rule.bucket());
        return Bucket.in(new Env(variables, env.clock()), BUCKET);
    }

    private String notice(MailRule rule, String key, String sender, List<String> received, String said) {
        String now = env.now().toString();
        ObjectNode notice = JSON.createObjectNode().put("notificationType", "Received");
        ObjectNode mail = notice.putObject("mail");
        mail.put("timestamp", now).put("source", sender).put("messageId", key);
        received.forEach(mail.putArray("destination")::add);
        ObjectNode receipt = notice.putObject("receipt");
        receipt.put("timestamp", now).put("processingTimeMillis", 1);
        received.forEach(receipt.putArray("recipients")::add);
        for (String verdict : VERDICTS) {
            receipt.putObject(verdict + "Verdict").put("status", status(said, verdict));
        }
        receipt.putObject("action")
                .put("type", "S3")
                .put("bucketName", rule.bucket())
                .put("objectKeyPrefix", rule.prefix())
                .put("objectKey", key);
        return notice.toString();
    }

    private static String status(String said, String verdict) {
        for (String part : said.split(",")) {
            String[] sides = part.strip().split("=");
            if (sides.length == 2 && sides[0].strip().equals(verdict)) {
                return sides[1].strip().toUpperCase(Locale.ROOT);
            }
        }
        return PASS;
    }

    private static byte[] bytes(MovingMessage message) throws MessagingException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try {
            message.getMessage().writeTo(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return raw.toByteArray();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The server needs a mailbox for each recipient; what comes there is taken already. */
    private record NoMailbox(String getEmail) implements GreenMailUser {

        @Override
        public String getLogin() {
            return getEmail;
        }

        @Override
        public void deliver(MovingMessage message) {
            // It is taken already.
        }

        @Override
        public void deliver(jakarta.mail.internet.MimeMessage message) {
            // It is taken already.
        }

        @Override
        public void create() {
            // There is nothing to create.
        }

        @Override
        public void delete() {
            // There is nothing to delete.
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            // Nobody signs in.
        }

        @Override
        public void authenticate(String password) {
            // Nobody signs in.
        }

        @Override
        public String getQualifiedMailboxName() {
            return getEmail;
        }
    }
}
