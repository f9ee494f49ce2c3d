package io.redress.submission;

import io.redress.domain.Rejection;
import io.redress.domain.intake.Submission;
import io.redress.domain.language.Language;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a complaint from a member of the public. */
final class SubmitComplaint {

    private final Procedures procedures;
    private final TakeComplaint take;

    SubmitComplaint(Env env, Table table) {
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        take = new TakeComplaint(env, table, procedures);
    }

    /** The languages that an organisation offers; all if there is no such organisation. */
    List<Language> languages(String organisation) {
        return procedures.organisations().contains(organisation)
                ? procedures.inForce(organisation).procedure().languages()
                : List.of(Language.values());
    }

    /**
     * Takes a complaint.
     *
     * @param reader the language in which the sender is told what is wrong
     * @param key the sender's idempotency key; empty if there is none
     */
    Receipt run(String organisation, Supplier<Language> reader, Fields body, byte[] raw, Optional<String> key) {
        Submission submission = SubmissionBody.open(body);
        String complainant = new Actor.Complainant().name();
        SubmissionRequest request =
                new SubmissionRequest(submission, body.faults(), Optional.empty(), complainant, raw, key);
        try {
            return take.run(organisation, request);
        } catch (Rejection rejection) {
            // What the procedure says itself is in the language of the procedure that was asked.
            throw rejection.reason() instanceof Rejection.Reason.Invalid
                    ? Rejection.invalid(take.faults(organisation, request, reader.get()))
                    : rejection;
        }
    }
}
