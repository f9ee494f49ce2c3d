package io.redress.local.example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Mails each message; reports the messages that it could not mail. It never mails the text {@code never}. */
public final class MailHandler implements RequestStreamHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SesV2Client mail;
    private final Env env;

    public MailHandler(Env env) {
        this.env = env;
        mail = Clients.of(SesV2Client.builder(), env, "SESV2");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("batchItemFailures");
        for (JsonNode record : JSON.readTree(input).path("Records")) {
            String text = record.path("body").asText();
            try {
                if (text.equals("never") || env.get("BROKEN").equals("mail")) {
                    throw new IOException("cannot mail");
                }
                Letters.send(mail, env, text, record.path("attributes").toString());
            } catch (SdkException | IOException e) {
                answer.withArray("batchItemFailures")
                        .addObject()
                        .put("itemIdentifier", record.path("messageId").asText());
            }
        }
        JSON.writeValue(output, answer);
    }
}
