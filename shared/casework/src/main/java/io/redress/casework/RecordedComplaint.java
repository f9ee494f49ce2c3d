package io.redress.casework;

import io.redress.intake.Receipt;
import io.redress.intake.TrackingLinks;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.Map;

/**
 * The answer to a member of staff who has recorded a complaint. A complainant with an e-mail address gets the link by mail. Staff do not see
 * the link, because a person with the link acts as the complainant. For a complainant without an address, the link is the receipt that staff
 * hand over (KT-15).
 */
final class RecordedComplaint {

    private final TrackingLinks links;

    RecordedComplaint(Env env) {
        this.links = new TrackingLinks(env);
    }

    /** @param more further fields of the answer */
    Response answer(Request request, Receipt receipt, Map<String, Object> more) {
        Map<String, Object> answer = receipt.mailed() ? receipt.saidWithoutToken() : receipt.said();
        if (!receipt.mailed()) {
            answer.put("tracking", links.of(request, receipt.token()));
        }
        answer.putAll(more);
        return Response.json(201, answer)
                .with("location", "/" + request.path("organisation") + "/admin/complaints/" + receipt.reference());
    }
}
