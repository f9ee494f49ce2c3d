package io.redress.adminapi;

import io.redress.domain.Complaint;
import io.redress.domain.PromisedAction;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Choice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a list says of a complaint. */
final class Line {

    private Line() {}

    /** @param names of the staff, by their ids */
    static Map<String, Object> of(Complaint complaint, Rules rules, Instant now, Map<String, String> names) {
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
        shown.put("asked", complaint.standing().asked());
        shown.put("caseworker", complaint.standing().caseworker());
        shown.put("caseworkerName", names.get(complaint.standing().caseworker()));
        shown.put("open", complaint.open());
        shown.put("restricted", complaint.restricted());
        shown.put("paused", complaint.handling().pause() != null);
        shown.put("due", rules.due(complaint).map(Instant::toString).orElse(null));
        shown.put("overdue", rules.due(complaint).filter(now::isAfter).isPresent());
        shown.put(
                "promises",
                complaint
                        .handling()
                        .open()
                        .map(promise -> promise(promise, rules, now))
                        .toList());
        shown.put("determination", complaint.handling().determination());
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

    /** Something promised; what exactly is with the text of its change. */
    static Map<String, Object> promise(PromisedAction promise, Rules rules, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", promise.id());
        shown.put("duty", promise.duty());
        shown.put(
                "title",
                rules.procedure().duty(promise.duty()).map(duty -> duty.title()).orElse(null));
        shown.put("role", promise.role());
        shown.put("caseworker", promise.caseworker());
        shown.put("due", promise.due().toString());
        shown.put("done", promise.done() == null ? null : promise.done().toString());
        shown.put("overdue", promise.overdue(now));
        return shown;
    }
}
