package io.redress.testing;

import io.redress.platform.Env;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a test finds a service of AWS. If the environment names {@code AWS_ENDPOINT_URL}, that address is used; so the
 * tests run with LocalStack. Otherwise a stand-in on this machine is started once and shared until this JVM ends, so
 * each test uses tables and queues with names of its own.
 */
public enum Endpoint {
    DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB") {
        @Override
        URI start() {
            return LocalDynamoDb.inMemory().endpoint();
        }
    },
    SQS("AWS_ENDPOINT_URL_SQS") {
        @Override
        URI start() {
            return EmbeddedSqs.start(REGION).endpoint();
        }
    };

    public static final String REGION = "eu-west-2";

    private final String variable;
    private @Nullable URI uri;

    Endpoint(String variable) {
        this.variable = variable;
    }

    abstract URI start();

    public synchronized URI uri() {
        URI known = uri;
        if (known == null) {
            known = Env.ofLambda().find("AWS_ENDPOINT_URL").map(URI::create).orElseGet(this::start);
            uri = known;
        }
        return known;
    }

    /** The variables with which a function reaches this service, with region and credentials. */
    public Map<String, String> variables() {
        return Map.of(
                "AWS_REGION",
                REGION,
                "AWS_ACCESS_KEY_ID",
                "test",
                "AWS_SECRET_ACCESS_KEY",
                "test",
                variable,
                uri().toString());
    }
}
