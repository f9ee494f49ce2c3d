package io.redress.deadlinesweep;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.lambda.Telemetry;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DataErasure;
import io.redress.store.DeclaredDays;
import io.redress.store.DeclaredDays.Declared;
import io.redress.store.Directory;
import io.redress.store.Directory.Entry;
import io.redress.store.FormerStaff;
import io.redress.store.NextChecks;
import io.redress.store.RemovedStaff;
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
 * Runs the checks that are due. For each complaint these send reminders, record missed time limits, alert the next
 * escalation level and look for a caseworker again; for each absence that begins, and some minutes after each removal from
 * the directory, they give back complaints. If a day off was declared since the last sweep, the time limits are counted again
 * first. A change that a function has not handled within an hour is sent to it again. Every step is recorded at once, so sweeps
 * may run as often as they like.
 */
final class SweepDeadlines {

    private static final Actor.System SWEEP = new Actor.System("deadline-sweep");

    /** So many complaints of each organisation are erased before the checks, so that a backlog of checks does not stop erasure. */
    private static final int ERASED_FIRST = 10;

    private final Env env;
    private final Procedures procedures;
    private final DeclaredDays days;
    private final Complaints complaints;
    private final NextChecks due;
    private final Directory directory;
    private final DataErasure erasure;
    private final SendAgain again;
    private final RemovedStaff removed;
    private final FormerStaff former;

    SweepDeadlines(Env env) {
        Table table = Table.in(env);
        this.env = env;
        this.days = new DeclaredDays(env, table);
        this.procedures = Procedures.in(env, days);
        this.complaints = Complaints.in(env, table, procedures);
        this.due = NextChecks.in(env, table);
        this.directory = new Directory(table);
        this.erasure = DataErasure.in(env, table, procedures);
        this.removed = new RemovedStaff(table, procedures, complaints);
        this.former = new FormerStaff(table);
        this.again = new SendAgain(env, table, procedures);
    }

    /** Handles everything that is due. A complaint that fails does not stop the others; the sweep fails at its end. */
    void run() {
        Instant now = env.now();
        AtomicInteger failures = new AtomicInteger();
        eraseWhatIsOver(now, failures, ERASED_FIRST);
        recount(now, failures);
        NextChecks.Visitor wake = new NextChecks.Visitor() {
            @Override
            public void complaint(String organisation, String reference) {
                wake(organisation, reference, now, failures);
            }

            @Override
            public void absence(String organisation, String id) {
                giveBack(organisation, id, now, failures);
            }

            @Override
            public void removal(String organisation, String id) {
                attempt(
                        "a removal in " + organisation,
                        failures,
                        () -> removed.giveBackAll(organisation, id, SWEEP, now));
            }
        };
        for (int shard = 0; shard < due.shards(); shard++) {
            due.each(shard, now, wake);
        }
        for (String organisation : procedures.organisations()) {
            due.ended(organisation, now.plusMillis(1), wake);
        }
        eraseWhatIsOver(now, failures, Integer.MAX_VALUE);
        forgetFormerStaff(now, failures);
        if (failures.get() > 0) {
            throw new IllegalStateException(
                    "the sweep failed for " + failures.get() + " complaints, absences or removals");
        }
    }

    private void wake(String organisation, String reference, Instant now, AtomicInteger failures) {
        attempt(reference, failures, () -> {
            try {
                change(organisation, reference, "Woken", complaint -> procedures
                        .of(complaint)
                        .decide(complaint, new Command.RunScheduledChecks(), SWEEP, now));
            } finally {
                again.run(organisation, reference, now);
            }
        });
    }

    /**
     * Counts time limits again in every organisation that has declared a day off since the last count. The count is
     * recorded only when it is complete, so an interrupted one is repeated.
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
        NextChecks.Visitor recount = (organisation, reference) -> {
            if (organisations.contains(organisation)) {
                check(organisation, reference, "Recounted", failures, complaint -> procedures
                        .of(complaint)
                        .decide(complaint, new Command.Recount(), SWEEP, now));
            }
        };
        for (int shard = 0; shard < due.shards(); shard++) {
            due.each(shard, recount);
        }
        organisations.forEach(organisation -> due.ended(organisation, recount));
        if (failures.get() == before) {
            news.forEach(days::recounted);
        }
    }

    /**
     * Only a line manager sees a complaint that names a person. When the line manager's absence begins, such complaints
     * are given back, so that the next manager above who is present gets them (NU-6). This is recorded only when it is
     * complete, so an interrupted one is repeated.
     */
    private void giveBack(String organisation, String id, Instant now, AtomicInteger failures) {
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
                                check(organisation, reference, "GivenBack", failures, complaint -> procedures
                                        .of(complaint)
                                        .decide(complaint, new Command.GiveBack(id), SWEEP, now)));
            }
            if (failures.get() == before) {
                directory.lookedAt(
                        organisation, known.get(), absent.absenceAfter(today).map(day -> day.atStartOfDay(zone)
                                .toInstant()));
            }
        } catch (RuntimeException fault) {
            Log.failed("the sweep failed for an absence in " + organisation, fault);
            failures.incrementAndGet();
        }
    }

    /** Plans the erasure of the personal data of ended complaints, or carries it out, of so many in each organisation. */
    private void eraseWhatIsOver(Instant now, AtomicInteger failures, int most) {
        for (String organisation : procedures.organisations()) {
            AtomicInteger visited = new AtomicInteger();
            due.retention(organisation, now, (_, reference) -> {
                if (visited.incrementAndGet() <= most) {
                    check(organisation, reference, "RetentionEnded", failures, _ -> Decision.NOTHING);
                }
            });
        }
    }

    /** Erases what the history of a directory has about people who left long ago. */
    private void forgetFormerStaff(Instant now, AtomicInteger failures) {
        for (String organisation : procedures.organisations()) {
            attempt("the former staff of " + organisation, failures, () -> {
                Rules rules = procedures.inForce(organisation);
                Instant before = rules.procedure()
                        .retention()
                        .leftBefore(now, rules.calendar().zone());
                if (former.erase(organisation, before) > 0) {
                    Log.said("what was kept about former staff of " + organisation + " is erased");
                }
            });
        }
    }

    private void erase(Complaint complaint) {
        Instant now = env.now();
        boolean due = procedures
                .of(complaint)
                .erasures()
                .nextStep(complaint)
                .filter(step -> !step.isAfter(now))
                .isPresent();
        if (!due) {
            return;
        }
        Complaint after = erasure.run(complaint.organisation(), complaint.reference(), SWEEP, now);
        if (after.handling().isErased()) {
            Telemetry.count("Erased");
        }
        erasure.mailsLeft(after).forEach(id -> again.deleteMail(after.organisation(), id, after.reference()));
    }

    /** @param metric the name of the metric that counts the complaints that were checked */
    private void check(
            String organisation,
            String reference,
            String metric,
            AtomicInteger failures,
            Function<Complaint, Decision> decide) {
        attempt(reference, failures, () -> change(organisation, reference, metric, decide));
    }

    private void change(String organisation, String reference, String metric, Function<Complaint, Decision> decide) {
        Complaint after = complaints.change(organisation, reference, SWEEP, env.now(), decide);
        erase(after);
        Telemetry.count(metric);
    }

    private static void attempt(String what, AtomicInteger failures, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            Log.failed("the sweep failed for " + what, fault);
            failures.incrementAndGet();
        }
    }
}
