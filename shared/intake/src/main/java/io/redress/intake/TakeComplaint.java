package io.redress.intake;

import io.redress.domain.Change;
import io.redress.domain.Complaint;
import io.redress.domain.Decision;
import io.redress.domain.Reference;
import io.redress.domain.Refused;
import io.redress.domain.Refused.Fault;
import io.redress.domain.Rules;
import io.redress.domain.Submission;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.store.Births;
import io.redress.store.Link;
import io.redress.store.Promise;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes a complaint, whoever hands it in: checks it, gives it a reference and a link, and writes it with everything that
 * follows.
 */
public final class TakeComplaint {

    private static final int ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(40);

    private final Env env;
    private final Procedures procedures;
    private final Births births;
    private final Table table;
    private final CountTurnedAway turnedAway;

    public TakeComplaint(Env env, Table table, Procedures procedures) {
        this.env = env;
        this.table = table;
        this.procedures = procedures;
        this.births = Births.in(env, table, procedures);
        this.turnedAway = new CountTurnedAway(table);
    }

    /**
     * Takes one submission. Sent again under the same key it is the same complaint and gets the same answer, at whatever
     * time and however many at once; the same key with another body is refused.
     */
    public Receipt run(String organisation, Handed handed) {
        Rules rules = procedures.inForce(organisation);
        Instant now = env.now();
        check(rules, handed, now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Birth birth = birth(rules, handed, now);
            switch (births.write(
                    birth.complaint(),
                    birth.change(),
                    handed.submission().particulars(),
                    birth.link(),
                    birth.promise())) {
                case BORN -> {
                    return birth.receipt().with(birth.link().token());
                }
                case KEY_USED -> {
                    return answeredBefore(organisation, handed);
                }
                case REFERENCE_TAKEN -> {
                    // Another reference next time.
                }
                case BUSY -> giveWay();
            }
        }
        throw new IllegalStateException("no complaint could be written in " + ATTEMPTS + " attempts");
    }

    /** The same key is being used just now; soon it will be found used. */
    private void giveWay() {
        LockSupport.parkNanos(env.random().nextLong(LONGEST_WAIT.toNanos()));
    }

    /** All that is written at once. */
    private record Birth(Complaint complaint, Change change, Link link, Receipt receipt, Promise promise) {}

    private Birth birth(Rules rules, Handed handed, Instant now) {
        String organisation = rules.procedure().organisation();
        Reference reference = Reference.random(rules.procedure().prefix(), env.random());
        Decision decision = rules.submit(reference, handed.submission(), handed.receivedBy(now), now);
        Change change = new Change(1, now, handed.by(), decision.events());
        Complaint complaint = Complaint.unborn(
                        reference, organisation, rules.procedure().version())
                .after(change);
        Receipt receipt = Receipt.of(complaint, rules);
        if (handed.key().isEmpty()) {
            return new Birth(complaint, change, Link.random(reference, env.random()), receipt, null);
        }
        String key = handed.key().get();
        String salt = Promise.salt(env.random());
        Promise promise = new Promise(
                organisation, key, Promise.fingerprint(handed.body()), salt, reference, receipt.kept(), now);
        return new Birth(complaint, change, Promise.link(reference, salt, key, handed.body()), receipt, promise);
    }

    private void check(Rules rules, Handed handed, Instant now) {
        Submission submission = handed.submission();
        List<Fault> faults = new ArrayList<>(handed.faults());
        rules.faults(submission, handed.receivedBy(now), now).stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            turnedAway.run(rules, submission, faults, now);
            throw Refused.invalid(faults);
        }
    }

    private Receipt answeredBefore(String organisation, Handed handed) {
        String key = handed.key().orElseThrow();
        Promise promise = Promise.find(table, organisation, key).orElseThrow();
        if (!promise.fingerprint().equals(Promise.fingerprint(handed.body()))) {
            throw Refused.notNow("this Idempotency-Key has been used for another submission");
        }
        return Receipt.read(promise.answer())
                .with(Promise.link(promise.reference(), promise.salt(), key, handed.body())
                        .token());
    }
}
