package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.domain.Named;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Choice;
import io.redress.runtime.Presentation;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything about a complaint, and what whoever asks may do to it now. */
final class ShowComplaint {

    private final Office office;

    ShowComplaint(Office office) {
        this.office = office;
    }

    Response run(Request request) {
        return response(office.complaint(request), office.caseworker(request));
    }

    /** The complaint as it is shown after a change, too; its version is also its ETag. */
    Response response(Complaint complaint, Actor.Caseworker caseworker) {
        return Response.ok(shown(complaint, caseworker)).with("etag", "\"" + complaint.version() + "\"");
    }

    private Map<String, Object> shown(Complaint complaint, Actor.Caseworker caseworker) {
        Rules rules = office.rules(complaint);
        Map<String, Object> shown = summary(complaint, rules, office.now(), office.names(complaint.organisation()));
        shown.put("version", complaint.version());
        shown.put("procedure", complaint.procedure());
        shown.put("relatesTo", complaint.entry().relatesTo());
        shown.put("path", complaint.path());
        shown.put("about", complaint.about().stream().map(Named::caseworker).toList());
        shown.put("stage", Presentation.stage(rules.procedure().stageOf(complaint.stage())));
        shown.put("particulars", office.complaints().particulars(complaint.reference()));
        shown.put("limits", Presentation.limits(complaint, rules, office.now()));
        shown.put(
                "actions",
                rules.offered(complaint, caseworker, office.now()).stream()
                        .map(action -> Presentation.action(action, complaint))
                        .toList());
        return shown;
    }

    /**
     * What a list says of a complaint.
     *
     * @param names of the staff, by their ids
     */
    static Map<String, Object> summary(Complaint complaint, Rules rules, Instant now, Map<String, String> names) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reference", complaint.reference());
        shown.put("organisation", complaint.organisation());
        shown.put("kind", complaint.entry().kind());
        shown.put("channel", complaint.entry().channel());
        shown.put("category", complaint.entry().category());
        shown.put("department", complaint.entry().department());
        shown.put("received", complaint.entry().received().toString());
        shown.put("stage", complaint.stage());
        shown.put("owner", complaint.standing().owner());
        shown.put("caseworker", complaint.standing().caseworker());
        shown.put("caseworkerName", names.get(complaint.standing().caseworker()));
        shown.put("open", complaint.open());
        shown.put("due", rules.due(complaint).map(Instant::toString).orElse(null));
        shown.put("overdue", rules.due(complaint).filter(now::isAfter).isPresent());
        if (!complaint.open()) {
            shown.put("closed", complaint.standing().closed().toString());
            shown.put(
                    "outcome",
                    rules.procedure()
                            .outcome(complaint.standing().outcome())
                            .map(Choice::id)
                            .orElse(null));
        }
        return shown;
    }
}
