package io.redress.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The first answer of a function to the Runtime API, and its time.
 *
 * @param path where the answer went: it says whether it is a response, a failed invocation or a failed start
 * @param nanoTime when the whole answer had arrived, on the clock of {@link System#nanoTime()}
 */
record FirstAnswer(String path, String body, long nanoTime) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the function responded; a refusal is a response too. */
    boolean given() {
        return path.endsWith("/response");
    }

    /** The answer in short: its HTTP status, how many messages failed, or only that there was one. */
    String inShort() {
        if (!given()) {
            return "failed";
        }
        JsonNode answer = json();
        if (answer.has("statusCode")) {
            return answer.get("statusCode").asText();
        }
        if (answer.has("batchItemFailures")) {
            return answer.get("batchItemFailures").size() + " failed messages";
        }
        return "done";
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        }
    }
}
