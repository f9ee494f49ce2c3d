package io.redress.domain.rules.form;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ErasureLetters;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.intake.Particulars;
import io.redress.domain.staff.Candidate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an action has to know and the complaint itself does not hold. The caller reads it each time the action is decided, so that
 * a decision after a failed write uses fresh facts.
 *
 * @param staff the organisation's members of staff, for an action that names one; else empty
 * @param other the complaint whose reference was filled in, if the actor may see that complaint
 * @param lettersOrdered the numbers of the changes that ordered a letter to the complainant, for an action that names one
 * @param particulars the particulars as they are now, for an action that corrects them; else empty
 * @param dates the last dates that actions have recorded, by the ids of their fields, for an action with a date that may not be
 *     before one of them
 */
public record LookedUp(
        List<Candidate> staff,
        Optional<Complaint> other,
        Set<Integer> lettersOrdered,
        Optional<Particulars> particulars,
        Map<String, LocalDate> dates) {

    public static final LookedUp NOTHING = new LookedUp(List.of(), Optional.empty(), Set.of());

    public LookedUp {
        staff = List.copyOf(staff);
        lettersOrdered = Set.copyOf(lettersOrdered);
        dates = Map.copyOf(dates);
    }

    public LookedUp(List<Candidate> staff, Optional<Complaint> other, Set<Integer> lettersOrdered) {
        this(staff, other, lettersOrdered, Optional.empty(), Map.of());
    }

    /** The same, with the particulars as they are now. */
    public LookedUp with(Particulars present) {
        return new LookedUp(staff, other, lettersOrdered, Optional.of(present), dates);
    }

    /** The same, with the dates that a history has recorded. */
    public LookedUp withDatesOf(List<Change> history) {
        return new LookedUp(staff, other, lettersOrdered, particulars, DateBounds.recorded(history));
    }

    public static LookedUp of(List<Candidate> staff) {
        return new LookedUp(staff, Optional.empty(), Set.of());
    }

    /**
     * The numbers of the changes that ordered a letter to the complainant, without those whose letter is about an extension that
     * was taken back, or names a day of the erasure that is no longer true.
     */
    public static Set<Integer> changesWithLetters(List<Change> history) {
        Set<Integer> takenBack = history.stream()
                .flatMap(change -> change.events().stream())
                .filter(LimitEvent.ExtensionTakenBack.class::isInstance)
                .map(event -> ((LimitEvent.ExtensionTakenBack) event).change())
                .collect(Collectors.toSet());
        Set<Integer> replaced = ErasureLetters.replaced(history);
        return history.stream()
                .filter(change -> !takenBack.contains(change.number()) && !replaced.contains(change.number()))
                .filter(change -> change.events().stream()
                        .anyMatch(event -> event instanceof LetterEvent.LetterOrdered
                                || event instanceof LetterEvent.LetterOrderedAgain))
                .map(Change::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The member of staff with this id. */
    public Optional<Candidate> member(String id) {
        return staff.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
