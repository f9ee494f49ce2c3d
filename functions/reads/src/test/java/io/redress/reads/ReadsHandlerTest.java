package io.redress.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.store.Reads;
import io.redress.store.Reads.Read;
import io.redress.store.Table;
import io.redress.testing.Invoked;
import io.redress.testing.TestTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadsHandlerTest {

    private static final String REFERENCE = "KIWI-7K3M-9QX1";
    private static final Instant AT = Instant.parse("2026-10-23T09:12:30.120Z");

    private TestTable table;
    private Invoked function;

    @BeforeEach
    void open() {
        table = TestTable.at("2026-10-23T09:12:31Z");
        function = new Invoked("reads", new ReadsHandler(table.env()));
    }

    @AfterEach
    void close() {
        table.close();
    }

    private List<Read> reads(String what) {
        return new Reads(Table.in(table.env()))
                .page(what, Optional.empty(), 100)
                .reads();
    }

    private static String line(String more) {
        return """
                {"level":"INFO","message":"read","logger":"redress.reads","at":"%s","sub":"mary","organisation":"kiwi",%s}""".formatted(AT, more);
    }

    private static String eventOf(String type, String... lines) {
        List<Map<String, Object>> events = Stream.of(lines)
                .map(line -> Map.<String, Object>of("id", "1", "message", line))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(Json.bytes(Map.of("messageType", type, "logEvents", events)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
        return new String(Json.bytes(Map.of("awslogs", Map.of("data", data))), StandardCharsets.UTF_8);
    }

    private static String event(String... lines) {
        return eventOf("DATA_MESSAGE", lines);
    }

    @Test
    void the_event_of_the_example_is_stored() {
        function.example();
        assertThat(reads(REFERENCE)).containsExactly(new Read(AT, "mary", "complaint"));
    }

    @Test
    void complaints_lists_and_sheets_are_recorded_and_twice_is_once() {
        String event = event(
                line("\"part\":\"history\",\"reference\":\"" + REFERENCE + "\""),
                line("\"part\":\"list mine\",\"references\":\"KIWI-7K3M-9QX1,KIWI-0000-0000\""),
                line("\"part\":\"sheet\",\"sheet\":\"register from 2026-07-23 to 2026-10-23\""));
        function.with(event);
        function.with(event);
        assertThat(reads(REFERENCE))
                .containsExactly(new Read(AT, "mary", "history"), new Read(AT, "mary", "list mine"));
        assertThat(reads("KIWI-0000-0000")).containsExactly(new Read(AT, "mary", "list mine"));
        assertThat(reads("kiwi")).containsExactly(new Read(AT, "mary", "register from 2026-07-23 to 2026-10-23"));
    }

    @Test
    void the_procedure_says_when_a_record_expires() {
        function.with(event(line("\"part\":\"history\",\"reference\":\"" + REFERENCE + "\"")));
        assertThat(table.items())
                .extracting(item -> item.get("expires").n())
                .containsExactly(
                        String.valueOf(Instant.parse("2028-10-23T09:12:30Z").getEpochSecond()));
    }

    @Test
    void a_line_that_cannot_be_stored_fails_the_event_after_the_others_are_stored() {
        String event = event(
                "{\"logger\":\"redress.reads\"}", line("\"part\":\"history\",\"reference\":\"" + REFERENCE + "\""));
        assertThatThrownBy(() -> function.with(event)).isInstanceOf(RuntimeException.class);
        assertThat(reads(REFERENCE)).hasSize(1);
    }

    @Test
    void a_message_that_tests_the_destination_stores_nothing() {
        Tree answer = function.with(eventOf("CONTROL_MESSAGE", "CWL CONTROL MESSAGE: Checking health of destination"));
        assertThat(answer.isTrue("done")).isTrue();
        assertThat(table.items()).isEmpty();
    }
}
