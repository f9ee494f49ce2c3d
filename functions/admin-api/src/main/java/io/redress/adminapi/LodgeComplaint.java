package io.redress.adminapi;

import io.redress.domain.Reference;
import io.redress.domain.intake.Submission;
import io.redress.domain.staff.Actor;
import io.redress.intake.IdempotencyKey;
import io.redress.intake.Receipt;
import io.redress.intake.SubmissionBody;
import io.redress.intake.SubmissionRequest;
import io.redress.intake.TakeComplaint;
import io.redress.intake.TrackingLinks;
import io.redress.platform.Fields;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Takes a complaint that came by telephone, by letter or in person from whoever recorded it for the complainant. */
final class LodgeComplaint {

    private final AdminContext admin;
    private final TakeComplaint take;
    private final TrackingLinks links;

    LodgeComplaint(AdminContext admin) {
        this.admin = admin;
        this.take = new TakeComplaint(admin.env(), admin.table(), admin.procedures());
        this.links = new TrackingLinks(admin.env());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Fields body = request.fields();
        Submission submission = SubmissionBody.lodged(body);
        Instant received = new ReceivedAt(admin.rules(request).calendar().zone(), admin.now()).of(body);
        related(request, submission, caseworker, body);
        SubmissionRequest handed = new SubmissionRequest(
                submission, body.faults(), received, caseworker.name(), request.body(), key(request, caseworker));
        return created(request, take.run(request.path("organisation"), handed));
    }

    /**
     * Staff name a complaint that they know. One that is not there and one that they may not see are refused in the same
     * words. The public is told of neither: whoever names one does not learn whether it is there.
     */
    private void related(Request request, Submission submission, Actor.Caseworker caseworker, Fields body) {
        Optional<String> named = Optional.ofNullable(submission.relatesTo())
                .flatMap(Reference::parse)
                .map(Reference::value);
        boolean known = named.flatMap(reference -> admin.complaints().find(request.path("organisation"), reference))
                .filter(complaint -> admin.mayRead(complaint, caseworker))
                .isPresent();
        if (named.isPresent() && !known) {
            body.fault("relatesTo", "is no complaint of this organisation");
        }
    }

    /** Keys are each sender's own: what stands before the blank, no key has. */
    private static Optional<String> key(Request request, Actor.Caseworker caseworker) {
        return IdempotencyKey.of(request).map(key -> caseworker.id() + " " + key);
    }

    /**
     * Whoever gets mail gets their link by it, and it is nobody else's: with it one acts as the complainant. For whoever
     * gets none it is the receipt that is handed to them (KT-15).
     */
    private Response created(Request request, Receipt receipt) {
        Map<String, Object> answer = receipt.mailed() ? receipt.withoutToken().said() : receipt.said();
        if (!receipt.mailed()) {
            answer.put("tracking", links.of(request, receipt.token()));
        }
        return Response.json(201, answer)
                .with("location", "/" + request.path("organisation") + "/admin/complaints/" + receipt.reference());
    }
}
