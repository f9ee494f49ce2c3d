package io.redress.correspondence;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Letter;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.platform.DatesInWords;
import io.redress.platform.Silence;
import io.redress.store.Complaints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a letter to the complainant says: its template, and the facts that it is filled with. */
record LetterContents(RuleBook book, Complaints complaints) {
    /** The template of a letter: the one that the procedure names, or the one with the letter's own name. */
    static String template(Rules rules, String letter) {
        return rules.procedure().letter(letter).map(Letter::template).orElse(letter);
    }

    ChangeContext context(String organisation, String reference, int change) {
        return complaints.context(complaints.get(organisation, reference), change);
    }

    /** The change that ordered a letter first, even if a later change has ordered it again. */
    ChangeContext orderedBy(ChangeContext context, int number) {
        ChangeContext ordered = number == context.number() ? context : other(context, number);
        return ordered.event(LetterEvent.LetterOrderedAgain.class)
                .map(again -> orderedBy(context, again.change()))
                .orElse(ordered);
    }

    private ChangeContext other(ChangeContext context, int number) {
        return context(context.after().organisation(), context.after().reference(), number);
    }

    /** The facts of a letter. If somebody drafted the letter before it was sent, it contains the draft (NU-12). */
    Map<String, Object> facts(Rules rules, ChangeContext context, String letter) {
        int words = context.wordsOf(letter);
        return LetterFacts.of(rules, context, words == context.number() ? context : other(context, words), letter);
    }

    /** Whom a letter of this day greets, and for whom that person acts. */
    static Map<String, Object> greeting(Particulars particulars, LocalDate day) {
        return Map.of(
                "name", particulars.greeted(day).orElse(""),
                "represented", particulars.represented(day).orElse(""));
    }

    /** By when the complainant has to answer, counted from now, because their time begins when the letter reaches them. */
    static Optional<String> answerBy(Rules rules, String letter, ChangeContext order, Instant now) {
        return order.after()
                .handling()
                .untold()
                .find(letter, order.number())
                .filter(untold -> !untold.starts().isEmpty())
                .flatMap(_ -> Silence.replyLimit(rules.telling().whenTold(order.after(), order.number(), now), rules))
                .map(limit -> DatesInWords.of(rules).due(limit.due()));
    }

    /** The time limit of which a change reminds the complainant, in words. */
    static Map<String, Object> reminder(Rules rules, ChangeContext context) {
        Map<String, Object> facts = new HashMap<>();
        context.event(Alerted.class)
                .filter(alerted -> alerted.to() == Alert.To.COMPLAINANT)
                .flatMap(alerted -> context.after().limits().stream()
                        .filter(limit -> limit.id().equals(alerted.limit()))
                        .reduce((_, later) -> later))
                .ifPresent(limit -> facts.putAll(ofLimit(rules, limit)));
        return facts;
    }

    private static Map<String, Object> ofLimit(Rules rules, Limit limit) {
        return Map.of(
                "limit", rules.procedure().limit(limit.id()).orElseThrow().title(),
                "dueWords", DatesInWords.of(rules).due(limit.due()));
    }
}
