package io.redress.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a function told the Runtime API first, and when.
 *
 * @param path where it told it: an answer, a failed invocation or a failed start
 * @param nanoTime when it had all arrived, on the clock of {@link System#nanoTime()}
 */
record FirstAnswer(String path, String body, long nanoTime) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether it is an answer at all; a refusal by the function is one. */
    boolean given() {
        return path.endsWith("/response");
    }

    /** The answer in a word: its HTTP status, how many messages failed, or just that there was one. */
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
