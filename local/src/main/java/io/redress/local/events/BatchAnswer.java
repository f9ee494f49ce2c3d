package io.redress.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which items of a batch a function could not process, by its {@code batchItemFailures}. As in Lambda, an answer that
 * cannot be read, or that names an item that was not in the batch, means all of them.
 */
final class BatchAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchAnswer() {}

    /** The items that failed; empty if the answer does not name them and the whole batch counts as failed. */
    static Optional<Set<String>> failures(byte[] answer, Collection<String> items) {
        try {
            Set<String> failed = new LinkedHashSet<>();
            for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
                String item = failure.path("itemIdentifier").asText("");
                if (!items.contains(item)) {
                    return Optional.empty();
                }
                failed.add(item);
            }
            return Optional.of(failed);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
