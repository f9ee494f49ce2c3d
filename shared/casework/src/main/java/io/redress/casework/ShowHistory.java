package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.intake.Particulars;
import io.redress.domain.staff.Actor;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Presentation;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The history of a complaint: every change with its events, and every time limit with its count of days. */
final class ShowHistory {

    /** The history alone may weigh more than a timeline beside everything else. */
    private static final long MOST = 2 * Portion.MOST;

    private final AdminContext admin;
    private final RelatedComplaints others;

    ShowHistory(AdminContext admin) {
        this.admin = admin;
        this.others = new RelatedComplaints(admin);
    }

    Response changes(Request request) {
        OptionalInt before = Parameters.before(request);
        Complaint complaint = admin.read(request, "history");
        Actor.Caseworker caseworker = admin.caseworker(request);
        Times times = Times.of(admin.rules(complaint));
        Particulars particulars = admin.complaints().particulars(complaint.reference());
        Redaction redaction = new Redaction(
                admin.rules(complaint),
                admin.rules(complaint).access().capacities(complaint, caseworker, admin.now()),
                others.of(complaint, caseworker).references(),
                admin.rules(complaint).access().mayReadName(complaint, particulars, caseworker));
        Portion<Map<String, Object>> changes = Portion.of(
                redaction.over(admin.complaints().history(complaint.reference())).stream()
                        .map(recorded -> change(recorded, times))
                        .toList(),
                "number",
                before,
                MOST);
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "changes",
                changes.shown(),
                "earlier",
                changes.earlier().isPresent() ? changes.earlier().getAsInt() : null));
    }

    Response limits(Request request) {
        Complaint complaint = admin.read(request, "time-limits");
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "limits",
                Presentation.limitsByDay(complaint, admin.rules(complaint), admin.now())));
    }

    private static Map<String, Object> change(RecordedChange recorded, Times times) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", recorded.change().number());
        shown.putAll(Json.object("at", times.of(recorded.change().at())));
        shown.put("by", recorded.change().by());
        shown.put(
                "events",
                recorded.change().events().stream()
                        .map(event -> EventJson.of(event, times))
                        .toList());
        shown.put("texts", recorded.texts());
        return shown;
    }
}
