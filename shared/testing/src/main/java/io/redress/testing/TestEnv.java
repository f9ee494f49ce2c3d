package io.redress.testing;

import io.redress.platform.Env;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The variables that template.yaml gives to functions, for tests. */
public final class TestEnv {

    /** The secret with which persons become keys. */
    public static final String PERSON_KEY = "a secret of the tests";

    private TestEnv() {}

    /** The variables of a function that uses one table. */
    public static Env of(String table, InstantSource clock, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(Endpoint.DYNAMODB.variables());
        variables.put("TABLE_NAME", table);
        variables.putAll(shared());
        variables.putAll(more);
        return new Env(variables, clock);
    }

    /** The variables that all functions have. */
    public static Map<String, String> shared() {
        return Map.of(
                "PERSON_KEY", PERSON_KEY,
                "ORGANISATIONS", "kiwi",
                "CONTACTS", "examples",
                "DOCUMENTS_BUCKET", "documents",
                "NEXT_CHECK_SHARDS", "4",
                "SENDER_ADDRESS", "complaints@kiwi.example",
                "PUBLIC_URL", "https://complaints.kiwi.example",
                "POWERTOOLS_SERVICE_NAME", "test",
                "POWERTOOLS_METRICS_NAMESPACE", "Redress-test",
                "POWERTOOLS_LOG_LEVEL", "INFO");
    }
}
