package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class CommandLinesTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commands =
            CommandLines.of(Path.of("..")).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    /** Every wrong call ends before anything is started. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --port | Missing required parameter for option '--port'",
                "run --port x | Invalid value for option '--port': x is not a whole number from 0 to 65535",
                "run --port 65536 | '--port'",
                "run --from Monday | Monday is not a time such as 2026-12-14T06:00:00Z",
                "run --data x --from 2026-12-14T06:00:00Z | --data=DIR, --from=MOMENT are mutually exclusive",
                "run --fast 1 | Unknown options: '--fast', '1'",
                "load | Missing required options: '--complaints=N', '--data=DIR'",
                "load --complaints 5 | Missing required option: '--data=DIR'",
                "load --data d | Missing required option: '--complaints=N'",
                "load --complaints 0 --data d | '--complaints': 0 is not a whole number from 1 to 1000000",
                "load --complaints many --data d | '--complaints': many is not a whole number",
                "load --complaints 5 --data | Missing required parameter for option '--data' (DIR)",
                "load --complaints 5 --data d --fast yes | Unknown options: '--fast', 'yes'",
                "load fast --complaints 5 --data d | Unmatched argument at index 1: 'fast'",
                "load --complaints 5 --data d --until today | '--until': today is not a time",
                "verify-history | (--data=DIR | --table=NAME)",
                "verify-history --data | '--data'",
                "verify-history --data x --table y | --data=DIR, --table=NAME are mutually exclusive",
                "verify-history --data x KIWI-0000-0001 | KIWI-0000-0001 cannot be the reference of a complaint",
                "verify-history --fast --data x | Unknown option: '--fast'",
                "import | Missing required options: '--from=FILE', '--data=DIR'",
                "import --from f | Missing required option: '--data=DIR'",
                "import --data d --from | Missing required parameter for option '--from' (FILE)",
                "upgrade | (--data=DIR | --table=NAME)",
                "upgrade --data x --table y | --data=DIR, --table=NAME are mutually exclusive",
                "upgrade --data x now | Unmatched argument at index 3: 'now'",
                "dead-letters | Missing required options: '--stack=NAME', '--table=NAME'",
                "dead-letters --stack s --table t --fast | Unknown option: '--fast'",
                "restore | Missing required options: '--from-table=NAME', '--table=NAME'",
                "restore --from-table a | Missing required option: '--table=NAME'",
                "bench cold-start --runs | '--runs'",
                "bench cold-start --runs 0 | '--runs': 0 is not a whole number from 1 to 999",
                "bench cold-start --runs many | '--runs': many is not a whole number from 1 to 999",
                "bench cold-start --only | '--only'",
                "bench cold-start --only juggling | '--only': there is no function juggling, only acknowledgement, ",
                "bench cold-start --fast | Unknown option: '--fast'",
                "bench lists --complaints | '--complaints'",
                "bench lists --complaints 100 | '--complaints' must be higher than that of '--against'",
                "bench lists --complaints 1000001 | '--complaints'",
                "bench report --complaints 0 | '--complaints'",
                "bench report --history many | '--history'",
                "bench lists --complaints many | '--complaints'",
                "bench lists --complaints 500 --against 500 | must be higher than that of '--against'",
                "bench lists --against 0 | '--against'",
                "bench lists --seed | '--seed'",
                "bench lists --seed -1 | '--seed'",
                "bench lists --organisation | '--organisation'",
                "bench lists --data here | Unknown options: '--data', 'here'",
                "bench | Missing required subcommand",
                "bench everything | Unmatched argument at index 1: 'everything'",
                "fly | Unmatched argument at index 0: 'fly'",
            })
    void a_wrong_call_ends_with_2_names_the_option_and_shows_the_usage(String line, String message) {
        assertThat(commands.execute(line.split(" "))).isEqualTo(2);
        String command = line.split(" ")[0];
        assertThat(err.toString())
                .contains(message, command.equals("fly") ? "Usage: ./redress [" : "Usage: ./redress " + command + " ");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "load",
                "import",
                "upgrade",
                "verify-history",
                "restore",
                "dead-letters",
                "bench",
                "bench cold-start",
                "bench lists",
                "completion"
            })
    void help_names_every_option(String command) {
        CommandLine described = commands;
        for (String name : command.split(" ")) {
            described = described.getSubcommands().get(name);
        }

        assertThat(commands.execute((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: ./redress " + command + " ");
        assertThat(described.getCommandSpec().options()).isNotEmpty().allSatisfy(option -> assertThat(out.toString())
                .contains(option.longestName())
                .contains(option.description()[0].split(" \\(")[0].split("; ")[0]));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void every_option_can_be_given() {
        assertThat(values("load --complaints 10000 --organisation kiwi --seed 7 --data d --until 2026-10-23T09:00:00Z"))
                .isEqualTo(Map.of(
                        "--complaints",
                        10_000,
                        "--organisation",
                        "kiwi",
                        "--seed",
                        7L,
                        "--data",
                        Path.of("d"),
                        "--until",
                        Instant.parse("2026-10-23T09:00:00Z")));
        assertThat(values("bench lists --complaints 500 --against 200 --seed 7 --organisation knec"))
                .isEqualTo(Map.of("--complaints", 500, "--against", 200, "--seed", 7L, "--organisation", "knec"));
        assertThat(values("bench cold-start --runs 3 --only submission"))
                .isEqualTo(Map.of("--runs", 3, "--only", "submission"));
        assertThat(values("run --port 0 --mail-port 2525 --data d"))
                .isEqualTo(Map.of("--port", 0, "--mail-port", 2525, "--data", Path.of("d")));
    }

    @Test
    void an_option_that_is_not_given_has_its_default() {
        assertThat(values("load --data d --complaints 5")).contains(Map.entry("--organisation", "kiwi"), seed(1L));
        assertThat(values("bench lists"))
                .isEqualTo(Map.of("--complaints", 10_000, "--against", 100, "--organisation", "kiwi", "--seed", 1L));
        assertThat(values("bench cold-start")).contains(Map.entry("--runs", 7));
        assertThat(values("run")).contains(Map.entry("--port", 8080));
    }

    private static Map.Entry<String, Object> seed(long seed) {
        return Map.entry("--seed", seed);
    }

    /** The values of the options of the command in a line, without those that have none. */
    private Map<String, Object> values(String line) {
        ParseResult parsed = commands.parseArgs(line.split(" "));
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        Map<String, Object> values = new HashMap<>();
        parsed.commandSpec().options().forEach(option -> {
            if (option.getValue() != null && !option.usageHelp()) {
                values.put(option.longestName(), option.getValue());
            }
        });
        return values;
    }
}
