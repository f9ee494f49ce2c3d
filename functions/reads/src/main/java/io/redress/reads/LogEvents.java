package io.redress.reads;

import io.redress.platform.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The log lines in an event of CloudWatch Logs: JSON that is compressed, and then written in base64. */
final class LogEvents {

    private LogEvents() {}

    /** The lines of an event. A control message, which CloudWatch Logs sends to test a destination, has none. */
    static List<Tree> of(byte[] event) {
        byte[] compressed =
                Base64.getDecoder().decode(Tree.read(event).at("awslogs").required("data"));
        Tree batch = Tree.read(uncompressed(compressed));
        return batch.text("messageType").filter("DATA_MESSAGE"::equals).stream()
                .flatMap(_ -> batch.list("logEvents").stream())
                .map(line -> Tree.read(line.required("message")))
                .toList();
    }

    private static byte[] uncompressed(byte[] compressed) {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
