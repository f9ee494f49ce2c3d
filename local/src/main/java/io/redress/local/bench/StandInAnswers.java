package io.redress.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The answers of an empty table and of a queue that accepts everything, for each operation. */
final class StandInAnswers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StandInAnswers() {}

    static ObjectNode to(String operation, JsonNode request) {
        return switch (operation) {
            case "Query", "Scan" -> nothingFound();
            case "TransactGetItems" -> nothingOf(request.path("TransactItems").size());
            case "BatchGetItem" ->
                NODES.objectNode()
                        .<ObjectNode>set("Responses", NODES.objectNode())
                        .set("UnprocessedKeys", NODES.objectNode());
            case "BatchWriteItem" -> NODES.objectNode().set("UnprocessedItems", NODES.objectNode());
            case "SendMessage" -> taken(request);
            case "SendMessageBatch" -> allTaken(request.path("Entries"));
            default -> NODES.objectNode();
        };
    }

    private static ObjectNode nothingFound() {
        ObjectNode page = NODES.objectNode().put("Count", 0).put("ScannedCount", 0);
        page.set("Items", NODES.arrayNode());
        return page;
    }

    private static ObjectNode nothingOf(int items) {
        ArrayNode responses = NODES.arrayNode();
        for (int item = 0; item < items; item++) {
            responses.add(NODES.objectNode());
        }
        return NODES.objectNode().set("Responses", responses);
    }

    private static ObjectNode allTaken(JsonNode entries) {
        ArrayNode taken = NODES.arrayNode();
        for (JsonNode entry : entries) {
            taken.add(taken(entry).put("Id", entry.path("Id").asText()));
        }
        return NODES.objectNode().<ObjectNode>set("Successful", taken).set("Failed", NODES.arrayNode());
    }

    /** The client compares the digest with its own. */
    private static ObjectNode taken(JsonNode message) {
        return NODES.objectNode()
                .put("MessageId", "taken")
                .put("MD5OfMessageBody", md5(message.path("MessageBody").asText()));
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException neverSo) {
            throw new IllegalStateException(neverSo);
        }
    }
}
