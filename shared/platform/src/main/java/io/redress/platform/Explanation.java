package io.redress.platform;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.language.Wording;
import io.redress.domain.rules.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Explains in words how a time limit was counted. If it was moved, extended or paused, the text begins with the first due
 * time and then says what changed it. The last date in the text is always the present due time.
 */
public final class Explanation {

    /** Who reads the explanation. */
    public enum WrittenFor {
        COMPLAINANT,
        STAFF
    }

    private final Limit limit;
    private final DatesInWords dates;
    private final Wording words;
    private final Optional<DueTime> counted;
    private final Rules rules;

    private Explanation(Rules rules, Limit limit) {
        this.limit = limit;
        this.dates = DatesInWords.of(rules);
        this.words = Silence.MESSAGES.in(dates.language());
        this.counted = rules.explain(limit);
        this.rules = rules;
    }

    /** The explanation in the language of the procedure's texts. */
    public static String of(Rules rules, Limit limit, WrittenFor reader) {
        return new Explanation(rules, limit).of(reader);
    }

    /**
     * The same, and whether a reply puts the limit off now. Complainants are told that only when the due time has passed, because nothing
     * changes for them before.
     */
    public static String of(Complaint complaint, Rules rules, Limit limit, Instant now, WrittenFor reader) {
        String counted = of(rules, limit, reader);
        boolean told = rules.isPutOff(complaint, limit, now) && (reader == WrittenFor.STAFF || limit.overdue(now));
        return told
                ? sentences(
                        counted,
                        Silence.MESSAGES
                                .in(rules.procedure().language())
                                .say(reader == WrittenFor.STAFF ? "explanation.putOff.staff" : "explanation.putOff"))
                : counted;
    }

    private String of(WrittenFor reader) {
        return switch (limit.state()) {
            case NOT_APPLICABLE ->
                words.say(reader == WrittenFor.STAFF ? "explanation.notApplicable.staff" : "explanation.notApplicable");
            case PAUSED -> sentences(beforeRest(), waits());
            case RUNNING, MET, MISSED, CANCELLED ->
                limit.runsAgain() == null ? all() : sentences(again(limit.runsAgain()), all());
        };
    }

    private String again(Instant since) {
        return words.say("explanation.runsAgain", dates.day(since));
    }

    private String waits() {
        Span left = limit.leftWhenPaused();
        return left.amount() == 0
                ? words.say("explanation.paused.none")
                : words.count("explanation.paused", left.amount(), inWords(left));
    }

    private String all() {
        if (counted.isEmpty()) {
            return isFirst() ? words.say("explanation.due", due()) : words.say(moved(), firstDue(), due());
        }
        DueTime count = counted.get();
        if (count.due().equals(limit.due())) {
            return before(count, count.inWords());
        }
        return sentences(before(count, count.counted()), words.say("explanation.extendedTo", due()));
    }

    private String moved() {
        if (limit.wasExtended()) {
            return "explanation.extended";
        }
        return limit.resumed() == null ? "explanation.moved" : "explanation.pausedThenDue";
    }

    /** The first due time, what has moved it to the beginning of the count, and the count. */
    private String before(DueTime count, String howCounted) {
        if (limit.resumed() != null && !limit.pauses().isEmpty()) {
            return sentences(beforeRest(), howCounted);
        }
        if (limit.resumed() != null) {
            boolean putOffBefore = limit.wasExtended() && count.due().equals(limit.due());
            return words.say(
                    putOffBefore ? "explanation.extendedAndPaused" : "explanation.pausedBefore",
                    firstDue(),
                    howCounted);
        }
        if (isFirst()) {
            return howCounted;
        }
        return sentences(
                words.say(
                        count.due().equals(limit.firstDue())
                                ? "explanation.firstDue"
                                : "explanation.movedByDeclaredDay",
                        firstDue()),
                howCounted);
    }

    /** How the limit was counted until its first pause, if that is still known, and all its pauses. Empty without a pause. */
    private String beforeRest() {
        if (limit.pauses().isEmpty()) {
            return "";
        }
        LocalDate paused = day(limit.pauses().getFirst().from());
        String before = rules.explainFirst(limit)
                .map(count -> count.countedUntil(paused))
                .orElse("");
        String told = sentences(before, words.say("explanation.firstDue", firstDue()));
        Instant since = limit.started();
        for (Limit.Pause pause : limit.pauses()) {
            if (limit.extended() != null
                    && limit.extended().isAfter(since)
                    && limit.extended().isBefore(pause.from())) {
                told = sentences(told, words.say("explanation.thenExtended"));
            }
            told = sentences(told, inWords(pause));
            since = pause.from();
        }
        return told;
    }

    private String inWords(Limit.Pause pause) {
        String from = dates.day(pause.from());
        return pause.until() == null
                ? words.say("explanation.pausedSince", from)
                : words.say("explanation.pause", from, dates.day(pause.until()), inWords(pause.left()));
    }

    private String inWords(Span span) {
        return span.inWords(dates.language());
    }

    private static String sentences(String first, String second) {
        return first.isEmpty() ? second : first + " " + second;
    }

    private LocalDate day(Instant at) {
        return at.atZone(dates.zone()).toLocalDate();
    }

    private boolean isFirst() {
        return limit.due().equals(limit.firstDue());
    }

    private String firstDue() {
        return dates.due(limit.firstDue());
    }

    private String due() {
        return dates.due(limit.due());
    }
}
