package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random walks under every procedure of Redress and one other. The assertions must hold on every walk. */
class RandomWalksTest {

    private static final int SHARE = 3;

    /** Each seed gives one walk under each procedure. Walks that end in their first stage would prove little. */
    @Test
    void every_invariant_holds_on_every_walk_and_most_stages_are_reached() throws IOException {
        List<Rules> everybody = everybody();
        assertThat(everybody).hasSizeGreaterThan(1);
        Seeds seeds = Seeds.chosen();
        SeededWalks walks = new SeededWalks(everybody, _ -> {});
        walks.go(seeds);
        assertThat(walks.reached()).containsOnlyKeys(everybody);
        if (seeds.many()) {
            walks.reached().forEach((rules, stages) -> assertThat(stages)
                    .as(
                            "stages that the random walks reached under the procedure of %s",
                            rules.procedure().organisation())
                    .hasSizeGreaterThan(rules.procedure().stages().size() * SHARE / (SHARE + 1)));
        }
    }

    /** The rules of every procedure of Redress, and of those that tests add. */
    static List<Rules> everybody() throws IOException {
        List<Rules> everybody = new ArrayList<>();
        for (Path folder : List.of(Path.of("."), Path.of("src", "test", "resources", "procedures"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("[a-z-]+\\.json"))
                        .map(name -> name.replace(".json", ""))
                        // Procedures with a fault on purpose have no walks.
                        .filter(name -> !name.startsWith("unknown-"))
                        .sorted()
                        .forEach(name -> everybody.add(Procedures.in(
                                        new Env(
                                                Map.of("ORGANISATIONS", name, "CONTACTS", "examples"),
                                                InstantSource.system()),
                                        DaysOff.NONE)
                                .inForce(name)));
            }
        }
        return everybody;
    }
}
