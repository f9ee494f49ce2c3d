package io.redress.casework;

import static io.redress.casework.EventJson.typed;

import io.redress.domain.complaint.LimitEvent;
import io.redress.platform.Times;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a time limit, as maps for the API. */
final class LimitEventJson {

    private LimitEventJson() {}

    static Map<String, Object> of(LimitEvent event, Times times) {
        return switch (event) {
            case LimitEvent.LimitStarted limit -> started(limit, times);
            case LimitEvent.LimitMet limit -> typed("limit-met", "limit", limit.limit(), "at", times.of(limit.at()));
            case LimitEvent.LimitMissed limit -> typed("limit-missed", "limit", limit.limit());
            case LimitEvent.LimitEndedLate limit ->
                typed("limit-ended-late", "limit", limit.limit(), "at", times.of(limit.at()));
            case LimitEvent.LimitHeld held ->
                typed("limit-held", "limit", held.limit(), "letter", held.letter(), "change", held.change());
            case LimitEvent.LimitCancelled limit -> typed("limit-cancelled", "limit", limit.limit());
            case LimitEvent.LimitRunsAgain again ->
                typed(
                        "limit-runs-again",
                        "limit",
                        again.limit(),
                        "letter",
                        again.letter(),
                        "change",
                        again.change(),
                        "due",
                        times.of(again.due()),
                        "dueSet",
                        times.of(again.dueSet()));
            case LimitEvent.LimitExtended to ->
                typed(
                        "limit-extended",
                        "limit",
                        to.limit(),
                        "due",
                        times.of(to.due()),
                        "from",
                        times.of(to.from()),
                        "letter",
                        to.letter(),
                        "missedDue",
                        times.of(to.missedDue()));
            case LimitEvent.ExtensionTakenBack back ->
                typed(
                        "extension-taken-back",
                        "limit",
                        back.limit(),
                        "due",
                        times.of(back.due()),
                        "from",
                        times.of(back.from()),
                        "change",
                        back.change(),
                        "missedDue",
                        times.of(back.missedDue()),
                        "dueSet",
                        times.of(back.dueSet()));
            case LimitEvent.Alerted alert -> alerted(alert);
            case LimitEvent.LimitNotApplicable limit ->
                typed(
                        "limit-not-applicable",
                        "limit",
                        limit.limit(),
                        "start",
                        times.of(limit.start()),
                        "due",
                        times.of(limit.due()));
            case LimitEvent.LimitPaused limit ->
                typed(
                        "limit-paused",
                        "limit",
                        limit.limit(),
                        "left",
                        text(limit.left()),
                        "from",
                        limit.from() == null ? null : times.of(limit.from()));
            case LimitEvent.LimitResumed limit ->
                typed(
                        "limit-resumed",
                        "limit",
                        limit.limit(),
                        "due",
                        times.of(limit.due()),
                        "declared",
                        texts(limit.declared()),
                        "from",
                        times.of(limit.from()),
                        "dueSet",
                        times.of(limit.dueSet()));
            case LimitEvent.LimitMoved limit ->
                typed(
                        "limit-moved",
                        "limit",
                        limit.limit(),
                        "from",
                        times.of(limit.from()),
                        "due",
                        times.of(limit.due()),
                        "declared",
                        texts(limit.declared()),
                        "toBeTold",
                        limit.toBeTold());
            case LimitEvent.NewDateTold told ->
                typed(
                        "new-date-told",
                        "limit",
                        told.limit(),
                        "from",
                        times.of(told.from()),
                        "due",
                        times.of(told.due()),
                        "days",
                        told.days().stream().map(LimitEventJson::text).toList());
        };
    }

    private static Map<String, Object> started(LimitEvent.LimitStarted limit, Times times) {
        return typed(
                "limit-started",
                "limit",
                limit.limit(),
                "start",
                times.of(limit.start()),
                "due",
                times.of(limit.due()),
                "declared",
                texts(limit.declared()),
                "dueSet",
                times.of(limit.dueSet()));
    }

    private static Map<String, Object> alerted(LimitEvent.Alerted alert) {
        return typed(
                "alerted",
                "limit",
                alert.limit(),
                "number",
                alert.number(),
                "to",
                alert.to().name(),
                "reminder",
                alert.reminder());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable List<String> texts(@Nullable List<?> days) {
        return days == null || days.isEmpty()
                ? null
                : days.stream().map(Object::toString).toList();
    }
}
