package io.redress.deadlinesweep;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.DeclaredDays.Declared;
import io.redress.store.Directory;
import io.redress.store.Directory.Entry;
import io.redress.store.NextChecks;
import io.redress.store.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Looks at every complaint whose hour has come: reminds, finds what has run out, tells it up the ladder, tries again to
 * find a caseworker; and at everybody whose absence has begun. Before that it moves what a newly declared day off has moved. What it does is on record at once, so a
 * sweep may come as often as it likes.
 */
final class SweepDeadlines {

    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");

    private final Env env;
    private final Procedures procedures;
    private final DeclaredDays days;
    private final Complaints complaints;
    private final NextChecks due;
    private final Directory directory;

    SweepDeadlines(Env env) {
        Table table = Table.in(env);
        this.env = env;
        this.days = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, days);
        this.complaints = Complaints.in(env, table, procedures);
        this.due = NextChecks.in(env, table);
        this.directory = new Directory(table);
    }

    /** One complaint that cannot be looked at keeps none of the others waiting, and makes the sweep fail at its end. */
    void run() {
        Instant now = env.now();
        AtomicInteger failures = new AtomicInteger();
        recount(now, failures);
        for (int shard = 0; shard < due.shards(); shard++) {
            due.each(shard, now, new NextChecks.Visitor() {
                @Override
                public void complaint(String organisation, String reference) {
                    look(organisation, reference, "Woken", failures, complaint -> procedures
                            .of(complaint)
                            .decide(complaint, new Command.RunScheduledChecks(), SWEEP, now));
                }

                @Override
                public void absence(String organisation, String id) {
                    passOn(organisation, id, now, failures);
                }
            });
        }
        if (failures.get() > 0) {
            throw new IllegalStateException("the sweep could not look at " + failures.get() + " complaints");
        }
    }

    /**
     * Counts anew what somebody waits for wherever a day off has been declared since. That is on record only when it has
     * been done to the end, and so is done again if it was interrupted.
     */
    private void recount(Instant now, AtomicInteger failures) {
        Map<String, Declared> news = new HashMap<>();
        for (String organisation : procedures.organisations()) {
            Declared declared = days.read(organisation);
            if (declared.isNews()) {
                news.put(organisation, declared);
            }
        }
        if (news.isEmpty()) {
            return;
        }
        int before = failures.get();
        days.forget();
        Set<String> organisations = news.keySet();
        for (int shard = 0; shard < due.shards(); shard++) {
            due.each(shard, (organisation, reference) -> {
                if (organisations.contains(organisation)) {
                    look(organisation, reference, "Recounted", failures, complaint -> procedures
                            .of(complaint)
                            .decide(complaint, new Command.Recount(), SWEEP, now));
                }
            });
        }
        if (failures.get() == before) {
            news.forEach(days::recounted);
        }
    }

    /**
     * What names a person only its line manager sees. When they go away it is given back, for the next above them who is
     * there (NU-6). That is on record only when all of it has been, and so is done again if it was interrupted.
     */
    private void passOn(String organisation, String id, Instant now, AtomicInteger failures) {
        int before = failures.get();
        try {
            Optional<Entry> known = directory.kept(organisation, id);
            if (known.isEmpty()) {
                return;
            }
            StaffMember absent = known.get().member();
            ZoneId zone = procedures.inForce(organisation).calendar().zone();
            LocalDate today = now.atZone(zone).toLocalDate();
            if (absent.away(today)) {
                directory
                        .namingOthers(organisation, id)
                        .forEach(reference ->
                                look(organisation, reference, "GivenBack", failures, complaint -> procedures
                                        .of(complaint)
                                        .decide(complaint, new Command.GiveBack(id), SWEEP, now)));
            }
            if (failures.get() == before) {
                directory.lookedAt(
                        organisation, known.get(), absent.absenceAfter(today).map(day -> day.atStartOfDay(zone)
                                .toInstant()));
            }
        } catch (RuntimeException fault) {
            Log.failed("the sweep could not look at an absence in " + organisation, fault);
            failures.incrementAndGet();
        }
    }

    /** @param metric the name under which a complaint that was looked at is counted */
    private void look(
            String organisation,
            String reference,
            String metric,
            AtomicInteger failures,
            Function<Complaint, Decision> decide) {
        try {
            complaints.change(organisation, reference, SWEEP, env.now(), decide);
            Telemetry.count(metric);
        } catch (RuntimeException fault) {
            Log.failed("the sweep could not look at " + reference, fault);
            failures.incrementAndGet();
        }
    }
}
