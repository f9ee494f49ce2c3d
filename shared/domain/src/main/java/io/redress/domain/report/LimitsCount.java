package io.redress.domain.report;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.CountedDue;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts the time limits that the organisation owes. Those of restricted complaints are one line, whichever they are. */
final class LimitsCount {

    /** A period and a time limit. */
    private record Late(String period, String limit) {}

    private final Period period;
    private final WorkingCalendar calendar;
    private final AsOf start;
    private final AsOf end;
    private final Map<String, LimitCount> limits = new LinkedHashMap<>();
    private final Map<Late, Integer> late = new LinkedHashMap<>();
    private final LimitCount restricted;
    private int lateRestricted;
    private Instant made = Instant.MAX;
    private Function<Period, Optional<Instant>> reported = _ -> Optional.empty();
    private final Map<Period, Instant> counted = new HashMap<>();

    LimitsCount(Period period, Procedure procedure, WorkingCalendar calendar, AsOf start, AsOf end) {
        this.period = period;
        this.calendar = calendar;
        this.start = start;
        this.end = end;
        this.restricted = limitCount(Tally.RESTRICTED, Tally.RESTRICTED_TITLE);
        procedure.limits().stream()
                .filter(limit -> limit.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                .forEach(limit -> limits.put(limit.id(), limitCount(limit.id(), limit.title())));
    }

    /** Sets when this report is made. What becomes known while the register is read is for a later report. */
    void made(Instant at) {
        made = at;
    }

    /** Sets when the report on an earlier period was made: it has counted every miss of its period that was known by then. */
    void reported(Function<Period, Optional<Instant>> at) {
        reported = at;
    }

    /** Also for entries that turned out to be no complaint: a missed time limit stays missed. */
    void add(RegisterRow row) {
        for (Limit limit : row.limits()) {
            if (end.state(limit) == Limit.State.MISSED
                    && !CountedDue.known(limit).isBefore(made)) {
                continue;
            }
            if (row.restriction() != null) {
                restricted.add(limit);
                lateRestricted += knownLate(limit) ? 1 : 0;
                continue;
            }
            limits.computeIfAbsent(limit.id(), id -> limitCount(id, Breakdown.inWords(id)))
                    .add(limit);
            if (knownLate(limit)) {
                late.merge(new Late(due(limit).key(), limit.id()), 1, Integer::sum);
            }
        }
    }

    /** Whether it belongs to an earlier period, and became known as missed in this one, after the report on that period. */
    private boolean knownLate(Limit limit) {
        Instant known = CountedDue.known(limit);
        return start.happened(CountedDue.of(limit))
                && end.started(limit)
                && end.state(limit) == Limit.State.MISSED
                && end.happened(known)
                && !start.happened(known)
                && !known.isBefore(counted.computeIfAbsent(due(limit), this::counted));
    }

    /** Until when the report on a period has counted. If there is none, it is supposed to be made the day after the period. */
    private Instant counted(Period earlier) {
        return reported.apply(earlier).orElseGet(() -> earlier.until()
                .plusDays(1)
                .atStartOfDay(calendar.zone())
                .toInstant());
    }

    private Period due(Limit limit) {
        LocalDate day = CountedDue.of(limit).atZone(calendar.zone()).toLocalDate();
        return Period.of(period.every(), day, period.year());
    }

    private LimitCount limitCount(String id, String title) {
        return new LimitCount(id, title, start.moment(), end, calendar);
    }

    /** Each time limit, and then the line of the restricted if one of theirs was met or missed. */
    List<LimitFigures> kept() {
        LimitFigures hidden = restricted.keptOfRestricted();
        return Stream.concat(
                        limits.values().stream().map(LimitCount::kept),
                        hidden.due() == 0 ? Stream.empty() : Stream.of(hidden))
                .toList();
    }

    /** Only of limits that have something to say. */
    List<LimitDays> days() {
        return limits.values().stream()
                .map(LimitCount::days)
                .filter(days -> days.paused() > 0 || days.days() != null)
                .toList();
    }

    /** The earliest period first, and the line of the restricted last. */
    List<LateMiss> late() {
        Map<String, LateMiss> sorted = new TreeMap<>();
        late.forEach((one, count) -> {
            LimitCount limit = limits.get(one.limit());
            String title = limit == null
                    ? Breakdown.inWords(one.limit())
                    : limit.kept().title();
            Period due = Period.parse(one.period(), period.year());
            sorted.put(due.from() + " " + one.limit(), new LateMiss(one.period(), one.limit(), title, count));
        });
        List<LateMiss> all = new ArrayList<>(sorted.values());
        if (lateRestricted > 0) {
            all.add(new LateMiss(null, Tally.RESTRICTED, Tally.RESTRICTED_TITLE, lateRestricted));
        }
        return List.copyOf(all);
    }
}
