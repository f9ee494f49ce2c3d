package io.redress.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the {@link SesSimulator} does with a request to send a mail.
 *
 * @param accepts whether the mail counts as sent, whatever the answer to the sender is
 */
public record SesReply(boolean accepts, Answer answer) {

    /** Answers the sender of a mail; {@code id} is the id of the mail if SES accepts it. */
    @FunctionalInterface
    public interface Answer {
        void send(HttpExchange exchange, String id) throws IOException;
    }

    /** Accepts the mail and answers with its id. */
    public static SesReply accepting() {
        return new SesReply(
                true,
                (exchange, id) -> write(
                        exchange,
                        200,
                        "",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("MessageId", id)
                                .toString()));
    }

    /** Answers in another way and does not accept the mail. */
    public static SesReply answering(int status, String errorType, String body) {
        return new SesReply(false, (exchange, _) -> write(exchange, status, errorType, body));
    }

    /** Answers with an error of SES and does not accept the mail. */
    public static SesReply error(int status, String errorType, String message) {
        return answering(
                status,
                errorType,
                JsonNodeFactory.instance.objectNode().put("message", message).toString());
    }

    /** Answers that this mail will never be sent. */
    public static SesReply refusing() {
        return error(400, "MessageRejected", "Email address is not verified.");
    }

    /** Answers that the sender sends too much at once. */
    public static SesReply throttling() {
        return error(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }

    /** Accepts the mail and closes the connection without an answer. */
    public static SesReply hangingUp() {
        return new SesReply(true, (exchange, _) -> exchange.close());
    }

    /** Accepts the mail, begins to answer, and closes the connection in the middle of the answer. */
    public static SesReply hangingUpHalfway() {
        return new SesReply(true, (exchange, _) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"Mess".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("The connection is closed in the middle of the answer.");
        });
    }

    private static void write(HttpExchange exchange, int status, String errorType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!errorType.isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", errorType);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
