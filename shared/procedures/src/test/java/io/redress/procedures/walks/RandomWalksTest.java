package io.redress.procedures.walks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rules;
import io.redress.domain.calendar.DaysOff;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Complaints that live through whatever chance brings, under every procedure that comes with Redress and one that does
 * not. What is asserted must hold in every life.
 */
class RandomWalksTest {

    private static final int SHARE = 3;

    private final List<Rules> everybody = new ArrayList<>();
    private final Map<Rules, Set<String>> reached = new HashMap<>();
    private boolean faulty;

    RandomWalksTest() throws IOException {
        for (Path folder : List.of(Path.of("."), Path.of("src", "test", "resources", "procedures"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("[a-z-]+\\.json"))
                        .map(name -> name.replace(".json", ""))
                        .sorted()
                        .forEach(name -> everybody.add(Procedures.in(
                                        new Env(Map.of("ORGANISATIONS", name), InstantSource.system()), DaysOff.NONE)
                                .inForce(name)));
            }
        }
    }

    /** Each try is one life under each of the procedures. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void what_must_always_hold_holds_on_every_walk(@ForAll @Size(min = 1, max = 20) List<Integer> steps) {
        assertThat(everybody).hasSizeGreaterThan(1);
        for (Rules rules : everybody) {
            RandomWalk walk = new RandomWalk(rules);
            try {
                walk.goes(steps);
                reached.computeIfAbsent(rules, _ -> new HashSet<>())
                        .addAll(walk.complaint().path());
            } catch (AssertionError | RuntimeException fault) {
                faulty = true;
                throw new AssertionError(
                        rules.procedure().organisation() + ": " + fault.getMessage() + ", after " + walk.history(),
                        fault);
            }
        }
    }

    /** Walks that end where they began would prove little. After a fault there have been few. */
    @AfterProperty
    void most_stages_have_been_reached() {
        if (faulty) {
            return;
        }
        reached.forEach((rules, stages) -> assertThat(stages)
                .as(
                        "stages that chance reached under the procedure of %s",
                        rules.procedure().organisation())
                .hasSizeGreaterThan(rules.procedure().stages().size() * SHARE / (SHARE + 1)));
    }
}
