package io.redress.tracking;

import io.redress.domain.Rejection;
import io.redress.domain.intake.Submission;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.Procedure;
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

/** Checks and takes a complaint that somebody has written into the form, as it takes one of a program. */
final class SubmitForm {

    private final Procedures procedures;
    private final TakeComplaint take;

    SubmitForm(Env env) {
        Table table = Table.in(env);
        table.needPersonKey();
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        take = new TakeComplaint(env, table, procedures);
    }

    /** The procedure of an organisation, in the language of its own texts. */
    Procedure procedure(String organisation) {
        return procedures.inForce(organisation).procedure();
    }

    /** The same with its texts in a language. */
    Procedure procedure(String organisation, Language language) {
        return procedures.in(language, procedures.inForce(organisation)).procedure();
    }

    /** Rejects what cannot be sent as it is, with all faults. */
    void check(String organisation, SentForm form, Language language) {
        Rejection.ifAny(take.check(organisation, request(form), language));
    }

    /** Takes the complaint. The same form sent twice makes one. */
    Receipt run(String organisation, SentForm form, Language language) {
        SubmissionRequest request = request(form);
        try {
            return take.run(organisation, request);
        } catch (Rejection rejection) {
            // What the procedure says itself is in the language of the procedure that was asked.
            throw rejection.reason() instanceof Rejection.Reason.Invalid
                    ? Rejection.invalid(take.faults(organisation, request, language))
                    : rejection;
        }
    }

    private static SubmissionRequest request(SentForm form) {
        byte[] bytes = form.filled().bytes();
        Fields body = Fields.of(bytes);
        Submission submission = SubmissionBody.open(body);
        String complainant = new Actor.Complainant().name();
        return SubmissionRequest.ofForm(submission, body.faults(), complainant, bytes, form.mark());
    }
}
