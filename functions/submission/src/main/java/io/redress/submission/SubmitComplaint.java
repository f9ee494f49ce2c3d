package io.redress.submission;

import io.redress.domain.Actor;
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
import io.redress.runtime.Fields;
import io.redress.runtime.Json;
import io.redress.store.Births;
import io.redress.store.DeclaredDays;
import io.redress.store.Link;
import io.redress.store.Promise;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Takes a complaint: checks it, gives it a reference and a link, and writes it with everything that follows. */
final class SubmitComplaint {

    private static final int ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(40);

    private final Env env;
    private final Procedures procedures;
    private final Births births;
    private final Table table;

    SubmitComplaint(Env env, Table table) {
        this.env = env;
        this.table = table;
        this.procedures = Procedures.in(env, new DeclaredDays(env, table));
        this.births = Births.in(env, table, procedures);
    }

    /**
     * Takes one submission. Sent again under the same key it is the same complaint and gets the same answer, at whatever
     * time and however many at once; the same key with another body is refused.
     *
     * @param key the sender's idempotency key; empty without one
     */
    Receipt run(String organisation, Fields body, byte[] raw, Optional<String> key) {
        Rules rules = procedures.inForce(organisation);
        Instant now = env.now();
        Submission submission = checked(rules, body, now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Birth birth = birth(rules, submission, now, raw, key);
            switch (births.write(
                    birth.complaint(), birth.change(), submission.particulars(), birth.link(), birth.promise())) {
                case BORN -> {
                    return birth.receipt().with(birth.link().token());
                }
                case KEY_USED -> {
                    return answeredBefore(organisation, key.orElseThrow(), raw);
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

    private Birth birth(Rules rules, Submission submission, Instant now, byte[] raw, Optional<String> key) {
        String organisation = rules.procedure().organisation();
        Reference reference = Reference.random(rules.procedure().prefix(), env.random());
        Decision decision = rules.submit(reference, submission, now, now);
        Change change = new Change(1, now, new Actor.Complainant().name(), decision.events());
        Complaint complaint = Complaint.unborn(
                        reference, organisation, rules.procedure().version())
                .after(change);
        Receipt receipt = Receipt.of(complaint, rules);
        if (key.isEmpty()) {
            return new Birth(complaint, change, Link.random(reference, env.random()), receipt, null);
        }
        String salt = Promise.salt(env.random());
        Promise promise = new Promise(
                organisation, key.get(), Promise.fingerprint(raw), salt, reference, Json.write(receipt.toMap()), now);
        return new Birth(complaint, change, Promise.link(reference, salt, key.get(), raw), receipt, promise);
    }

    private static Submission checked(Rules rules, Fields body, Instant now) {
        Submission submission = SubmissionBody.of(body);
        List<Fault> faults = new ArrayList<>(body.faults());
        rules.faults(submission, now).stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        return submission;
    }

    private Receipt answeredBefore(String organisation, String key, byte[] raw) {
        Promise promise = Promise.find(table, organisation, key).orElseThrow();
        if (!promise.fingerprint().equals(Promise.fingerprint(raw))) {
            throw Refused.notNow("this Idempotency-Key has been used for another submission");
        }
        return Receipt.read(promise.answer())
                .with(Promise.link(promise.reference(), promise.salt(), key, raw)
                        .token());
    }
}
