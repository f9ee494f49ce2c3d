package io.redress.local.time;

import io.redress.local.template.ScheduleSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the functions of schedules as the clock runs and as it is moved. The clock moves in steps, so that events
 * happen in the right order: a cron schedule runs at each of its times; a rate schedule whose interval is shorter than
 * a step runs once in each step, because days of five-minute runs would take minutes. A step is an hour if the clock
 * moves by three days at most, four hours if by a month at most, and otherwise a day; what falls due is found that much
 * later at most. After each step the work that it caused is finished before the next step.
 */
public final class Schedules {

    private static final Logger LOG = LoggerFactory.getLogger("io.redress.local");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration SOME_DAYS = Duration.ofDays(3);
    private static final Duration MONTH = Duration.ofDays(31);

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
        private Instant next;

        private Entry(ScheduleSpec schedule, Instant now) {
            this.schedule = schedule;
            this.expression = ScheduleExpression.parse(schedule.expression(), schedule.zone());
            this.next = expression.next(now);
        }

        private boolean isShorterThan(Duration step) {
            return expression instanceof ScheduleExpression.Rate rate
                    && rate.distance().compareTo(step) < 0;
        }
    }

    private final TravellingClock clock;
    private final Caller caller;
    private final Settling settling;
    private final List<Entry> entries = new ArrayList<>();
    private final Thread thread;
    private volatile boolean closing;

    public Schedules(List<ScheduleSpec> schedules, TravellingClock clock, Caller caller, Settling settling) {
        this.clock = clock;
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

    private static Duration step(Duration journey) {
        if (journey.compareTo(SOME_DAYS) <= 0) {
            return Duration.ofHours(1);
        }
        return journey.compareTo(MONTH) <= 0 ? Duration.ofHours(4) : Duration.ofDays(1);
    }

    /** Moves the clock on to {@code target} and runs what falls due on the way and at its end. */
    public synchronized Journey moveTo(Instant target) throws InterruptedException {
        Duration step = step(Duration.between(clock.instant(), target));
        Map<String, Integer> ran = new TreeMap<>();
        boolean settled = true;
        while (clock.instant().isBefore(target) && !closing) {
            clock.moveTo(stop(target, step));
            Instant now = clock.instant();
            for (Entry entry : entries) {
                if (entry.isShorterThan(step) || !entry.next.isAfter(now)) {
                    call(entry, now);
                    ran.merge(entry.schedule.name(), 1, Integer::sum);
                }
            }
            // Work that is stuck is waited for only once, not at every further step.
            settled = settling.settle(settled ? Duration.ofSeconds(20) : Duration.ZERO);
        }
        return new Journey(clock.instant(), ran, settled);
    }

    /** Calls no further function, and returns when the present calls have finished. */
    public void stop() throws InterruptedException {
        closing = true;
        thread.interrupt();
        thread.join();
    }

    private Instant stop(Instant target, Duration step) {
        Instant stop = clock.instant().plus(step);
        for (Entry entry : entries) {
            if (!entry.isShorterThan(step) && entry.next.isBefore(stop)) {
                stop = entry.next;
            }
        }
        return stop.isBefore(target) ? stop : target;
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
        entry.next = entry.expression.next(now);
        try {
            caller.run(entry.schedule, due);
        } catch (RuntimeException e) {
            LOG.warn(entry.schedule.name() + " could not be started", e);
        }
    }
}
