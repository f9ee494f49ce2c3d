package io.redress.local.example;

import io.redress.platform.Env;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Sends a mail. */
final class Letters {

    private Letters() {}

    static void send(SesV2Client client, Env env, String subject, String text) {
        client.sendEmail(request -> request.fromEmailAddress(env.get("SENDER_ADDRESS"))
                .destination(destination -> destination.toAddresses("reader@example.org"))
                .content(content -> content.simple(message ->
                        message.subject(part -> part.data(subject)).body(body -> body.text(part -> part.data(text))))));
    }
}
