package io.redress.local.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Writes a record of a stream as Lambda hands it to a function. */
final class StreamRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StreamRecords() {}

    static ObjectNode json(Record record, String streamArn) {
        ObjectNode node = JSON.createObjectNode();
        node.put("eventID", record.eventID());
        node.put("eventName", record.eventNameAsString());
        node.put("eventVersion", "1.1");
        node.put("eventSource", "aws:dynamodb");
        node.put("awsRegion", AwsClients.REGION);
        StreamRecord change = record.dynamodb();
        ObjectNode body = node.putObject("dynamodb");
        if (change.approximateCreationDateTime() != null) {
            body.put(
                    "ApproximateCreationDateTime",
                    change.approximateCreationDateTime().getEpochSecond());
        }
        body.set("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            body.set("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            body.set("OldImage", item(change.oldImage()));
        }
        body.put("SequenceNumber", change.sequenceNumber());
        body.put("SizeBytes", change.sizeBytes());
        body.put("StreamViewType", change.streamViewTypeAsString());
        node.put("eventSourceARN", streamArn);
        return node;
    }

    private static ObjectNode item(Map<String, AttributeValue> attributes) {
        ObjectNode node = JSON.createObjectNode();
        attributes.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode node = JSON.createObjectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b().asByteArray()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case M -> node.set("M", item(value.m()));
            case L -> {
                ArrayNode list = node.putArray("L");
                value.l().forEach(part -> list.add(value(part)));
            }
            case SS -> value.ss().forEach(node.putArray("SS")::add);
            case NS -> value.ns().forEach(node.putArray("NS")::add);
            case BS -> {
                ArrayNode list = node.putArray("BS");
                value.bs().forEach(part -> list.add(base64(part.asByteArray())));
            }
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("cannot write " + value);
        }
        return node;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
