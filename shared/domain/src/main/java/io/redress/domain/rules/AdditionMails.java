package io.redress.domain.rules;

import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.StageEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When staff are told of what a complainant adds. The first addition of a day is told at once. Further ones of that day wait for the next
 * working morning and are told in one mail, unless staff have done something with the complaint in between: then the next one is the
 * first again.
 */
public final class AdditionMails {

    private final List<Change> history;
    private final Rules rules;

    /** @param history all changes of the complaint, in order */
    public AdditionMails(List<Change> history, Rules rules) {
        this.history = List.copyOf(history);
        this.rules = rules;
    }

    /** Whether a change adds something for the complainant, such as a document, and does not move the complaint. */
    public static boolean isAddition(Change change) {
        return addsDocument(change) || isAdditionInWords(change);
    }

    private static boolean addsDocument(Change change) {
        return change.events().stream()
                .anyMatch(event -> event instanceof DocumentAttached attached && attached.isAddition());
    }

    private static boolean isAdditionInWords(Change change) {
        return change.isByPublic()
                && change.events().stream().anyMatch(ActionEvent.ActionTaken.class::isInstance)
                && change.events().stream().noneMatch(StageEvent.StageEntered.class::isInstance);
    }

    /** Until when the mail about an addition waits; empty if it is sent at once. */
    public Optional<Instant> waitsUntil(Change addition) {
        LocalDate day = day(addition);
        for (Change earlier : before(addition)) {
            if (isByStaff(earlier) || !day(earlier).equals(day)) {
                return Optional.empty();
            }
            if (isAddition(earlier)) {
                return Optional.of(nextMorning(day));
            }
        }
        return Optional.empty();
    }

    /** Whether the mail about a later addition tells of this one, too. */
    public boolean isToldLater(Change addition) {
        Optional<Instant> until = waitsUntil(addition);
        return until.isPresent()
                && history.stream()
                        .filter(change -> change.number() > addition.number())
                        .filter(AdditionMails::isAddition)
                        .anyMatch(later -> waitsUntil(later)
                                .map(until.get()::equals)
                                .orElseGet(() -> later.at().isBefore(until.get())));
    }

    /** The additions of which the mail about this one tells, in order: those that have waited until then, and this one. */
    public List<Change> together(Change addition) {
        Instant told = waitsUntil(addition).orElse(addition.at());
        List<Change> waiting = before(addition).stream()
                .takeWhile(earlier -> !isByStaff(earlier))
                .filter(AdditionMails::isAddition)
                .takeWhile(earlier -> waitsUntil(earlier)
                        .filter(until -> !until.isBefore(told))
                        .isPresent())
                .toList();
        List<Change> all = new ArrayList<>(waiting.reversed());
        all.add(addition);
        return List.copyOf(all);
    }

    /** The earlier changes, the latest first. */
    private List<Change> before(Change change) {
        return history.stream()
                .filter(earlier -> earlier.number() < change.number())
                .toList()
                .reversed();
    }

    /**
     * Whether a member of staff did something after which they know what was added before. The system does not, nor who decides about
     * personal data, which data-protection contacts do without seeing the complaint.
     */
    private static boolean isByStaff(Change change) {
        return !change.isByPublic()
                && !change.isBySystem()
                && change.events().stream().anyMatch(ActionEvent.ActionTaken.class::isInstance)
                && change.events().stream().noneMatch(ErasureEvent.class::isInstance);
    }

    private LocalDate day(Change change) {
        return change.at().atZone(rules.calendar().zone()).toLocalDate();
    }

    private Instant nextMorning(LocalDate day) {
        return rules.calendar()
                .nextWorkingDay(day.plusDays(1))
                .atTime(rules.procedure().protection().additionMailHour(), 0)
                .atZone(rules.calendar().zone())
                .toInstant();
    }
}
