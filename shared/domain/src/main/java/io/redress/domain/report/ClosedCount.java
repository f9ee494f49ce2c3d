package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the complaints closed in a period by how they ended. */
final class ClosedCount {

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final Endings endings;
    private final List<Integer> days = new ArrayList<>();
    private final Breakdown outcomes;
    private final Breakdown stages;

    /** The outcomes of complaints that are dealt with under another reference, and so ended at no stage. */
    private final Set<String> joins;

    private final Breakdown determinations;
    private final Breakdown findings = new Breakdown(Map.of());
    private final Breakdown causes;
    private final EndedCount ended;
    private final SaidCount said;

    ClosedCount(Procedure procedure, WorkingCalendar calendar, AsOf end) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.endings = new Endings(procedure);
        this.outcomes = Titles.by(procedure.outcomes(), Choice::id, Choice::title);
        this.stages = Titles.by(procedure.stages(), Stage::id, Stage::title);
        this.joins = procedure.outcomesOfJoining();
        this.determinations = Titles.by(procedure.determinations(), Determination::id, Determination::title);
        this.causes = Titles.by(procedure.causes(), Choice::id, Choice::title);
        this.ended = new EndedCount(procedure);
        this.said = new SaidCount(procedure, end);
    }

    void add(RegisterRow row, AsOf.Ending ending) {
        if (row.restriction() != null) {
            List.of(outcomes, stages, determinations, findings).forEach(Breakdown::addRestricted);
            ended.addRestricted();
            said.addRestricted();
            return;
        }
        int took = calendar.workingDaysBetween(row.received(), ending.closed());
        Optional<Determination.Counts> found = Optional.ofNullable(row.determination())
                .flatMap(procedure::determination)
                .map(Determination::counts);
        outcomes.add(ending.outcome());
        if (!joins.contains(ending.outcome())) {
            stages.add(endings.stage(row, ending));
            ended.add(row, ending, endings.stage(row, ending), found, took);
        }
        said.add(row, ending);
        days.add(took);
        determinations.add(row.determination());
        findings.add(found.map(counts -> counts.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null));
        if (row.cause() != null) {
            causes.add(row.cause());
        }
    }

    void into(FiguresBuilder figures) {
        figures.outcomes(outcomes.tallies())
                .stages(stages.tallies())
                .determinations(determinations.tallies())
                .findings(findings.tallies())
                .causes(causes.tallies())
                .ended(ended.figures())
                .said(said.figures())
                .pace(Pace.of(days).orElse(null));
    }
}
