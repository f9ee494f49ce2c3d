package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.runtime.Json;
import io.redress.runtime.Presentation;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;

/** The story of a complaint: every change with its events, and every limit with how it was counted day by day. */
final class ShowHistory {

    private final Office office;
    private final Others others;

    ShowHistory(Office office) {
        this.office = office;
        this.others = new Others(office);
    }

    Response changes(Request request) {
        Complaint complaint = office.read(request, "history");
        Actor.Caseworker caseworker = office.caseworker(request);
        Veil veil = new Veil(office.rules(complaint), caseworker, others.of(complaint, caseworker));
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "changes",
                veil.over(office.complaints().history(complaint.reference())).stream()
                        .map(ShowHistory::change)
                        .toList()));
    }

    Response limits(Request request) {
        Complaint complaint = office.read(request, "time-limits");
        return Response.ok(Json.object(
                "reference",
                complaint.reference(),
                "limits",
                Presentation.limitsByDay(complaint, office.rules(complaint), office.now())));
    }

    private static Map<String, Object> change(Recorded recorded) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", recorded.change().number());
        shown.put("at", recorded.change().at().toString());
        shown.put("by", recorded.change().by());
        shown.put(
                "events", recorded.change().events().stream().map(EventJson::of).toList());
        shown.put("texts", recorded.texts());
        return shown;
    }
}
