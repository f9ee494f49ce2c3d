package io.redress.deadlinesweep;

import io.redress.domain.Actor;
import io.redress.domain.Command;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Telemetry;
import io.redress.store.Complaints;
import io.redress.store.Due;
import io.redress.store.Table;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks at every complaint whose hour has come: reminds, finds what has run out, tells it up the ladder, tries again to
 * find a caseworker. What it does is on record at once, so a sweep may come as often as it likes.
 */
final class SweepDeadlines {

    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;
    private final Due due;

    SweepDeadlines(Env env) {
        Table table = Table.in(env);
        this.env = env;
        this.procedures = Procedures.in(env);
        this.complaints = Complaints.in(env, table, procedures);
        this.due = Due.in(env, table);
    }

    /** One complaint that cannot be looked at keeps none of the others waiting, and makes the sweep fail at its end. */
    void run() {
        Instant now = env.now();
        AtomicInteger failures = new AtomicInteger();
        for (int shard = 0; shard < due.shards(); shard++) {
            due.each(shard, now, (organisation, reference) -> {
                try {
                    wake(organisation, reference, now);
                } catch (RuntimeException fault) {
                    Telemetry.failed("the sweep could not look at " + reference, fault);
                    failures.incrementAndGet();
                }
            });
        }
        if (failures.get() > 0) {
            throw new IllegalStateException("the sweep could not look at " + failures.get() + " complaints");
        }
    }

    private void wake(String organisation, String reference, Instant now) {
        complaints.change(organisation, reference, SWEEP, now, complaint -> procedures
                .of(complaint)
                .decide(complaint, new Command.Wake(), SWEEP, now));
        Telemetry.count("Woken");
    }
}
