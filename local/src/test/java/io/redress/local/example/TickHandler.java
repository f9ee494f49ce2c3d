package io.redress.local.example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Mails which schedule started it. */
public final class TickHandler implements RequestStreamHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SesV2Client mail;
    private final Env env;

    public TickHandler(Env env) {
        this.env = env;
        mail = Clients.of(SesV2Client.builder(), env, "SESV2");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = JSON.readTree(input);
        String subject = event.has("tick")
                ? event.path("tick").asText()
                : "daily " + event.path("time").asText();
        if (env.get("BROKEN").equals("tick")) {
            throw new IllegalStateException(subject);
        }
        Letters.send(mail, env, subject, event.toString());
    }
}
