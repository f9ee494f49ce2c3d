package io.redress.report;

import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.platform.Env;
import io.redress.store.ReportStates;
import io.redress.store.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Adds the steps of the system to the lives of reports. */
final class LifeSteps {

    private static final int ATTEMPTS = 5;

    private final ReportStates lives;
    private final Env env;

    LifeSteps(Env env, Table table) {
        this.lives = new ReportStates(table);
        this.env = env;
    }

    List<ReportStep> of(String organisation, String report, String period) {
        return lives.steps(organisation, report, period);
    }

    /** The first step; nothing if there is one already. */
    void begin(String organisation, String report, String period, ReportEvent first) {
        if (lives.find(organisation, report, period).isEmpty()) {
            lives.add(organisation, report, period, List.of(), ReportStep.ofSystem(1, env.now(), first));
        }
    }

    /**
     * Adds a step to those that were read.
     *
     * @return whether it was added; false if somebody else has added a step since
     */
    boolean addTo(String organisation, String report, String period, List<ReportStep> read, ReportEvent event) {
        ReportStep step = ReportStep.ofSystem(read.size() + 1, env.now(), event);
        return lives.add(organisation, report, period, read, step).isPresent();
    }

    /**
     * Adds a step to the present state, if it is still wanted there.
     *
     * @param wanted the step that follows a state; empty for none
     * @return the state after the step; empty if none was wanted
     */
    Optional<ReportLife> add(
            String organisation, String report, String period, Function<ReportLife, Optional<ReportEvent>> wanted) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<ReportStep> steps = lives.steps(organisation, report, period);
            Optional<ReportEvent> event = steps.isEmpty() ? Optional.empty() : wanted.apply(ReportLife.of(steps));
            if (event.isEmpty()) {
                return Optional.empty();
            }
            Optional<ReportLife> after = lives.add(
                    organisation, report, period, steps, ReportStep.ofSystem(steps.size() + 1, env.now(), event.get()));
            if (after.isPresent()) {
                return after;
            }
        }
        throw new IllegalStateException("others add steps to the " + report + " report of " + period + " all the time");
    }
}
