package io.redress.testing;

import io.redress.platform.Env;
import java.net.URI;
import java.util.Map;

/**
 * Where a test finds a service of AWS: at {@code AWS_ENDPOINT_URL} if the environment names one, which is how the tests
 * run against LocalStack. Otherwise a stand-in on this machine is started once and shared until this JVM ends. Tests
 * therefore give their tables and queues names of their own.
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
    private URI uri;

    Endpoint(String variable) {
        this.variable = variable;
    }

    abstract URI start();

    public synchronized URI uri() {
        if (uri == null) {
            uri = Env.ofLambda().find("AWS_ENDPOINT_URL").map(URI::create).orElseGet(this::start);
        }
        return uri;
    }

    /** The variables by which a function reaches this service, region and credentials among them. */
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
