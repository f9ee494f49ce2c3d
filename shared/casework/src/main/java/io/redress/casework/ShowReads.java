package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.Actor;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.Reads;
import io.redress.store.Reads.Page;
import io.redress.store.Reads.Read;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows data-protection contacts which members of staff read a complaint, whether the contact may see the complaint or not. A contact
 * whom the complaint is about gets the answer that it does not exist.
 */
final class ShowReads {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    /** How many of the latest reads of sheets an answer has. */
    private static final int SHEETS = 100;

    private final AdminContext admin;
    private final Reads reads;

    ShowReads(AdminContext admin) {
        this.admin = admin;
        this.reads = new Reads(admin.table());
    }

    Response run(Request request) {
        Actor.Caseworker contact = admin.dataProtectionContact(request);
        Parameters.only(request, "cursor", "limit");
        Paging paging = Paging.of(request, admin.cursors(), USUAL, MOST);
        String organisation = request.path("organisation");
        Complaint complaint = admin.complaintForContact(request, contact);
        List<Read> sheets = paging.after() == null
                ? reads.page(organisation, Optional.empty(), SHEETS).reads().stream()
                        .filter(read -> !read.at().isBefore(complaint.entry().received()))
                        .toList()
                : List.of();
        return FittingPage.fitting(paging.size(), size -> {
            Page page = reads.page(complaint.reference(), Optional.ofNullable(paging.after()), size);
            return Response.ok(Json.object(
                    "reference", complaint.reference(),
                    "reads", shown(page.reads(), request),
                    "sheets", shown(sheets, request),
                    "next", admin.cursors().next(page.next().orElse(null), request)));
        });
    }

    private List<Map<String, Object>> shown(List<Read> some, Request request) {
        Times times = Times.of(admin.rules(request));
        Map<String, String> names = admin.names(request.path("organisation"));
        return some.stream()
                .map(read -> Json.object(
                        "at", times.of(read.at()),
                        "by", read.by(),
                        "name", names.get(read.by()),
                        "part", read.part()))
                .toList();
    }
}
