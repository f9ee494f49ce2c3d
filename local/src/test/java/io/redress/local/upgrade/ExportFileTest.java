package io.redress.local.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExportFileTest {

    private static final String ONE =
            "{\"pk\": {\"S\": \"C#1\"}, \"sk\": {\"S\": \"NOW\"}, \"version\": {\"N\": \"7\"}}";
    private static final String OTHER =
            "{\"pk\": {\"S\": \"C#2\"}, \"sk\": {\"S\": \"PART\"}, \"bytes\": {\"B\": \"AQID\"}}";

    private static final List<Map<String, AttributeValue>> BOTH = List.of(
            Map.of(
                    "pk", AttributeValue.fromS("C#1"),
                    "sk", AttributeValue.fromS("NOW"),
                    "version", AttributeValue.fromN("7")),
            Map.of(
                    "pk", AttributeValue.fromS("C#2"),
                    "sk", AttributeValue.fromS("PART"),
                    "bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3}))));

    @TempDir
    private Path folder;

    private List<Map<String, AttributeValue>> read(String text) throws IOException {
        return read(Files.writeString(folder.resolve("export"), text));
    }

    private static List<Map<String, AttributeValue>> read(Path file) throws IOException {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        try (ExportFile export = ExportFile.open(file)) {
            export.forEachRemaining(items::add);
        }
        return items;
    }

    @Test
    void items_are_read_from_lines_and_from_what_the_aws_command_line_prints() throws IOException {
        assertThat(read(ONE + "\n" + OTHER + "\n")).isEqualTo(BOTH);
        assertThat(read("{\"Items\": [\n  " + ONE + ",\n  " + OTHER + "\n], \"Count\": 2, \"ScannedCount\": 2}\n"))
                .isEqualTo(BOTH);
        assertThat(read("{\"Item\": " + ONE + "}\n{\"Item\": " + OTHER + "}")).isEqualTo(BOTH);
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_compressed_file_is_read_too() throws IOException {
        Path file = folder.resolve("export.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write((ONE + "\n" + OTHER).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(file)).isEqualTo(BOTH);
    }

    @Test
    void compressed_bytes_may_be_written_as_their_text() throws IOException {
        byte[] bytes = read("{\"pk\": {\"S\": \"a\"}, \"sk\": {\"S\": \"b\"}, \"bytes\": {\"gzip\": \"Zoë\"}}")
                .getFirst()
                .get("bytes")
                .b()
                .asByteArray();
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(new String(gzip.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Zoë");
        }
    }

    @Test
    void a_file_without_the_items_of_a_table_is_rejected() {
        assertThatThrownBy(() -> read("# Redress")).hasMessageStartingWith("The file is not JSON, or it is cut off: ");
        assertThatThrownBy(() -> read(ONE + OTHER.substring(0, 30)))
                .hasMessageStartingWith("The file is not JSON, or it is cut off: ");
        assertThatThrownBy(() -> read("{\"references\": [1]}"))
                .hasMessage("The file holds something that is not an item of the table: it has no pk and sk.");
        assertThatThrownBy(() -> read("[1]")).hasMessageContaining("it has no pk and sk");
        assertThatThrownBy(() -> read(ONE.replace("\"N\"", "\"BOOL\"")))
                .hasMessage("The file holds an attribute of a sort that Redress does not store.");
    }
}
