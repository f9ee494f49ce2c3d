package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.intake.Submission;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the figures of one period, row by row, so that the register may be of any length. It needs the rows of all entries that were
 * open, or have a date, since the beginning of the period; without a report on the period before it, since {@link #earliest}.
 */
public final class Counting {

    /** What came of a contact after the end if staff opened the complaint again. */
    public static final String OPENED_AGAIN = "opened-again";

    private final Period period;
    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final Endings endings;
    private final AsOf start;
    private final AsOf end;

    private int broughtForward;
    private int received;
    private int reopened;
    private int closed;
    private int carriedForward;
    private final List<Integer> days = new ArrayList<>();
    private final Breakdown categories;
    private final Breakdown departments;
    private final Breakdown channels;
    private final Breakdown outcomes;
    private final Breakdown stages;

    /** The outcomes of complaints that are dealt with under another reference, and so ended at no stage. */
    private final Set<String> joins;

    private final Breakdown determinations;
    private final Breakdown findings;
    private final Breakdown causes;
    private final Breakdown otherKinds;
    private final Breakdown priorities;
    private final Breakdown turnedAway;
    private final Breakdown laterContacts;
    private final Breakdown contactedAfterEnd;
    private final Breakdown openedAgain;
    private final SatisfactionCount satisfaction;
    private @Nullable ImprovementFigures improvements;
    private ErasureFigures erasures = ErasureFigures.NOTHING;
    private final Map<String, LimitCount> limits = new LinkedHashMap<>();

    public Counting(Period period, Procedure procedure, WorkingCalendar calendar) {
        this.period = period;
        this.procedure = procedure;
        this.calendar = calendar;
        this.endings = new Endings(procedure);
        this.start = new AsOf(period.start(calendar.zone()));
        this.end = new AsOf(period.end(calendar.zone()));
        this.categories = by(procedure.categories(), Choice::id, Choice::title);
        this.departments = by(procedure.departments(), Choice::id, Choice::title);
        this.channels = by(procedure.channels(), Channel::id, Channel::title);
        this.outcomes = by(procedure.outcomes(), Choice::id, Choice::title);
        this.stages = by(procedure.stages(), Stage::id, Stage::title);
        this.joins = procedure.outcomesOfJoining();
        this.determinations = by(procedure.determinations(), Determination::id, Determination::title);
        this.findings = new Breakdown(Map.of());
        this.causes = by(procedure.causes(), Choice::id, Choice::title);
        this.turnedAway = new Breakdown(turnedAwayTitles(procedure));
        this.laterContacts = by(procedure.outcomes(), Choice::id, Choice::title);
        this.priorities = by(procedure.priorities(), Choice::id, Choice::title);
        this.contactedAfterEnd = by(procedure.stages(), Stage::id, Stage::title);
        this.openedAgain = by(procedure.stages(), Stage::id, Stage::title);
        this.satisfaction = new SatisfactionCount(period, calendar.zone());
        this.otherKinds = by(procedure.kinds(), Kind::id, Kind::title);
        procedure.limits().stream()
                .filter(limit -> limit.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .forEach(limit -> limits.put(limit.id(), limitCount(limit.id(), limit.title())));
    }

    /** The kinds, and the answers at intake, that belong elsewhere. */
    private static Map<String, String> turnedAwayTitles(Procedure procedure) {
        Map<String, String> titles = new LinkedHashMap<>();
        procedure.kinds().forEach(kind -> titles.put(kind.id(), kind.title()));
        procedure.intake().fields().stream()
                .flatMap(field -> field.choices().stream())
                .filter(choice -> choice.refused() != null)
                .forEach(choice -> titles.putIfAbsent(choice.id(), choice.title()));
        return titles;
    }

    private static <T> Breakdown by(List<T> list, Function<T, String> id, Function<T, String> title) {
        return new Breakdown(
                list.stream().collect(Collectors.toMap(id, title, (first, _) -> first, LinkedHashMap::new)));
    }

    /** The first time that a figure looks at: what complainants said is told for earlier periods, too, unless a report has told it. */
    public Instant earliest() {
        return satisfaction.start();
    }

    public void add(RegisterRow row) {
        if (!end.received(row)) {
            return;
        }
        erasures = erasures.and(row, start, end);
        boolean before = start.received(row);
        if (row.kind().equals(Submission.USUAL_KIND)) {
            addComplaint(row, before);
        } else if (!before) {
            otherKinds.add(row.kind());
        }
        row.laterContacts().stream()
                .filter(contact -> end.decided(contact) && !start.decided(contact))
                .forEach(contact -> laterContacts.add(Objects.requireNonNullElse(contact.outcome(), OPENED_AGAIN)));
        // Also for entries that turned out to be no complaint: a missed time limit stays missed.
        row.limits().forEach(limit -> limits.computeIfAbsent(limit.id(), id -> limitCount(id, Breakdown.inWords(id)))
                .add(limit));
    }

    private void addComplaint(RegisterRow row, boolean before) {
        addAfterEnd(row);
        satisfaction.add(row);
        if (!before) {
            received++;
            categories.add(row.category());
            departments.add(row.department());
            channels.add(row.channel());
        } else if (!start.closed(row)) {
            broughtForward++;
        }
        boolean again = start.ending(row)
                .filter(ending -> row.closings().stream()
                        .anyMatch(closing -> closing.closed().equals(ending.closed()) && end.reopened(closing)))
                .isPresent();
        if (again) {
            reopened++;
        }
        if (!start.closed(row) || again) {
            priorities.add(procedure.priorityOr(end.priority(row)).orElse(null));
        }
        Optional<AsOf.Ending> ending = end.ending(row);
        if (ending.isEmpty()) {
            carriedForward++;
        } else if (!start.closed(row) || again) {
            addClosed(row, ending.get());
        }
    }

    /**
     * Counts a complaint whose complainant wrote after its end at the stage where it had ended, and one that was opened again at
     * the stage where it had ended before. Neither changes where the complaint ended: in the period in which it ends again, it
     * counts there.
     */
    private void addAfterEnd(RegisterRow row) {
        row.laterContacts().stream()
                .filter(contact -> end.wrote(contact) && !start.wrote(contact))
                .flatMap(contact -> new AsOf(contact.at()).ending(row).stream())
                .map(ending -> endings.stage(row, ending))
                .distinct()
                .forEach(contactedAfterEnd::add);
        row.closings().stream()
                .filter(closing -> end.reopened(closing) && !start.reopened(closing))
                .map(closing -> endings.stage(row, AsOf.Ending.of(closing)))
                .distinct()
                .forEach(openedAgain::add);
    }

    private void addClosed(RegisterRow row, AsOf.Ending ending) {
        closed++;
        outcomes.add(ending.outcome());
        if (!joins.contains(ending.outcome())) {
            stages.add(endings.stage(row, ending));
        }
        days.add(calendar.workingDaysBetween(row.received(), ending.closed()));
        determinations.add(row.determination());
        findings.add(procedure
                .determination(Objects.requireNonNullElse(row.determination(), ""))
                .map(found -> found.counts().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(null));
        if (row.cause() != null) {
            causes.add(row.cause());
        }
    }

    /** Adds how many submissions were turned away in the period; nothing else about them is stored (CP-3, KT-1). */
    public void turnedAway(String cause, int count) {
        for (int i = 0; i < count; i++) {
            turnedAway.add(cause);
        }
    }

    /** Adds the ideas for improvement that the readers of the report may know of. */
    public void improvements(List<Improvement> ideas) {
        improvements = ImprovementFigures.of(ideas, start.moment(), end.moment(), period.lastDay());
    }

    private LimitCount limitCount(String id, String title) {
        Instant from = start.moment();
        return new LimitCount(id, title, from, end);
    }

    public Figures figures() {
        List<LimitFigures> kept = limits.values().stream().map(LimitCount::kept).toList();
        return new Figures(
                period.toString(),
                period.from(),
                period.lastDay(),
                Movement.counted(broughtForward, received, reopened, closed, carriedForward),
                kept.stream().reduce(LimitFigures.of("all", "All time limits", 0, 0, 0, 0, 0), LimitFigures::and),
                kept,
                categories.tallies(),
                departments.tallies(),
                channels.tallies(),
                outcomes.tallies(),
                stages.tallies(),
                determinations.tallies(),
                findings.tallies(),
                causes.tallies(),
                Pace.of(days).orElse(null),
                otherKinds.tallies(),
                turnedAway.tallies(),
                laterContacts.tallies(),
                priorities.tallies(),
                contactedAfterEnd.tallies(),
                openedAgain.tallies(),
                satisfaction.figures(),
                improvements,
                erasures.orNull());
    }
}
