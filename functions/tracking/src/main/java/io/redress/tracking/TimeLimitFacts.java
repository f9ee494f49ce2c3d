package io.redress.tracking;

import io.redress.domain.complaint.Limit;
import io.redress.domain.language.Wording;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import io.redress.domain.procedure.TimeLimit.ShownTo;
import io.redress.platform.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts about time limits for a page: the due time, whether it was met, and how it was counted. */
final class TimeLimitFacts {

    private final TrackedComplaint tracked;

    TimeLimitFacts(TrackedComplaint tracked) {
        this.tracked = tracked;
    }

    /** The time limits of the organisation: those that run first, then those that have ended. */
    List<Map<String, Object>> limits() {
        return tracked.complaint().limits().stream()
                .filter(limit -> definition(limit).owedBy() == OwedBy.ORGANISATION)
                .filter(limit -> definition(limit).shownTo() == ShownTo.EVERYBODY)
                .sorted(Comparator.comparing(Limit::running).reversed())
                .map(this::limit)
                .toList();
    }

    /** By when the complainant should reply; empty if the complainant need not. */
    Optional<Map<String, Object>> replyDue() {
        return tracked.complaint()
                .running()
                .filter(limit -> definition(limit).owedBy() == OwedBy.COMPLAINANT)
                .findFirst()
                .map(limit -> Map.of("due", due(limit), "explanation", explanation(limit)));
    }

    private Map<String, Object> limit(Limit limit) {
        return Map.of(
                "title", definition(limit).title(),
                "state", state(limit),
                "late", limit.missed() != null || limit.overdue(tracked.now()),
                "explanation", explanation(limit));
    }

    private String state(Limit limit) {
        Wording words = tracked.words();
        return switch (limit.state()) {
            case RUNNING -> words.say(limit.overdue(tracked.now()) ? "limit.late" : "limit.running", due(limit));
            case MET -> words.say("limit.met", ended(limit));
            case MISSED -> words.say("limit.missed", ended(limit), due(limit));
            case CANCELLED -> words.say("limit.cancelled");
            case PAUSED -> words.say("limit.paused");
            case NOT_APPLICABLE -> words.say("limit.notApplicable");
        };
    }

    private String explanation(Limit limit) {
        return Explanation.of(
                tracked.complaint(), tracked.rules(), limit, tracked.now(), Explanation.WrittenFor.COMPLAINANT);
    }

    private String due(Limit limit) {
        return tracked.dates().due(limit.due());
    }

    private String ended(Limit limit) {
        return Optional.ofNullable(limit.ended()).map(tracked.dates()::day).orElseThrow();
    }

    private TimeLimit definition(Limit limit) {
        return tracked.procedure().limit(limit.id()).orElseThrow();
    }
}
