package io.redress.local;

import io.redress.domain.rules.Rules;
import io.redress.local.template.FunctionSpec;
import io.redress.local.template.ScheduleSpec;
import io.redress.local.template.Template;
import io.redress.local.time.Foresight;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.NextChecks;
import io.redress.store.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Knows from the table when the next sweep has something to do: when the first check or erasure is due, or at once if a day off
 * was declared for which time limits have not been counted again. Nothing is known of other schedules.
 */
final class FirstChecks implements Foresight {

    private static final String SWEEP = "io.redress.deadlinesweep.DeadlineSweepHandler";

    private final String function;
    private final NextChecks checks;
    private final DeclaredDays days;
    private final Procedures procedures;
    private final Iterable<String> organisations;

    private FirstChecks(String function, Env env) {
        Table table = Table.in(env);
        this.function = function;
        this.checks = NextChecks.in(env, table);
        this.days = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, days);
        this.organisations = env.list("ORGANISATIONS");
    }

    /**
     * For the sweep of a template, if it has one.
     *
     * @param env makes the environment of a function
     */
    static Foresight of(Template template, Function<FunctionSpec, Env> env) {
        Optional<FunctionSpec> sweep = template.functions().stream()
                .filter(spec -> spec.handler().equals(SWEEP))
                .findFirst();
        return sweep.isEmpty() ? NONE : new FirstChecks(sweep.get().id(), env.apply(sweep.get()));
    }

    @Override
    public Instant firstWork(ScheduleSpec schedule) {
        if (!schedule.function().equals(function)) {
            return Instant.MIN;
        }
        Instant first = checks.first().orElse(Instant.MAX);
        for (String organisation : organisations) {
            if (days.read(organisation).isNews()) {
                return Instant.MIN;
            }
            first = Stream.of(
                            Optional.of(first),
                            checks.firstEnded(organisation),
                            checks.firstFormer(organisation).map(left -> forgotten(organisation, left)))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
        return first;
    }

    /** When the data of somebody who left is erased from the history of the directory. */
    private Instant forgotten(String organisation, Instant left) {
        Rules rules = procedures.inForce(organisation);
        return left.atZone(rules.calendar().zone())
                .plus(rules.procedure().retention().staff())
                .plusSeconds(1)
                .toInstant();
    }
}
