package io.redress.procedures.walks;

import io.redress.domain.rules.Rules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs the walks of every seed under every procedure. A failing walk is reported with the fewest of its steps that still fail.
 */
final class SeededWalks {

    private final List<Rules> everybody;
    private final Consumer<RandomWalk> atTheEnd;
    private final Map<Rules, Set<String>> reached = new HashMap<>();

    /**
     * @param everybody the rules of each organisation
     * @param atTheEnd what is checked at the end of each walk, in addition to the checks after each step
     */
    SeededWalks(List<Rules> everybody, Consumer<RandomWalk> atTheEnd) {
        this.everybody = everybody;
        this.atTheEnd = atTheEnd;
    }

    /** The stages that the complaints of each organisation have been in. */
    Map<Rules, Set<String>> reached() {
        return reached;
    }

    void go(Seeds seeds) {
        seeds.each().forEach(seed -> everybody.forEach(rules -> go(rules, seed)));
    }

    private void go(Rules rules, long seed) {
        List<Integer> steps = Seeds.steps(seed);
        Attempted walk = attempt(rules, steps);
        if (walk.fault() != null) {
            throw reported(rules, seed, steps.size(), walk.fault());
        }
        reached.computeIfAbsent(rules, _ -> new HashSet<>())
                .addAll(walk.walk().complaint().path());
    }

    /** A walk, and why it failed; null if it did not. */
    private record Attempted(RandomWalk walk, Throwable fault) {}

    private Attempted attempt(Rules rules, List<Integer> steps) {
        RandomWalk walk = new RandomWalk(rules);
        try {
            walk.goes(steps);
            atTheEnd.accept(walk);
            return new Attempted(walk, null);
        } catch (AssertionError | RuntimeException fault) {
            return new Attempted(walk, fault);
        }
    }

    private AssertionError reported(Rules rules, long seed, int steps, Throwable first) {
        List<Integer> fewest = Shrinking.shrink(
                Seeds.steps(seed), shorter -> attempt(rules, shorter).fault() != null);
        Attempted shortest = attempt(rules, fewest);
        AssertionError report = new AssertionError(
                """
                The random walk of seed %d fails under the procedure of %s: %s
                Of its %d steps, these %d still fail: %s
                What happened in them: %s
                To walk this seed again: mvn -pl shared/procedures -am test -Dtest=RandomWalksTest \
                -Dsurefire.failIfNoSpecifiedTests=false -D%s=%d""".formatted(
                                seed,
                                rules.procedure().organisation(),
                                shortest.fault().getMessage(),
                                steps,
                                fewest.size(),
                                fewest,
                                shortest.walk().history(),
                                Seeds.PROPERTY,
                                seed),
                shortest.fault());
        // The shortened walk may fail in another way than the whole one.
        report.addSuppressed(first);
        return report;
    }
}
