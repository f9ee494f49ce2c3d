package io.redress.local.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of a table in a file, plain or compressed: one after the other, or in the lists that {@code aws dynamodb scan}
 * prints. Attributes are written as DynamoDB's JSON has them, such as {@code {"S": "text"}}; {@code {"gzip": "text"}} stands
 * for the bytes of a compressed text.
 */
public final class ExportFile implements Iterator<Map<String, AttributeValue>>, Closeable {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final InputStream in;
    private final MappingIterator<JsonNode> nodes;
    private final Deque<JsonNode> items = new ArrayDeque<>();

    /** The file does not contain the items of a table. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private ExportFile(InputStream in) throws IOException {
        this.in = in;
        try {
            this.nodes = new ObjectMapper().readerFor(JsonNode.class).readValues(in);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private static Unreadable notJson(Exception e) {
        return new Unreadable("The file is not JSON, or it is cut off: " + e.getMessage(), e);
    }

    public static ExportFile open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean compressed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return new ExportFile(compressed ? new GZIPInputStream(in) : in);
    }

    @Override
    public boolean hasNext() {
        try {
            while (items.isEmpty() && nodes.hasNext()) {
                JsonNode node = nodes.next();
                if (node.path("Items").isArray()) {
                    node.get("Items").forEach(items::add);
                } else {
                    items.add(node.path("Item").isObject() ? node.get("Item") : node);
                }
            }
        } catch (RuntimeException e) {
            throw notJson(e);
        }
        return !items.isEmpty();
    }

    @Override
    public Map<String, AttributeValue> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the file has no more items");
        }
        JsonNode item = items.remove();
        if (!item.path("pk").has("S") || !item.path("sk").has("S")) {
            throw new Unreadable(
                    "The file holds something that is not an item of the table: it has no pk and sk.", null);
        }
        Map<String, AttributeValue> attributes = new HashMap<>();
        item.properties().forEach(attribute -> attributes.put(attribute.getKey(), value(attribute.getValue())));
        return attributes;
    }

    private static AttributeValue value(JsonNode shown) {
        if (shown.has("S")) {
            return AttributeValue.fromS(shown.get("S").asText());
        } else if (shown.has("N")) {
            return AttributeValue.fromN(shown.get("N").asText());
        } else if (shown.has("B")) {
            return bytes(Base64.getDecoder().decode(shown.get("B").asText()));
        } else if (shown.has("gzip")) {
            return bytes(compressed(shown.get("gzip").asText()));
        }
        throw new Unreadable("The file holds an attribute of a sort that Redress does not store.", null);
    }

    private static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    private static byte[] compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
