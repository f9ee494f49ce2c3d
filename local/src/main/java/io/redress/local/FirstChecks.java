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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Knows from the table when the next sweep has something to do: when the first check or erasure is due, or at once if a day off
 * was declared for which time limits have not been counted again. {@link FirstReports} and {@link FirstNotices} know when the next
 * report, and the next notice about one, is due.
 */
final class FirstChecks implements Foresight {

    private static final String SWEEP = "io.redress.deadlinesweep.DeadlineSweepHandler";
    private static final String REPORT = "io.redress.report.ReportHandler";
    private static final String NOTICES = "\"notices\"";

    private final String function;
    private final Optional<OfReports> reports;
    private final NextChecks checks;
    private final DeclaredDays days;
    private final Procedures procedures;
    private final List<String> organisations;

    /** What is known of the two schedules of the function that makes reports. */
    private record OfReports(String function, FirstReports reports, FirstNotices notices) {

        static OfReports of(String function, Env env) {
            return new OfReports(function, new FirstReports(env), new FirstNotices(env));
        }

        Instant first(ScheduleSpec schedule, String organisation) {
            return schedule.input().filter(text -> text.contains(NOTICES)).isPresent()
                    ? notices.first(organisation)
                    : reports.first(organisation);
        }
    }

    private FirstChecks(String function, Env env, Optional<FunctionSpec> report, Function<FunctionSpec, Env> envs) {
        Table table = Table.in(env);
        this.function = function;
        this.checks = NextChecks.in(env, table);
        this.days = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, days);
        this.reports = report.map(spec -> OfReports.of(spec.id(), envs.apply(spec)));
        this.organisations = env.list("ORGANISATIONS");
    }

    /**
     * For the sweep of a template, if it has one.
     *
     * @param env makes the environment of a function
     */
    static Foresight of(Template template, Function<FunctionSpec, Env> env) {
        return function(template, SWEEP)
                .<Foresight>map(sweep -> new FirstChecks(sweep.id(), env.apply(sweep), function(template, REPORT), env))
                .orElse(NONE);
    }

    private static Optional<FunctionSpec> function(Template template, String handler) {
        return template.functions().stream()
                .filter(spec -> spec.handler().equals(handler))
                .findFirst();
    }

    @Override
    public Instant firstWork(ScheduleSpec schedule) {
        Optional<OfReports> own = reports.filter(one -> one.function().equals(schedule.function()));
        if (own.isPresent()) {
            return organisations.stream()
                    .map(organisation -> own.get().first(schedule, organisation))
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        }
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
