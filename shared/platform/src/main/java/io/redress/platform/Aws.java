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

/** Configures the clients of AWS completely, because searching for configuration would take much of a cold start. */
public final class Aws {

    private Aws() {}

    /** Uses the region, credentials and endpoint of the environment variables, and no profile file. */
    public static <B extends AwsClientBuilder<B, C>, C> B configured(B builder, String service, Env env) {
        return configured(builder, service, env, settings().retryStrategy(RetryMode.STANDARD));
    }

    /**
     * The same with another retry strategy.
     *
     * @param service the suffix as in {@code AWS_ENDPOINT_URL_DYNAMODB}; {@code AWS_ENDPOINT_URL} is for all services
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

    /**
     * The credentials of the function. Under SnapStart, they are not in the environment variables: the container provides and renews
     * them.
     */
    public static AwsCredentialsProvider credentials(Env env) {
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
