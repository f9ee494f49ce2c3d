package io.redress.email;

import io.redress.platform.Aws;
import io.redress.platform.Env;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Makes the client of SES, which never tries a request again by itself. */
final class SesClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);

    private SesClient() {}

    static SesV2Client in(Env env) {
        Duration read = env.find("MAIL_TIMEOUT").map(Duration::parse).orElse(READ);
        return Aws.configured(SesV2Client.builder(), "SESV2", env, AwsRetryStrategy.doNotRetry())
                .httpClient(new OneConnection(CONNECT, read))
                .build();
    }
}
