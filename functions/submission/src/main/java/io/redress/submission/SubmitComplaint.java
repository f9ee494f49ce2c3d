package io.redress.submission;

import io.redress.domain.intake.Submission;
import io.redress.domain.staff.Actor;
import io.redress.intake.Receipt;
import io.redress.intake.SubmissionBody;
import io.redress.intake.SubmissionRequest;
import io.redress.intake.TakeComplaint;
import io.redress.platform.Env;
import io.redress.platform.Fields;
import io.redress.procedures.Procedures;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.util.Optional;

/** Takes a complaint from a member of the public. */
final class SubmitComplaint {

    private final TakeComplaint take;

    SubmitComplaint(Env env, Table table) {
        take = new TakeComplaint(env, table, Procedures.in(env, new DeclaredDays(env, table)));
    }

    /**
     * Takes a complaint.
     *
     * @param key the sender's idempotency key; empty if there is none
     */
    Receipt run(String organisation, Fields body, byte[] raw, Optional<String> key) {
        Submission submission = SubmissionBody.open(body);
        String complainant = new Actor.Complainant().name();
        return take.run(
                organisation,
                new SubmissionRequest(submission, body.faults(), Optional.empty(), complainant, raw, key));
    }
}
