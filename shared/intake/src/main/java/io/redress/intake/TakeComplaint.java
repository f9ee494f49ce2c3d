package io.redress.intake;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Submission;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.ComplaintCreation;
import io.redress.store.IdempotencyRecord;
import io.redress.store.Link;
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
    private final ComplaintCreation creation;
    private final Table table;
    private final CountTurnedAway turnedAway;

    public TakeComplaint(Env env, Table table, Procedures procedures) {
        this.env = env;
        this.table = table;
        this.procedures = procedures;
        this.creation = ComplaintCreation.in(env, table, procedures);
        this.turnedAway = new CountTurnedAway(table);
    }

    /**
     * Takes one submission. Sent again under the same key it is the same complaint and gets the same answer, at whatever
     * time and however many at once; the same key with another body is refused.
     */
    public Receipt run(String organisation, SubmissionRequest handed) {
        Rules rules = procedures.inForce(organisation);
        Instant now = env.now();
        check(rules, handed, now);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Birth birth = birth(rules, handed, now);
            switch (creation.write(
                    birth.complaint(),
                    birth.change(),
                    handed.submission().particulars(),
                    birth.link(),
                    birth.idempotency())) {
                case CREATED -> {
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
    private record Birth(
            Complaint complaint, Change change, Link link, Receipt receipt, IdempotencyRecord idempotency) {}

    private Birth birth(Rules rules, SubmissionRequest handed, Instant now) {
        String organisation = rules.procedure().organisation();
        Reference reference = Reference.random(rules.procedure().prefix(), env.random());
        Decision decision = rules.submit(reference, handed.submission(), handed.receivedBy(now), now);
        Change change = new Change(1, now, handed.by(), decision.events());
        Complaint complaint = Complaint.initial(
                        reference, organisation, rules.procedure().version())
                .after(change);
        Receipt receipt = Receipt.of(complaint, rules);
        if (handed.key().isEmpty()) {
            return new Birth(complaint, change, Link.random(reference, env.random()), receipt, null);
        }
        String key = handed.key().get();
        String salt = IdempotencyRecord.salt(env.random());
        IdempotencyRecord idempotency = new IdempotencyRecord(
                organisation, key, IdempotencyRecord.fingerprint(handed.body()), salt, reference, receipt.kept(), now);
        return new Birth(
                complaint, change, IdempotencyRecord.link(reference, salt, key, handed.body()), receipt, idempotency);
    }

    private void check(Rules rules, SubmissionRequest handed, Instant now) {
        Submission submission = handed.submission();
        List<Fault> faults = new ArrayList<>(handed.faults());
        rules.faults(submission, handed.receivedBy(now), now).stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            turnedAway.run(rules, submission, faults, now);
            throw Rejection.invalid(faults);
        }
    }

    private Receipt answeredBefore(String organisation, SubmissionRequest handed) {
        String key = handed.key().orElseThrow();
        IdempotencyRecord idempotency =
                IdempotencyRecord.find(table, organisation, key).orElseThrow();
        if (!idempotency.fingerprint().equals(IdempotencyRecord.fingerprint(handed.body()))) {
            throw Rejection.conflict("this Idempotency-Key has been used for another submission");
        }
        return Receipt.read(idempotency.answer())
                .with(IdempotencyRecord.link(idempotency.reference(), idempotency.salt(), key, handed.body())
                        .token());
    }
}
