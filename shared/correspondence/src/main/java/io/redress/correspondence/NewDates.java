package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.language.Wording;
import io.redress.domain.rules.Rules;
import io.redress.platform.DatesInWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What letters say of a date that has changed: the date that the complainant knows, the new one, and the reason. */
record NewDates(Rules rules, ChangeContext context) {

    /** The dates that days off have moved and that this change tells. */
    List<Map<String, Object>> all() {
        return context.events(LimitEvent.NewDateTold.class).map(this::newDate).toList();
    }

    /** The date that the complainant was told before an extension. A move since then was not told. */
    String toldBefore(LimitEvent.LimitExtended extended) {
        return context.before()
                .running(extended.limit())
                .map(Limit::untoldMove)
                .map(Limit.Move::from)
                .or(() -> Optional.of(extended.from()))
                .map(this::due)
                .orElseThrow();
    }

    private Map<String, Object> newDate(LimitEvent.NewDateTold told) {
        return Map.of(
                "title", rules.procedure().limit(told.limit()).orElseThrow().title(),
                "newDate", due(told.due()),
                "formerDate", due(told.from()),
                "why",
                        words().say(
                                        "notCounted",
                                        told.days().stream().map(this::dayOff).collect(Collectors.joining("; "))));
    }

    /** A declared day off with its name; without the name if the day has been taken back since. */
    private String dayOff(LocalDate day) {
        String name = rules.calendar().daysOff().get(day);
        String date = DatesInWords.of(rules).day(day);
        return name == null ? date : words().say("dayOff", date, name);
    }

    /** The date that the complainant was told before the pause that this change ends; empty if it ends none. */
    String beforePause(Limit limit) {
        boolean resumed = context.events(LimitEvent.LimitResumed.class)
                .anyMatch(event -> event.limit().equals(limit.id()));
        return context.before()
                .openLimits()
                .filter(before -> resumed && before.id().equals(limit.id()))
                .findFirst()
                .map(before -> words().say("beforePause", due(before.due())))
                .orElse("");
    }

    private Wording words() {
        return LetterFacts.MESSAGES.in(rules.procedure().language());
    }

    private String due(Instant at) {
        return DatesInWords.of(rules).due(at);
    }
}
