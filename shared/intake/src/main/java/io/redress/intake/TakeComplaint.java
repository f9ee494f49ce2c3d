package io.redress.intake;

import io.redress.domain.FaultWords;
import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.SubmissionFingerprint;
import io.redress.domain.intake.TurnedAwayCause;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.SubmissionResult;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.ComplaintCreation;
import io.redress.store.IdempotencyRecord;
import io.redress.store.Link;
import io.redress.store.RecentSubmission;
import io.redress.store.RepeatMarks;
import io.redress.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a submission from the public or from staff: checks it, gives the complaint a reference and a link, and writes the
 * complaint with everything that belongs to it.
 */
public final class TakeComplaint {

    private static final int ATTEMPTS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(40);

    private final Env env;
    private final Procedures procedures;
    private final ComplaintCreation creation;
    private final Table table;
    private final CountTurnedAway turnedAway;
    private final FloodCheck floods;

    public TakeComplaint(Env env, Table table, Procedures procedures) {
        this.env = env;
        this.table = table;
        this.procedures = procedures;
        this.creation = ComplaintCreation.in(env, table, procedures);
        this.turnedAway = new CountTurnedAway(table);
        this.floods = new FloodCheck(table);
    }

    /**
     * Accepts one submission. The same body sent again under the same idempotency key gets the same answer, at any time, and
     * also if several copies arrive at once. Another body under the same key is rejected. The same submission of the same person
     * without a key within a day joins the first one.
     *
     * @throws Rejection with all validation errors when the submission is not valid
     */
    public Receipt run(String organisation, SubmissionRequest request) {
        return receipt(organisation, request)
                .with(request.submission().particulars().hints());
    }

    /** The faults of a submission, with what the procedure says in a language. */
    public List<Fault> faults(String organisation, SubmissionRequest request, Language language) {
        return decided(organisation, request, language, env.now()).faults();
    }

    /** The same for somebody who checks it first. Who belongs elsewhere is counted as turned away, but not who may still add a name. */
    public List<Fault> check(String organisation, SubmissionRequest request, Language language) {
        Instant now = env.now();
        SubmissionResult result = decided(organisation, request, language, now);
        if (result instanceof SubmissionResult.TurnedAway rejected && !TurnedAwayCause.isAnonymous(rejected.cause())) {
            turnedAway.run(procedures.inForce(organisation), rejected.cause(), now);
        }
        return result.faults();
    }

    private SubmissionResult decided(String organisation, SubmissionRequest request, Language language, Instant now) {
        Rules rules = procedures.in(language, procedures.inForce(organisation));
        Reference reference = Reference.random(rules.procedure().prefix(), env.random());
        return rules.submit(reference, request.receivedAt(now, false), now);
    }

    private Receipt receipt(String organisation, SubmissionRequest request) {
        Rules rules = procedures.inForce(organisation);
        Instant now = env.now();
        NewComplaint complaint = newComplaint(rules, request, now, false);
        if (request.submission().lodged()) {
            return taken(complaint, rules, request, now).receipt();
        }
        if (!floods.admits(rules, now)) {
            // A mail that says the same as an earlier complaint is for a person to look at, because nobody reads an
            // answer at once.
            return answeredBefore(organisation, request)
                    .or(() -> request.submission().mailed()
                            ? Optional.empty()
                            : complaint.earlier(table).flatMap(earlier -> joined(earlier, rules, request, now)))
                    .orElseThrow(() -> FloodCheck.tooMany(now));
        }
        boolean created = false;
        try {
            Taken taken = taken(complaint, rules, request, now);
            created = taken.created();
            return taken.receipt();
        } finally {
            if (!created) {
                floods.isNoComplaint(rules, now);
            }
        }
    }

    /** @param created whether it is a new complaint, and not the repetition of one */
    private record Taken(Receipt receipt, boolean created) {}

    private Taken taken(NewComplaint first, Rules rules, SubmissionRequest request, Instant now) {
        NewComplaint complaint = first;
        boolean held = floods.holdsMail(rules, request, complaint.id(request), now);
        complaint = held ? newComplaint(rules, request, now, true) : complaint;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (complaint.write(creation)) {
                case CREATED -> {
                    return new Taken(complaint.receipt(), true);
                }
                case KEY_USED -> {
                    String organisation = rules.procedure().organisation();
                    return new Taken(answeredBefore(organisation, request).orElseThrow(), false);
                }
                case SENT_BEFORE -> {
                    Optional<RecentSubmission> earlier = complaint.earlier(table);
                    Optional<Receipt> joined = earlier.flatMap(found -> joined(found, rules, request, now));
                    if (joined.isPresent()) {
                        return new Taken(joined.get(), false);
                    }
                    if (earlier.isPresent()) {
                        // It is a new complaint, although the words are the same, and so is its acknowledgement.
                        held |= floods.holdsMail(rules, request, complaint.reference(), now);
                        complaint = newComplaint(rules, request, now, held).replacing(earlier.get());
                    } else {
                        // The mark has expired or was removed in the meantime: there is nothing to join.
                        complaint = complaint.replacingNone();
                    }
                }
                case REFERENCE_TAKEN -> complaint = newComplaint(rules, request, now, held);
                case BUSY -> giveWay();
            }
        }
        throw new IllegalStateException("no complaint could be written in " + ATTEMPTS + " attempts");
    }

    /**
     * Joins a submission to an earlier one with the same words; the receipt for it. Empty if that complaint is not open any more, or
     * nothing is kept of it. Each repetition adds a link and a time to the complaint, so their number has an end.
     */
    private Optional<Receipt> joined(RecentSubmission earlier, Rules rules, SubmissionRequest request, Instant now) {
        int most = rules.procedure().protection().repetitions();
        LinkHolder holder = holder(rules, request, now);
        Link link = Link.random(new Reference(earlier.reference()), env.random());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            switch (creation.join(earlier, link, holder, now, most)) {
                case JOINED -> {
                    return Optional.of(joined(earlier, link, rules));
                }
                case NOT_OPEN, GONE -> {
                    return Optional.empty();
                }
                case FULL -> throw Rejection.full(FaultWords.say("repeated", earlier.reference(), most));
                case BUSY -> giveWay();
            }
        }
        throw new IllegalStateException("no complaint could be joined in " + ATTEMPTS + " attempts");
    }

    /** The same person sends the same again, so this link belongs to whom the first one belongs. */
    private static LinkHolder holder(Rules rules, SubmissionRequest request, Instant now) {
        return request.submission()
                .particulars()
                .letterHolder(now.atZone(rules.calendar().zone()).toLocalDate());
    }

    /** Another request with the same key is being written. After a short wait, the key is stored. */
    private void giveWay() {
        LockSupport.parkNanos(env.random().nextLong(LONGEST_WAIT.toNanos()));
    }

    /** Everything that one transaction writes for a new complaint. */
    private record NewComplaint(
            SubmissionResult.Accepted accepted,
            Particulars particulars,
            Link link,
            Receipt receipt,
            RepeatMarks marks) {

        ComplaintCreation.Outcome write(ComplaintCreation creation) {
            return creation.write(accepted.complaint(), accepted.change(), particulars, link, marks);
        }

        String reference() {
            return receipt.reference();
        }

        /** What is the same if the same request comes twice: its key, or else who says what. */
        String id(SubmissionRequest request) {
            RecentSubmission recent = marks.recent();
            return request.joins() && recent != null
                    ? recent.words()
                    : request.key().orElse(reference());
        }

        /** The complaint that the same person submitted with the same words, if anything is kept of it. */
        Optional<RecentSubmission> earlier(Table table) {
            return Optional.ofNullable(marks.recent()).flatMap(recent -> recent.find(table));
        }

        /** The same, in place of none. */
        NewComplaint replacingNone() {
            return new NewComplaint(accepted, particulars, link, receipt, marks.replacingNone());
        }

        /** The same, in place of an earlier complaint of the same person with the same words. */
        NewComplaint replacing(RecentSubmission earlier) {
            return new NewComplaint(accepted, particulars, link, receipt, marks.replacing(earlier));
        }
    }

    /** @param held whether the acknowledgement is not mailed */
    private NewComplaint newComplaint(Rules rules, SubmissionRequest request, Instant now, boolean held) {
        String organisation = rules.procedure().organisation();
        Reference reference = Reference.random(rules.procedure().prefix(), env.random());
        SubmissionResult result = rules.submit(reference, request.receivedAt(now, held), now);
        if (result instanceof SubmissionResult.TurnedAway rejected) {
            turnedAway.run(rules, rejected.cause(), now);
        }
        SubmissionResult.Accepted accepted = result.accepted();
        Particulars particulars = request.submission().particulars();
        if (request.key().isEmpty()) {
            Link link = Link.random(reference, env.random());
            Receipt receipt = Receipt.of(accepted.complaint(), rules, link, held);
            RecentSubmission recent = recent(rules.procedure(), request, receipt, now);
            return new NewComplaint(accepted, particulars, link, receipt, new RepeatMarks(recent, null, null));
        }
        String key = request.key().get();
        String salt = IdempotencyRecord.salt(env.random());
        Link link = IdempotencyRecord.link(reference, salt, key, request.body());
        Receipt receipt = Receipt.of(accepted.complaint(), rules, link, held);
        IdempotencyRecord idempotency = new IdempotencyRecord(
                organisation,
                key,
                IdempotencyRecord.fingerprint(request.body()),
                salt,
                reference,
                receipt.kept(),
                now,
                request.ofMail() ? IdempotencyRecord.KEPT_OF_MAILS : IdempotencyRecord.KEPT);
        RecentSubmission recent = recent(rules.procedure(), request, receipt, now);
        return new NewComplaint(accepted, particulars, link, receipt, new RepeatMarks(recent, null, idempotency));
    }

    /**
     * By what a later submission is known as the same. A program with an idempotency key says by another key that it is not the
     * same, and staff have seen what they enter, so these are known only as possibly the same.
     */
    private @Nullable RecentSubmission recent(
            Procedure procedure, SubmissionRequest request, Receipt receipt, Instant now) {
        String organisation = procedure.organisation();
        SubmissionFingerprint fingerprint = SubmissionFingerprint.of(request.submission(), procedure.country())
                .orElse(null);
        if (fingerprint == null) {
            return null;
        }
        return request.joins()
                ? RecentSubmission.joinable(
                        table.personKey(), organisation, fingerprint, receipt.reference(), receipt.kept(), now)
                : RecentSubmission.alone(table.personKey(), organisation, fingerprint, receipt.reference(), now);
    }

    /** The receipt of the complaint that the same person submitted with the same words, with a link of its own. */
    private static Receipt joined(RecentSubmission earlier, Link link, Rules rules) {
        return Receipt.read(earlier.answer(), link, rules.calendar().zone()).joinedTo(earlier.at());
    }

    /** The answer to an earlier request with the same key; empty if there was none. It rejects another body with that key. */
    public Optional<Receipt> answeredBefore(String organisation, SubmissionRequest request) {
        return request.key()
                .flatMap(key -> IdempotencyRecord.find(table, organisation, key))
                .map(idempotency -> {
                    if (!idempotency.fingerprint().equals(IdempotencyRecord.fingerprint(request.body()))) {
                        throw Rejection.conflict(FaultWords.say("key.otherSubmission"));
                    }
                    return Receipt.read(
                            idempotency.answer(),
                            IdempotencyRecord.link(
                                    idempotency.reference(), idempotency.salt(), idempotency.key(), request.body()),
                            procedures.inForce(organisation).calendar().zone());
                });
    }
}
