package io.redress.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.platform.Tree;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricResolution;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

class EmbeddedMetricsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final EmbeddedMetrics metrics = new EmbeddedMetrics("Redress", Map.of(), out);

    private List<Tree> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().map(Tree::read).toList();
    }

    private Tree line() {
        assertThat(lines()).hasSize(1);
        return lines().getFirst();
    }

    private static Tree directive(Tree line) {
        return line.at("_aws").list("CloudWatchMetrics").getFirst();
    }

    private static Object dimensions(Tree line) {
        return directive(line).at("Dimensions").value();
    }

    @Test
    void a_line_has_what_cloudwatch_needs() {
        metrics.setDefaultDimensions(DimensionSet.of("Service", "relay"));
        metrics.setTimestamp(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);

        metrics.flush();

        assertThat(directive(line()).text("Namespace")).contains("Redress");
        assertThat(dimensions(line())).isEqualTo(List.of(List.of("Service")));
        assertThat(directive(line()).at("Metrics").value())
                .isEqualTo(List.of(Map.of("Name", "Handled", "Unit", "Count")));
        assertThat(line().text("Service")).contains("relay");
        assertThat(line().text("Handled")).contains("1");
        assertThat(line().at("_aws").text("Timestamp").map(Long::parseLong))
                .hasValueSatisfying(time -> assertThat(Instant.ofEpochMilli(time))
                        .isBetween(Instant.now().minusSeconds(60), Instant.now()));
    }

    @Test
    void nothing_is_written_when_nothing_was_measured() {
        metrics.addMetadata("reference", "KT-1");

        metrics.flush();

        assertThat(written.size()).isZero();
    }

    @Test
    void an_empty_flush_fails_if_that_is_wanted() {
        metrics.setRaiseOnEmptyMetrics(true);

        assertThatThrownBy(metrics::flush).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void values_of_one_metric_are_listed_with_its_unit_and_resolution() {
        metrics.addMetric("Took", 1.5, MetricUnit.MILLISECONDS, MetricResolution.HIGH);
        metrics.addMetric("Took", 2, MetricUnit.MILLISECONDS, MetricResolution.HIGH);

        metrics.flush();

        Tree definition = directive(line()).list("Metrics").getFirst();
        assertThat(definition.text("Unit")).contains("Milliseconds");
        assertThat(definition.text("StorageResolution")).contains("1");
        assertThat(line().at("Took").value()).isEqualTo(List.of(1.5, 2L));
    }

    @Test
    void without_dimensions_there_is_one_empty_set() {
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);

        metrics.flush();

        assertThat(written.toString(StandardCharsets.UTF_8)).contains("\"Dimensions\":[[]]");
    }

    @Test
    void added_dimensions_are_a_set_beside_the_default_one_and_last_until_the_flush() {
        metrics.setDefaultDimensions(DimensionSet.of("Service", "relay"));
        metrics.addDimension(DimensionSet.of("Queue", "assignment"));
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);
        metrics.flush();
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);
        metrics.flush();

        assertThat(dimensions(lines().getFirst())).isEqualTo(List.of(List.of("Service"), List.of("Queue")));
        assertThat(lines().getFirst().text("Queue")).contains("assignment");
        assertThat(dimensions(lines().getLast())).isEqualTo(List.of(List.of("Service")));
    }

    @Test
    void default_dimensions_can_be_asked_for_and_cleared() {
        metrics.setDefaultDimensions(DimensionSet.of("Service", "relay"));
        assertThat(metrics.getDefaultDimensions().getDimensions()).isEqualTo(Map.of("Service", "relay"));

        metrics.clearDefaultDimensions();

        assertThat(metrics.getDefaultDimensions().getDimensions()).isEmpty();
    }

    @Test
    void metadata_are_in_the_line_and_are_not_metrics() {
        metrics.addMetadata("reference", "KT-1");
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);

        metrics.flush();

        assertThat(line().text("reference")).contains("KT-1");
        assertThat(directive(line()).list("Metrics")).hasSize(1);
    }

    @Test
    void a_namespace_can_be_set_and_must_be_one() {
        metrics.setNamespace("Redress-dev");
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);
        metrics.flush();

        assertThat(directive(line()).text("Namespace")).contains("Redress-dev");
        assertThatThrownBy(() -> metrics.setNamespace("a b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_invalid_metric_is_refused() {
        assertThatThrownBy(() -> metrics.addMetric(" ", 1, MetricUnit.COUNT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> metrics.addMetric("Took", Double.NaN, MetricUnit.COUNT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> metrics.addDimension((DimensionSet) null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> metrics.setTimestamp(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void more_values_than_a_line_may_contain_become_several_lines() {
        for (int i = 0; i < 150; i++) {
            metrics.addMetric("Handled", 1, MetricUnit.COUNT);
        }
        for (int i = 0; i < 120; i++) {
            metrics.addMetric("Metric" + i, 1, MetricUnit.COUNT);
        }
        metrics.flush();

        assertThat(lines()).hasSize(3).allSatisfy(line -> assertThat(
                        directive(line).list("Metrics").size())
                .isLessThanOrEqualTo(100));
        assertThat(lines().getFirst().at("Handled").value())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(100);
    }

    @Test
    void separate_metrics_are_written_at_once_with_the_same_settings() {
        metrics.setDefaultDimensions(DimensionSet.of("Service", "relay"));
        metrics.addMetadata("reference", "KT-1");
        metrics.addMetric("Handled", 1, MetricUnit.COUNT);

        metrics.flushSingleMetric("Slow", 1, MetricUnit.COUNT, "Apart", DimensionSet.of("Kind", "a"));

        assertThat(directive(line()).text("Namespace")).contains("Apart");
        assertThat(line().text("reference")).contains("KT-1");
        assertThat(dimensions(line())).isEqualTo(List.of(List.of("Kind")));
        assertThat(line().text("Handled")).isEmpty();
    }

    @Test
    void events_handled_at_once_do_not_mix() throws InterruptedException {
        CountDownLatch counted = new CountDownLatch(1);
        CountDownLatch flushed = new CountDownLatch(1);
        Thread other = Thread.ofPlatform().start(() -> {
            metrics.addMetric("Other", 1, MetricUnit.COUNT);
            counted.countDown();
            await(flushed);
            metrics.flush();
        });
        await(counted);
        metrics.addMetric("Ours", 1, MetricUnit.COUNT);

        metrics.flush();
        flushed.countDown();
        other.join();

        assertThat(lines().getFirst().text("Ours")).contains("1");
        assertThat(lines().getFirst().text("Other")).isEmpty();
        assertThat(lines().getLast().text("Other")).contains("1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void nothing_is_written_when_metrics_are_disabled() {
        Metrics disabled = new EmbeddedMetrics("Redress", Map.of("POWERTOOLS_METRICS_DISABLED", "true"), out);
        disabled.addMetric("Handled", 1, MetricUnit.COUNT);

        disabled.flush();

        assertThat(written.size()).isZero();
    }
}
