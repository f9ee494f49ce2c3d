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
        Map<String, Map<String, Object>> ours = new TreeMap<>(Declared.read().ofType("AWS::CloudWatch::Alarm"));
        ours.values().removeIf(alarm -> !String.valueOf(alarm.get("Namespace")).startsWith("Redress-"));
        assertThat(ours).containsKeys("BreakGlassAlarm", "ManySubmissionsAlarm");
        ours.forEach((id, alarm) -> {
            Map<String, Object> dimension = Declared.maps(alarm, "Dimensions").getFirst();
            assertThat(dimension).as(id).containsEntry("Name", "Service");
            assertThat(sources(String.valueOf(dimension.get("Value"))))
                    .as(id)
                    .anyMatch(source -> source.contains("Telemetry.count(")
                            && source.contains("\"" + alarm.get("MetricName") + "\""));
        });
    }

    private static List<String> sources(String function) {
        try (Stream<Path> files = Files.walk(Code.PROJECT.resolve("functions/" + function + "/src/main/java"))) {
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
