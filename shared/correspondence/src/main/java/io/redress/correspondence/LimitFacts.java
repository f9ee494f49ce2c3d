package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.platform.DatesInWords;
import io.redress.platform.Explanation;
import io.redress.platform.Silence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts about time limits that letters and mails to staff contain, in words.
 *
 * @param letter the letter to the complainant, which does not promise itself; empty in mails to staff
 */
record LimitFacts(Rules rules, ChangeContext context, NewDates newDates, boolean forStaff, String letter) {

    Map<String, Object> all() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("limits", shown().map(this::running).toList());
        facts.put(
                "datesOfPriority",
                shown().anyMatch(limit -> !definition(limit.id()).priorities().isEmpty()));
        facts.put("formerLimits", former());
        facts.put("kept", kept());
        facts.put(
                "respondBy",
                Silence.replyLimit(told(), rules).map(limit -> due(limit.due())).orElse(""));
        facts.put("silence", Silence.of(told(), rules).orElse(""));
        return facts;
    }

    private Stream<Limit> shown() {
        return after().running()
                .filter(limit -> forStaff
                        ? rules.isTold(limit, after()) || isForStaff(limit) || isMetByTelling(limit)
                        : rules.isTold(limit, after())
                                && !letter.equals(definition(limit.id()).metByLetter()));
    }

    /** Whether staff meet a time limit by telling the complainant a letter, which a mail has not done. */
    private boolean isMetByTelling(Limit limit) {
        String met = definition(limit.id()).metByLetter();
        return after().handling().untold().needingStaff().anyMatch(untold -> untold.letter()
                .equals(met));
    }

    private Map<String, Object> running(Limit limit) {
        return Map.of(
                "title", title(limit.id()),
                "dueWords", due(limit.due()),
                "explanation",
                        Stream.of(newDates.beforePause(limit), explanation(limit))
                                .filter(sentence -> !sentence.isEmpty())
                                .collect(Collectors.joining(" ")));
    }

    private String explanation(Limit limit) {
        return limit.wasExtended()
                ? LetterFacts.MESSAGES.in(language()).say("firstDue", due(limit.firstDue()))
                : Explanation.of(rules, limit, Explanation.WrittenFor.COMPLAINANT);
    }

    /** The dates that the complainant was told and that this change takes back, because it moves the complaint. */
    private List<Map<String, Object>> former() {
        return context.events(LimitEvent.LimitCancelled.class)
                .flatMap(cancelled -> toldBefore(cancelled.limit()).stream())
                .map(limit -> Map.<String, Object>of("title", title(limit.id()), "formerDate", due(limit.due())))
                .toList();
    }

    /** The time that is left of the paused time limits. */
    private List<Map<String, Object>> kept() {
        return context.events(LimitEvent.LimitPaused.class)
                .filter(paused -> toldBefore(paused.limit()).isPresent())
                .map(paused -> Map.<String, Object>of(
                        "title", title(paused.limit()), "left", paused.left().inWords(language())))
                .toList();
    }

    private Optional<Limit> toldBefore(String id) {
        Complaint before = context.before();
        return before.openLimits()
                .filter(limit -> limit.id().equals(id) && rules.isTold(limit, before))
                .findFirst();
    }

    /** The complaint when the letter has reached the complainant. */
    private Complaint told() {
        return rules.telling()
                .whenTold(after(), context.number(), context.recorded().change().at());
    }

    private Complaint after() {
        return context.after();
    }

    private boolean isForStaff(Limit limit) {
        return definition(limit.id()).shownTo() == TimeLimit.ShownTo.STAFF;
    }

    private String title(String limit) {
        return definition(limit).title();
    }

    private TimeLimit definition(String limit) {
        return rules.procedure().limit(limit).orElseThrow();
    }

    private String due(Instant at) {
        return DatesInWords.of(rules).due(at);
    }

    private Language language() {
        return rules.procedure().language();
    }
}
