package io.redress.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.local.architecture.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/deploy.md says of every alarm of template.yaml what it means and what to do. */
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

    private static boolean names(String described, String alarm) {
        return described.startsWith("…") ? alarm.endsWith(described.substring(1)) : alarm.equals(described);
    }
}
