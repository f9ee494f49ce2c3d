package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every alarm of template.yaml can ring, and docs/deploy.md says what it means and what to do. */
class AlarmsAgreeTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void every_alarm_is_in_the_guide_and_the_guide_knows_no_other() throws IOException {
        List<String> alarms = Declared.read().ofType("AWS::CloudWatch::Alarm").keySet().stream()
                .map(alarm -> alarm.replaceFirst("Alarm$", ""))
                .toList();
        List<String> described = Files.readAllLines(Code.PROJECT.resolve("docs/deploy.md")).stream()
                .dropWhile(line -> !line.startsWith("| alarm |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> NAME.matcher(line.split("\\|")[1]).results().map(MatchResult::group))
                .map(name -> name.replace("`", ""))
                .toList();

        assertThat(alarms)
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(described).as(alarm).anyMatch(name -> names(name, alarm)));
        assertThat(described).allSatisfy(name -> assertThat(alarms).as(name).anyMatch(alarm -> names(name, alarm)));
    }

    /** An alarm on a metric that nothing counts would never ring. */
    @Test
    void the_function_that_an_alarm_names_counts_its_metric() {
        Map<String, List<Map<String, Object>>> ours = new TreeMap<>();
        Declared.read().ofType("AWS::CloudWatch::Alarm").forEach((id, alarm) -> {
            List<Map<String, Object>> metrics = metrics(alarm).stream()
                    .filter(metric -> String.valueOf(metric.get("Namespace")).startsWith("Redress-"))
                    .toList();
            if (!metrics.isEmpty()) {
                ours.put(id, metrics);
            }
        });
        assertThat(ours).containsKeys("BreakGlassAlarm", "DeskBreakGlassAlarm", "ManySubmissionsAlarm");
        assertThat(ours.get("ManySubmissionsAlarm")).hasSize(2);
        ours.forEach((id, metrics) -> assertThat(metrics).allSatisfy(metric -> {
            Map<String, Object> dimension = Declared.maps(metric, "Dimensions").getFirst();
            assertThat(dimension).as(id).containsEntry("Name", "Service");
            String function = "functions/" + dimension.get("Value");
            String counted = "\"" + metric.get("MetricName") + "\"";
            assertThat(sources(function)).as(id).anyMatch(source -> source.contains("Telemetry"));
            // The functions of staff count what their use cases tell them to count.
            assertThat(Stream.of(function, "shared/casework").flatMap(module -> sources(module).stream()))
                    .as(id)
                    .anyMatch(source -> source.contains("count(") && source.contains(counted));
        }));
    }

    /** The metric of an alarm, or those that it adds up. */
    private static List<Map<String, Object>> metrics(Map<String, Object> alarm) {
        return alarm.containsKey("Metrics")
                ? Declared.maps(alarm, "Metrics").stream()
                        .filter(metric -> metric.containsKey("MetricStat"))
                        .map(metric -> Properties.map(Properties.map(metric, "MetricStat"), "Metric"))
                        .toList()
                : List.of(alarm);
    }

    private static List<String> sources(String module) {
        try (Stream<Path> files = Files.walk(Code.PROJECT.resolve(module + "/src/main/java"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean names(String described, String alarm) {
        return described.startsWith("…") ? alarm.endsWith(described.substring(1)) : alarm.equals(described);
    }
}
