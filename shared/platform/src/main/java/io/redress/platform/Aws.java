package io.redress.platform;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Tells a client of AWS everything that it would otherwise go looking for, which is much of a cold start. */
public final class Aws {

    private Aws() {}

    /** Region, credentials and endpoint of the surroundings, and no profile file. */
    public static <B extends AwsClientBuilder<B, C>, C> B configured(B builder, String service, Env env) {
        return configured(builder, service, env, settings().retryStrategy(RetryMode.STANDARD));
    }

    /**
     * The same with a way of trying again that is not the usual one.
     *
     * @param service as in {@code AWS_ENDPOINT_URL_DYNAMODB}; {@code AWS_ENDPOINT_URL} is for all of them
     */
    public static <B extends AwsClientBuilder<B, C>, C> B configured(
            B builder, String service, Env env, RetryStrategy retries) {
        return configured(builder, service, env, settings().retryStrategy(retries));
    }

    private static ClientOverrideConfiguration.Builder settings() {
        return ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build());
    }

    private static <B extends AwsClientBuilder<B, C>, C> B configured(
            B builder, String service, Env env, ClientOverrideConfiguration.Builder settings) {
        builder.region(Region.of(env.get("AWS_REGION")))
                .credentialsProvider(credentials(env))
                .defaultsMode(DefaultsMode.STANDARD)
                .overrideConfiguration(settings.build());
        Optional<String> endpoint = env.find("AWS_ENDPOINT_URL_" + service);
        if (endpoint.isEmpty()) {
            endpoint = env.find("AWS_ENDPOINT_URL");
        }
        if (endpoint.isPresent()) {
            builder.endpointOverride(URI.create(endpoint.get()));
        }
        return builder;
    }

    /** Under SnapStart there are no credentials among the variables; the container has them, and renews them. */
    private static AwsCredentialsProvider credentials(Env env) {
        Optional<String> id = env.find("AWS_ACCESS_KEY_ID");
        return id.isPresent()
                ? StaticCredentialsProvider.create(fixed(id.get(), env))
                : ContainerCredentialsProvider.builder().build();
    }

    private static AwsCredentials fixed(String id, Env env) {
        String secret = env.get("AWS_SECRET_ACCESS_KEY");
        Optional<String> token = env.find("AWS_SESSION_TOKEN");
        return token.isPresent()
                ? AwsSessionCredentials.create(id, secret, token.get())
                : AwsBasicCredentials.create(id, secret);
    }
}
