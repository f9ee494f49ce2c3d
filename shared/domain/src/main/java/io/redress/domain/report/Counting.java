package io.redress.domain.report;

import io.redress.domain.RegisterRow;
import io.redress.domain.Submission;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts the figures of one period, line by line, so that a register of any length can be gone through. It wants all
 * lines from the beginning of the register, since a complaint of any age may be open or due.
 */
public final class Counting {

    private final Period period;
    private final WorkingCalendar calendar;
    private final Endings endings;
    private final AsOf start;
    private final AsOf end;

    private int broughtForward;
    private int received;
    private int closed;
    private int carriedForward;
    private final List<Integer> days = new ArrayList<>();
    private final Breakdown categories;
    private final Breakdown departments;
    private final Breakdown channels;
    private final Breakdown outcomes;
    private final Breakdown stages;
    private final Breakdown otherKinds;
    private final Map<String, LimitCount> limits = new LinkedHashMap<>();

    public Counting(Period period, Procedure procedure, WorkingCalendar calendar) {
        this.period = period;
        this.calendar = calendar;
        this.endings = new Endings(procedure);
        this.start = new AsOf(period.start(calendar.zone()));
        this.end = new AsOf(period.end(calendar.zone()));
        this.categories = by(procedure.categories(), Choice::id, Choice::title);
        this.departments = by(procedure.departments(), Choice::id, Choice::title);
        this.channels = by(procedure.channels(), Channel::id, Channel::title);
        this.outcomes = by(procedure.outcomes(), Choice::id, Choice::title);
        this.stages = by(procedure.stages(), Stage::id, Stage::title);
        this.otherKinds = by(procedure.kinds(), Kind::id, Kind::title);
        procedure.limits().stream()
                .filter(limit -> limit.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .forEach(limit -> limits.put(limit.id(), limitCount(limit.id(), limit.title())));
    }

    private static <T> Breakdown by(List<T> list, Function<T, String> id, Function<T, String> title) {
        return new Breakdown(
                list.stream().collect(Collectors.toMap(id, title, (first, _) -> first, LinkedHashMap::new)));
    }

    public void add(RegisterRow row) {
        if (!end.received(row)) {
            return;
        }
        boolean before = start.received(row);
        if (row.kind().equals(Submission.USUAL_KIND)) {
            addComplaint(row, before);
        } else if (!before) {
            otherKinds.add(row.kind());
        }
        // Also of what turned out to be no complaint: a promise that was missed was missed.
        row.limits().forEach(limit -> limits.computeIfAbsent(limit.id(), id -> limitCount(id, Breakdown.inWords(id)))
                .add(limit));
    }

    private void addComplaint(RegisterRow row, boolean before) {
        if (!before) {
            received++;
            categories.add(row.category());
            departments.add(row.department());
            channels.add(row.channel());
        } else if (!start.closed(row)) {
            broughtForward++;
        }
        if (!end.closed(row)) {
            carriedForward++;
        } else if (!start.closed(row)) {
            closed++;
            outcomes.add(row.outcome());
            stages.add(endings.stage(row));
            days.add(calendar.workingDaysBetween(row.received(), row.closed()));
        }
    }

    private LimitCount limitCount(String id, String title) {
        Instant from = start.moment();
        return new LimitCount(id, title, from, end);
    }

    public Figures figures() {
        List<Kept> kept = limits.values().stream().map(LimitCount::kept).toList();
        return new Figures(
                period.toString(),
                period.from(),
                period.lastDay(),
                Movement.counted(broughtForward, received, closed, carriedForward),
                kept.stream().reduce(Kept.of("all", "All time limits", 0, 0, 0, 0, 0), Kept::and),
                kept,
                categories.tallies(),
                departments.tallies(),
                channels.tallies(),
                outcomes.tallies(),
                stages.tallies(),
                Pace.of(days),
                otherKinds.tallies());
    }
}
