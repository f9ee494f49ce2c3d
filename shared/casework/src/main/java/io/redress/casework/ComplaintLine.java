package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.procedure.Addressee;
import io.redress.domain.procedure.Channel;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Determination;
import io.redress.domain.procedure.Identified;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        shown.put("titles", titles(complaint, rules.procedure()));
        shown.put("owner", complaint.status().owner());
        shown.put("pendingConsultation", complaint.status().pendingConsultation());
        shown.put("caseworker", complaint.status().caseworker());
        shown.put("caseworkerName", names.get(complaint.status().caseworker()));
        shown.put("open", complaint.open());
        shown.put("restricted", complaint.restricted());
        shown.put("paused", complaint.handling().pause() != null);
        times.put(shown, "due", rules.due(complaint).orElse(null));
        shown.put(
                "timeLeft",
                rules.due(complaint)
                        .map(due -> TimeLeft.inWords(due, now, rules.calendar()))
                        .orElse(null));
        shown.put(
                "dueLimit",
                rules.dueFirst(complaint).map(limit -> dueLimit(limit, rules)).orElse(null));
        shown.put("overdue", rules.due(complaint).filter(now::isAfter).isPresent());
        shown.put(
                "followOnActions",
                complaint
                        .handling()
                        .open()
                        .map(followOnAction -> followOnAction(followOnAction, rules, now, names))
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

    /** What the ids of a line mean, as its procedure calls it. */
    private static Map<String, Object> titles(Complaint complaint, Procedure procedure) {
        var entry = complaint.entry();
        return Json.object(
                "kind", title(entry.kind(), procedure::kind, Kind::title),
                "channel", title(entry.channel(), procedure::channel, Channel::title),
                "addressedTo", title(entry.addressedTo(), procedure::addressee, Addressee::title),
                "category", title(entry.category(), id -> Identified.find(procedure.categories(), id), Choice::title),
                "department", title(entry.department(), procedure::department, Choice::title),
                "stage", procedure.stageOf(complaint.stage()).title(),
                "owner", title(complaint.status().owner(), procedure::role, Role::title),
                "priority", title(complaint.handling().priority(), procedure::priority, Choice::title),
                "determination",
                        title(complaint.handling().determination(), procedure::determination, Determination::title),
                "outcome",
                        complaint
                                .end()
                                .flatMap(end -> procedure.outcome(end.outcome()))
                                .map(Choice::title)
                                .orElse(null));
    }

    private static <T> @Nullable String title(
            @Nullable String id, Function<String, Optional<T>> find, Function<T, String> title) {
        return id == null ? null : find.apply(id).map(title).orElse(null);
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

    /**
     * A follow-on action. What exactly has to be done is in the text of its change.
     *
     * @param names the names of the staff, by id
     */
    static Map<String, Object> followOnAction(
            FollowOnAction followOnAction, Rules rules, Instant now, Map<String, String> names) {
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
        shown.put("roleTitle", title(followOnAction.role(), rules.procedure()::role, Role::title));
        shown.put("caseworker", followOnAction.caseworker());
        shown.put(
                "caseworkerName",
                title(followOnAction.caseworker(), id -> Optional.ofNullable(names.get(id)), name -> name));
        Times times = Times.of(rules);
        times.put(shown, "due", followOnAction.due());
        shown.putAll(Json.object("done", times.of(followOnAction.done())));
        shown.put("overdue", followOnAction.overdue(now));
        return shown;
    }
}
