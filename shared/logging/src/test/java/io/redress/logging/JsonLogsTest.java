package io.redress.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

class JsonLogsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final BasicMDCAdapter context = new BasicMDCAdapter();
    private final JsonLogs logs =
            new JsonLogs(context, () -> new PrintStream(written, true, StandardCharsets.US_ASCII));
    private final Logger log = logs.getLogger("redress");

    @AfterEach
    void usual() {
        Threshold.set(Level.INFO);
    }

    private String line() {
        String all = written.toString(StandardCharsets.US_ASCII);
        assertThat(all).endsWith(System.lineSeparator());
        assertThat(all.lines()).hasSize(1);
        return all.strip();
    }

    @Test
    void an_event_is_one_line_with_level_message_logger_and_time() {
        log.info("{} of {} done", 2, 3);

        assertThat(line())
                .matches(
                        "\\{\"level\":\"INFO\",\"message\":\"2 of 3 done\",\"logger\":\"redress\",\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"}");
    }

    @Test
    void every_line_has_the_context_of_its_thread() {
        context.put("service", "relay");

        log.info("done");

        assertThat(line()).endsWith(",\"service\":\"relay\"}");
    }

    @Test
    void the_context_of_another_thread_does_not() throws InterruptedException {
        Thread other = Thread.ofPlatform().start(() -> context.put("service", "relay"));
        other.join();

        log.info("done");

        assertThat(line()).doesNotContain("relay");
    }

    @Test
    void no_text_ends_the_line_or_the_string_early() {
        log.info("a\"b\\c\nd\re\tf\u0000g\u001bh\u2028ié😀\ud800");

        assertThat(line())
                .contains(
                        "\"message\":\"a\\\"b\\\\c\\nd\\re\\tf\\u0000g\\u001bh\\u2028i\\u00e9\\ud83d\\ude00\\ud800\"");
    }

    @Test
    void a_fault_is_written_with_its_stack_and_its_causes() {
        log.error("broken", new IllegalStateException("outer", new IllegalArgumentException("in\nner")));

        assertThat(line())
                .contains("\"error\":{\"name\":\"java.lang.IllegalStateException\",\"message\":\"outer\",\"stack\":\"")
                .contains("\\n\\tat io.redress.logging.JsonLogsTest.")
                .contains("Caused by: java.lang.IllegalArgumentException: in\\nner");
    }

    @Test
    void a_fault_without_a_message_is_written_without_one() {
        log.error("broken", new IllegalStateException());

        assertThat(line()).contains("\"error\":{\"name\":\"java.lang.IllegalStateException\",\"stack\":\"");
    }

    @Test
    void a_message_that_is_null_is_left_out() {
        log.info(null);

        assertThat(line()).doesNotContain("message");
    }

    @Test
    void events_below_the_threshold_are_not_written() {
        log.debug("quiet");
        Threshold.set(Level.ERROR);
        log.warn("quiet too");

        assertThat(written.size()).isZero();
    }

    @Test
    void a_lower_threshold_applies_to_our_loggers_only() {
        Threshold.set(Level.DEBUG);
        logs.getLogger("software.amazon.awssdk.request").info("what was sent");
        assertThat(written.size()).isZero();

        logs.getLogger("io.redress.store").debug("said");

        assertThat(line()).contains("said");
    }

    @Test
    void warnings_of_libraries_are_written() {
        logs.getLogger("software.amazon.awssdk.request").warn("slow");

        assertThat(line()).contains("slow");
    }

    @Test
    void lines_of_several_threads_do_not_mix() throws InterruptedException {
        PrintStream shared = new PrintStream(written, true, StandardCharsets.US_ASCII);
        Logger busy = new JsonLogs(context, () -> shared).getLogger("redress");
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int n = 0; n < 200; n++) {
                    busy.info("message {}", n);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(written.toString(StandardCharsets.US_ASCII).lines())
                .hasSize(800)
                .allMatch(
                        line -> line.startsWith("{\"level\":\"INFO\",\"message\":\"message ") && line.endsWith("Z\"}"));
    }

    @Test
    void slf4j_finds_the_provider() {
        assertThat(ServiceLoader.load(SLF4JServiceProvider.class)).hasAtLeastOneElementOfType(JsonLogs.class);
    }
}
