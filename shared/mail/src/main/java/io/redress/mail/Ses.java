package io.redress.mail;

import io.redress.runtime.Env;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** The client of SES, told everything it would otherwise look for, and told never to try again by itself. */
final class Ses {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);

    private Ses() {}

    static SesV2Client in(Env env) {
        Duration read = env.find("MAIL_TIMEOUT").map(Duration::parse).orElse(READ);
        var builder = SesV2Client.builder()
                .region(Region.of(env.get("AWS_REGION")))
                .credentialsProvider(credentials(env))
                .httpClient(new OneConnection(CONNECT, read))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .build());
        env.find("AWS_ENDPOINT_URL_SESV2")
                .or(() -> env.find("AWS_ENDPOINT_URL"))
                .map(URI::create)
                .ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(Env env) {
        return env.find("AWS_ACCESS_KEY_ID")
                .<AwsCredentialsProvider>map(id -> StaticCredentialsProvider.create(fixed(id, env)))
                .orElseGet(() -> ContainerCredentialsProvider.builder().build());
    }

    private static AwsCredentials fixed(String id, Env env) {
        String secret = env.get("AWS_SECRET_ACCESS_KEY");
        return env.find("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
    }
}
