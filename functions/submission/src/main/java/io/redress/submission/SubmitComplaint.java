package io.redress.submission;

import io.redress.domain.Actor;
import io.redress.domain.Submission;
import io.redress.intake.Handed;
import io.redress.intake.Receipt;
import io.redress.intake.SubmissionBody;
import io.redress.intake.TakeComplaint;
import io.redress.procedures.Procedures;
import io.redress.runtime.Env;
import io.redress.runtime.Fields;
import io.redress.store.DeclaredDays;
import io.redress.store.Table;
import java.util.Optional;

/** Takes a complaint from anybody. */
final class SubmitComplaint {

    private final TakeComplaint take;

    SubmitComplaint(Env env, Table table) {
        take = new TakeComplaint(env, table, Procedures.in(env, new DeclaredDays(env, table)));
    }

    /** @param key the sender's idempotency key; empty without one */
    Receipt run(String organisation, Fields body, byte[] raw, Optional<String> key) {
        Submission submission = SubmissionBody.open(body);
        String complainant = new Actor.Complainant().name();
        return take.run(organisation, new Handed(submission, body.faults(), null, complainant, raw, key));
    }
}
