package io.redress.adminapi;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Choice;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A complaint as a line of a list. */
final class ComplaintLine {

    private ComplaintLine() {}

    /** @param names the names of the staff, by id */
    static Map<String, Object> of(Complaint complaint, Rules rules, Instant now, Map<String, String> names) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reference", complaint.reference());
        shown.put("organisation", complaint.organisation());
        shown.put("kind", complaint.entry().kind());
        shown.put("channel", complaint.entry().channel());
        shown.put("category", complaint.entry().category());
        shown.put("department", complaint.entry().department());
        Times times = Times.of(rules);
        shown.putAll(Json.object("received", times.of(complaint.entry().received())));
        shown.put("stage", complaint.stage());
        shown.put("owner", complaint.status().owner());
        shown.put("pendingConsultation", complaint.status().pendingConsultation());
        shown.put("caseworker", complaint.status().caseworker());
        shown.put("caseworkerName", names.get(complaint.status().caseworker()));
        shown.put("open", complaint.open());
        shown.put("restricted", complaint.restricted());
        shown.put("paused", complaint.handling().pause() != null);
        times.put(shown, "due", rules.due(complaint).orElse(null));
        shown.put(
                "dueLimit",
                rules.dueFirst(complaint).map(limit -> dueLimit(limit, rules)).orElse(null));
        shown.put("overdue", rules.due(complaint).filter(now::isAfter).isPresent());
        shown.put(
                "followOnActions",
                complaint
                        .handling()
                        .open()
                        .map(followOnAction -> followOnAction(followOnAction, rules, now))
                        .toList());
        shown.put(
                "untoldLetters",
                complaint
                        .handling()
                        .untold()
                        .shown()
                        .map(letter -> untold(letter, rules))
                        .toList());
        shown.put(
                "priority",
                rules.procedure().priorityOr(complaint.handling().priority()).orElse(null));
        shown.put("determination", complaint.handling().determination());
        complaint.end().ifPresent(end -> {
            shown.putAll(Json.object("closed", times.of(end.closed())));
            shown.put(
                    "outcome",
                    rules.procedure().outcome(end.outcome()).map(Choice::id).orElse(null));
        });
        return shown;
    }

    private static Map<String, Object> dueLimit(Limit limit, Rules rules) {
        return Json.object(
                "id", limit.id(),
                "title", rules.procedure().limit(limit.id()).orElseThrow().title());
    }

    /** A letter that has not reached the complainant, as far as is known. */
    private static Map<String, Object> untold(UntoldLetter letter, Rules rules) {
        Times times = Times.of(rules);
        return Json.object(
                "letter", letter.letter(),
                "title", rules.procedure().titleOf(letter.letter()),
                "change", letter.change(),
                "state", Json.name(letter.state()),
                "ordered", times.of(letter.ordered()),
                "since", times.of(letter.since()));
    }

    /** A follow-on action. What exactly has to be done is in the text of its change. */
    static Map<String, Object> followOnAction(FollowOnAction followOnAction, Rules rules, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", followOnAction.id());
        shown.put("duty", followOnAction.duty());
        shown.put(
                "title",
                Optional.ofNullable(followOnAction.duty())
                        .flatMap(rules.procedure()::duty)
                        .map(duty -> duty.title())
                        .orElse(null));
        shown.put("role", followOnAction.role());
        shown.put("caseworker", followOnAction.caseworker());
        Times times = Times.of(rules);
        times.put(shown, "due", followOnAction.due());
        shown.putAll(Json.object("done", times.of(followOnAction.done())));
        shown.put("overdue", followOnAction.overdue(now));
        return shown;
    }
}
