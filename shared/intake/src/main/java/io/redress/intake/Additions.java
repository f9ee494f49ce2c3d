package io.redress.intake;

import io.redress.domain.FaultWords;
import io.redress.domain.Rejection;
import io.redress.domain.Said;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Protection;
import io.redress.domain.rules.Decision;
import io.redress.domain.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * The texts that a complainant has added to a complaint, today and in all, and how many more the procedure takes. Without an end, one
 * link could fill a complaint until nobody could read it.
 *
 * @param today how many were added today
 * @param charactersToday how many characters these have
 * @param all how many were added since the submission
 * @param characters how many characters these have
 */
public record Additions(
        Protection protection, ZoneId zone, Instant now, int today, int charactersToday, int all, int characters) {

    /** @param history the whole history of the complaint */
    public static Additions of(List<RecordedChange> history, Rules rules, Instant now) {
        ZoneId zone = rules.calendar().zone();
        LocalDate day = now.atZone(zone).toLocalDate();
        int today = 0;
        int charactersToday = 0;
        int all = 0;
        int characters = 0;
        for (RecordedChange recorded : history) {
            boolean added = recorded.change().number() > 1 && recorded.change().isByPublic();
            int length = added ? length(recorded.texts().values()) : 0;
            if (length > 0) {
                boolean isToday =
                        recorded.change().at().atZone(zone).toLocalDate().equals(day);
                all++;
                characters += length;
                today += isToday ? 1 : 0;
                charactersToday += isToday ? length : 0;
            }
        }
        return new Additions(rules.procedure().protection(), zone, now, today, charactersToday, all, characters);
    }

    private static int length(Collection<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum();
    }

    /** How many more texts can be added today. */
    public int left() {
        return Math.max(0, Math.min(protection.additionsPerDay() - today, protection.additions() - all));
    }

    /** How many characters these can have. */
    public int charactersLeft() {
        return Math.max(
                0, Math.min(protection.charactersPerDay() - charactersToday, protection.characters() - characters));
    }

    /** What a complainant is told before writing: how many texts there is room for, and how long one and all of them can be. */
    public Said inWords() {
        int left = left();
        int together = charactersLeft();
        if (left == 0 || together == 0) {
            return isFull() ? FaultWords.say("room.full") : FaultWords.say("room.tomorrow");
        }
        if (left == 1) {
            return FaultWords.say("room.one", left, Math.min(together, Field.LONGEST));
        }
        return together > Field.LONGEST
                ? FaultWords.say("room.other", left, Field.LONGEST, together)
                : FaultWords.say("room.few", left, together);
    }

    private boolean isFull() {
        return all >= protection.additions() || characters >= protection.characters();
    }

    /**
     * Rejects a decision that adds a text for which there is no room. An action that moves the complaint is never rejected: a
     * complainant can always withdraw, or say whether an answer is enough.
     */
    public void check(Decision decision) {
        int length = length(decision.texts().values());
        boolean moves = decision.events().stream()
                .anyMatch(event -> event instanceof StageEvent.StageEntered || event instanceof StageEvent.Closed);
        if (length == 0 || moves) {
            return;
        }
        if (all + 1 > protection.additions() || characters + length > protection.characters()) {
            throw Rejection.full(FaultWords.say(
                    "room.none",
                    protection.additions(),
                    protection.characters(),
                    Math.max(0, protection.characters() - characters)));
        }
        if (today + 1 > protection.additionsPerDay() || charactersToday + length > protection.charactersPerDay()) {
            throw Rejection.tooMany(
                    FaultWords.say("room.noneToday", protection.additionsPerDay(), protection.charactersPerDay()),
                    untilTomorrow());
        }
    }

    private Duration untilTomorrow() {
        return Duration.between(
                now,
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant());
    }
}
