package io.redress.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads a mail part by part, in one go and without recursion, so that no nesting can exhaust the stack. Mails inside a mail and archives
 * stay files. Only a mail that exceeds a limit is refused; whatever else is wrong with it is read as well as it can be.
 */
public final class MailReader {

    private final MailLimits limits;

    public MailReader(MailLimits limits) {
        this.limits = limits;
    }

    /** @throws Unreadable if the mail has more of something than the limits allow */
    public ReadMail read(byte[] raw) throws Unreadable {
        MimeTokenStream stream = new MimeTokenStream(MimeConfig.custom()
                .setStrictParsing(false)
                .setMaxLineLen(limits.line())
                .setMaxHeaderCount(limits.headers())
                .setMaxHeaderLen(limits.headerLength())
                .setMaxContentLen(-1)
                .setMalformedHeaderStartsBody(false)
                .build());
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        CollectedParts parts = new CollectedParts(limits, raw, digest(raw));
        try {
            if (raw.length > limits.bytes()) {
                throw new TooMuch("it has more than " + limits.bytes() + " bytes");
            }
            stream.parse(new ByteArrayInputStream(raw));
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                step(stream, state, parts);
            }
        } catch (TooMuch reason) {
            throw new Unreadable(reason.said(), parts.mail());
        } catch (MaxLineLimitException _) {
            throw new Unreadable("one of its lines has more than " + limits.line() + " characters", parts.mail());
        } catch (MaxHeaderLimitException _) {
            throw new Unreadable("one of its parts has more than " + limits.headers() + " headers", parts.mail());
        } catch (MaxHeaderLengthLimitException _) {
            throw new Unreadable(
                    "one of its headers has more than " + limits.headerLength() + " characters", parts.mail());
        } catch (MimeException | IOException _) {
            // What was read so far is what the mail says: the rest cannot be read by anybody.
            parts.broken();
        }
        return parts.mail();
    }

    private static void step(MimeTokenStream stream, EntityState state, CollectedParts parts)
            throws IOException, TooMuch {
        switch (state) {
            case T_START_HEADER -> parts.beginHeader();
            case T_FIELD ->
                parts.header(
                        stream.getField().getName(),
                        unfolded(
                                stream.getField().getRaw() == null
                                        ? stream.getField().getBody().getBytes(StandardCharsets.UTF_8)
                                        : stream.getField().getRaw().toByteArray()));
            case T_START_MULTIPART -> parts.beginMultipart();
            case T_END_MULTIPART -> parts.endMultipart();
            case T_BODY -> {
                try (InputStream body = stream.getDecodedInputStream()) {
                    parts.body(body);
                }
            }
            default -> {
                // Preambles and epilogues say nothing, and the other states mark where something begins or ends.
            }
        }
    }

    /** The value of a header, with its bytes read as UTF-8 or as Windows' charset, because some programs encode nothing. */
    private static String unfolded(byte[] raw) {
        String field = Letters.of(raw, null);
        int colon = field.indexOf(':');
        return field.substring(colon + 1)
                .replaceAll("\\r?\\n(?=[ \\t])", "")
                .replaceAll("\\R", " ")
                .strip();
    }

    /** The hash of what follows the headers. On their way, mails get other headers, but no other content. */
    private static String digest(byte[] raw) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int from = body(raw);
            digest.update(raw, from, raw.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static int body(byte[] raw) {
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] != '\n') {
                continue;
            }
            int next = at + 1;
            if (next < raw.length && raw[next] == '\r') {
                next++;
            }
            if (next < raw.length && raw[next] == '\n') {
                return next + 1;
            }
        }
        return raw.length;
    }
}
