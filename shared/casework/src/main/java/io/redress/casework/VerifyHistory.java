package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.HistoryChain;
import io.redress.store.Verification;
import io.redress.store.Verification.Break;

/** Tells a caseworker who may read a complaint whether its history is as it was written. */
final class VerifyHistory {

    private final AdminContext admin;
    private final HistoryChain chain;

    VerifyHistory(AdminContext admin) {
        this.admin = admin;
        this.chain = new HistoryChain(admin.table());
    }

    Response run(Request request) {
        Complaint complaint = admin.complaint(request);
        Verification found = chain.verify(complaint.reference());
        return Response.ok(Json.object(
                "reference", found.reference(),
                "whole", found.whole(),
                "changes", found.changes(),
                "erased", found.erased(),
                "break", found.broken() == null ? null : shown(found.broken())));
    }

    static Object shown(Break broken) {
        return Json.object("change", broken.change(), "what", broken.what());
    }
}
