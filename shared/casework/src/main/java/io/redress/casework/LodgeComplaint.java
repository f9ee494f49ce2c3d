package io.redress.casework;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.intake.Submission;
import io.redress.domain.staff.Actor;
import io.redress.intake.Receipt;
import io.redress.intake.SubmissionBody;
import io.redress.intake.SubmissionRequest;
import io.redress.intake.TakeComplaint;
import io.redress.platform.Fields;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a complaint that came by telephone, by letter or in person, from the member of staff who recorded it. */
final class LodgeComplaint {

    /** With this parameter, nothing is recorded: the answer says what would be wrong. */
    private static final String CHECK = "check";

    private final AdminContext admin;
    private final TakeComplaint take;
    private final RecordedComplaint recorded;
    private final ConditionsOfComplainant conditions;

    LodgeComplaint(AdminContext admin) {
        this.admin = admin;
        this.take = new TakeComplaint(admin.env(), admin.table(), admin.procedures());
        this.recorded = new RecordedComplaint(admin.env());
        this.conditions = new ConditionsOfComplainant(admin);
    }

    Response run(Request request) {
        String checking = request.query(CHECK).orElse("false");
        // A complaint that was only to be checked must not be recorded because of a mistyped word.
        if (!checking.equals("false")) {
            return check(request, checking);
        }
        Actor.Caseworker caseworker = admin.caseworker(request);
        SubmissionRequest submitted = submitted(request, caseworker);
        Receipt receipt = take.run(request.path("organisation"), submitted);
        // Staff who may know the conditions for contact with the complainant read them at once.
        List<Map<String, Object>> hold =
                conditions.of(admin.rules(request), submitted.submission().particulars(), caseworker);
        return recorded.answer(request, receipt, hold.isEmpty() ? Map.of() : Map.of("contactConditions", hold));
    }

    /** Answers what is wrong, as {@link #run} does, and else whether the same was recorded before. Nothing is recorded. */
    private Response check(Request request, String checking) {
        if (!checking.equals("true")) {
            throw Rejection.invalid(CHECK, "must be true or false");
        }
        SubmissionRequest submitted = submitted(request, admin.caseworker(request));
        String organisation = request.path("organisation");
        Rejection.ifAny(take.check(
                organisation, submitted, admin.rules(request).procedure().language()));
        return Response.ok(Json.object(
                "recorded",
                take.answeredBefore(organisation, submitted)
                        .map(Receipt::reference)
                        .orElse(null)));
    }

    private SubmissionRequest submitted(Request request, Actor.Caseworker caseworker) {
        Fields body = request.fields();
        Submission submission = SubmissionBody.lodged(body);
        Optional<Instant> received =
                new ReceivedAt(admin.rules(request).calendar().zone(), admin.now()).of(body);
        related(request, submission, caseworker, body);
        return new SubmissionRequest(
                submission, body.faults(), received, caseworker.name(), request.body(), key(request, caseworker));
    }

    /**
     * Staff may relate a complaint that they may see. One that does not exist and a hidden one are refused in the same words.
     * The public gets no refusal at all, so a member of the public cannot find out whether a complaint exists.
     */
    private void related(Request request, Submission submission, Actor.Caseworker caseworker, Fields body) {
        Optional<String> named = Optional.ofNullable(submission.relatesTo())
                .flatMap(Reference::parse)
                .map(Reference::value);
        boolean known = named.flatMap(reference -> admin.complaints().find(request.path("organisation"), reference))
                .filter(complaint -> admin.mayRead(complaint, caseworker))
                .isPresent();
        if (named.isPresent() && !known) {
            body.fault("relatesTo", "is not a complaint of this organisation");
        }
    }

    /** An idempotency key belongs to its sender. The part before the blank is the sender's id, and no key contains a blank. */
    private static Optional<String> key(Request request, Actor.Caseworker caseworker) {
        return IdempotencyKey.of(request).map(key -> caseworker.id() + " " + key);
    }
}
