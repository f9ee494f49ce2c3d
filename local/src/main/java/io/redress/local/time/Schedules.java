package io.redress.local.time;

import io.redress.local.template.ScheduleSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the functions of schedules as the clock runs and as it is moved. The clock moves from one call to the next, so
 * that events happen in the right order: every schedule runs at each of its times, except those at which it would find
 * nothing to do. After each step the work that it caused is finished before the next step. At the end of a move the
 * schedules with a rate run once more, so that nothing that is due by then is still to be done.
 */
public final class Schedules {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Calls the function of a schedule that is due. */
    public interface Caller {

        void run(ScheduleSpec schedule, Instant due) throws InterruptedException;
    }

    /** Waits until all work is done, or for a limited time. */
    public interface Settling {

        boolean settle(Duration patience) throws InterruptedException;
    }

    /** What happened while the clock was moved: the time now, how often each schedule ran, whether all was done. */
    public record Journey(Instant now, Map<String, Integer> ran, boolean settled) {}

    private static final class Entry {

        private final ScheduleSpec schedule;
        private final ScheduleExpression expression;
        private final Instant start;
        private Instant next;

        private Entry(ScheduleSpec schedule, Instant now) {
            this.schedule = schedule;
            this.expression = ScheduleExpression.parse(schedule.expression(), schedule.zone());
            this.start = now;
            this.next = after(now);
        }

        private Instant after(Instant moment) {
            return expression.next(start, moment);
        }

        private boolean isRate() {
            return expression instanceof ScheduleExpression.Rate;
        }
    }

    private final TravellingClock clock;
    private final Foresight foresight;
    private final Caller caller;
    private final Settling settling;
    private final List<Entry> entries = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;

    public Schedules(
            List<ScheduleSpec> schedules,
            TravellingClock clock,
            Foresight foresight,
            Caller caller,
            Settling settling) {
        this.clock = clock;
        this.foresight = foresight;
        this.caller = caller;
        this.settling = settling;
        schedules.forEach(schedule -> entries.add(new Entry(schedule, clock.instant())));
        this.thread = Thread.ofVirtual().name("schedules").start(this::run);
    }

    /** When each schedule runs next, by its name. */
    public synchronized Map<String, Instant> due() {
        Map<String, Instant> due = new TreeMap<>();
        entries.forEach(entry -> due.put(entry.schedule.name(), entry.next));
        return due;
    }

    /** Moves the clock on to {@code target} and runs what falls due on the way and at its end. */
    public synchronized Journey moveTo(Instant target) throws InterruptedException {
        Map<String, Integer> ran = new TreeMap<>();
        boolean settled = true;
        boolean arrived = !clock.instant().isBefore(target);
        while (!arrived && !closing) {
            // Work that has begun may order more work. What is stuck is waited for only once, not at every further
            // step.
            settled = settling.settle(settled ? PATIENCE : Duration.ZERO);
            arrived = step(target, ran);
        }
        return new Journey(clock.instant(), ran, settling.settle(settled ? PATIENCE : Duration.ZERO));
    }

    /** Moves the clock on to the first call that may find something to do; returns whether it is at {@code target}. */
    private boolean step(Instant target, Map<String, Integer> ran) throws InterruptedException {
        Map<Entry, Instant> calls = new LinkedHashMap<>();
        entries.forEach(entry -> calls.put(entry, nextCall(entry, target)));
        Instant stop = calls.values().stream().reduce(target, Schedules::earlier);
        clock.moveTo(stop);
        for (Map.Entry<Entry, Instant> next : calls.entrySet()) {
            Entry entry = next.getKey();
            if (!next.getValue().isAfter(stop)) {
                call(entry, clock.instant());
                ran.merge(entry.schedule.name(), 1, Integer::sum);
            } else if (!entry.next.isAfter(stop)) {
                entry.next = entry.after(stop);
            }
        }
        return stop.equals(target);
    }

    /** When a schedule runs next with something to do: at one of its times, or at the end of the move. */
    private Instant nextCall(Entry entry, Instant target) {
        Instant work = foresight.firstWork(entry.schedule);
        if (work.isAfter(target)) {
            return Instant.MAX;
        }
        Instant time = work.isAfter(entry.next) ? entry.after(work.minusNanos(1)) : entry.next;
        return entry.isRate() ? earlier(time, target) : time;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Calls no further function, and returns when the present calls have finished. */
    public void stop() throws InterruptedException {
        closing = true;
        thread.interrupt();
        thread.join();
    }

    private void run() {
        while (!closing) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                runDue();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void runDue() throws InterruptedException {
        Instant now = clock.instant();
        for (Entry entry : entries) {
            if (!entry.next.isAfter(now) && !closing) {
                call(entry, now);
            }
        }
    }

    private void call(Entry entry, Instant now) throws InterruptedException {
        Instant due = entry.next.isBefore(now) ? entry.next : now;
        entry.next = entry.after(now);
        try {
            caller.run(entry.schedule, due);
        } catch (RuntimeException e) {
            LOG.warn(entry.schedule.name() + " could not be started", e);
        }
    }
}
