package io.redress.tracking;

import io.redress.domain.Limit;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.procedure.TimeLimit.OwedBy;
import io.redress.runtime.Dates;
import io.redress.runtime.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page says of time limits: what was promised, what has become of it, and how the date was counted. */
final class PromiseFacts {

    private final Tracked tracked;

    PromiseFacts(Tracked tracked) {
        this.tracked = tracked;
    }

    /** What the organisation owes, and after that what it owed. */
    List<Map<String, Object>> promises() {
        return tracked.complaint().limits().stream()
                .filter(limit -> definition(limit).owedBy() == OwedBy.ORGANISATION)
                .sorted(Comparator.comparing(Limit::running).reversed())
                .map(this::promise)
                .toList();
    }

    /** By when the complainant is asked to reply; empty when nothing is asked. */
    Optional<Map<String, Object>> asked() {
        return tracked.complaint()
                .running()
                .filter(limit -> definition(limit).owedBy() == OwedBy.COMPLAINANT)
                .findFirst()
                .map(limit -> Map.of("due", due(limit), "explanation", explanation(limit)));
    }

    private Map<String, Object> promise(Limit limit) {
        return Map.of(
                "title", definition(limit).title(),
                "state", state(limit),
                "late", limit.missed() != null || limit.overdue(tracked.now()),
                "explanation", explanation(limit));
    }

    private String state(Limit limit) {
        return switch (limit.state()) {
            case RUNNING ->
                limit.overdue(tracked.now())
                        ? "Late. We owe you this since " + due(limit) + ", and we are sorry."
                        : "By " + due(limit);
            case MET -> "Done on " + ended(limit) + ", in time";
            case MISSED -> "Done on " + ended(limit) + ", later than promised (" + due(limit) + ")";
            case CANCELLED -> "No longer due";
            case PAUSED -> "Waiting";
            case NOT_APPLICABLE -> "Does not apply";
        };
    }

    private String explanation(Limit limit) {
        return Explanation.of(tracked.rules(), limit, Explanation.Reader.COMPLAINANT);
    }

    private String due(Limit limit) {
        return Dates.due(limit.due(), tracked.zone());
    }

    private String ended(Limit limit) {
        return Dates.day(limit.ended(), tracked.zone());
    }

    private TimeLimit definition(Limit limit) {
        return tracked.procedure().limit(limit.id()).orElseThrow();
    }
}
