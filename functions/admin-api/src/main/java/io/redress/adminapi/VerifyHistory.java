package io.redress.adminapi;

import io.redress.domain.Complaint;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.HistoryChain;
import io.redress.store.Verification;
import io.redress.store.Verification.Break;

/** Whether the history of a complaint is as it was written; for whoever may read it. */
final class VerifyHistory {

    private final Office office;
    private final HistoryChain chain;

    VerifyHistory(Office office) {
        this.office = office;
        this.chain = new HistoryChain(office.table());
    }

    Response run(Request request) {
        Complaint complaint = office.complaint(request);
        Verification found = chain.verify(complaint.reference());
        return Response.ok(Json.object(
                "reference", found.reference(),
                "whole", found.whole(),
                "changes", found.changes(),
                "erased", found.erased(),
                "break", found.whole() ? null : shown(found.broken())));
    }

    private static Object shown(Break broken) {
        return Json.object("change", broken.change(), "what", broken.what());
    }
}
