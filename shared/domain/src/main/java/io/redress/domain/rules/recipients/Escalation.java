package io.redress.domain.rules.recipients;

import static io.redress.domain.rules.recipients.Recipients.firstOf;

import io.redress.domain.procedure.Alert;
import io.redress.domain.staff.StaffMember;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is told, level by level, that a time limit has passed. Somebody who was told at an earlier level is not told again as
 * long as there is somebody else who may know. If all who see a restricted complaint have been told, the data-protection
 * contacts are told that a restricted complaint is overdue, and nothing else of it.
 */
public final class Escalation {

    private final Recipients recipients;

    public Escalation(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * Who is told at a level.
     *
     * @param byReference whether they may not see the complaint, and are told its reference only
     * @param exhausted whether nobody is told because everybody who may be told has been told before
     */
    public record Level(List<StaffMember> people, boolean byReference, boolean exhausted) {}

    /**
     * A level of the same time limit that was reached before.
     *
     * @param told who has, or may have, a mail of that level, by the record
     * @param sameChange whether the same change reached it, so that its mails go out together with those of this level
     */
    public record EarlierLevel(Alert.To to, Predicate<StaffMember> told, boolean sameChange) {}

    /** @param earlier the levels that were reached before, the earliest first */
    public Level level(Alert.To to, List<EarlierLevel> earlier) {
        // The mails of this change are not on record yet, so who gets them is worked out level by level.
        Set<StaffMember> beingTold = new HashSet<>();
        for (int i = 0; i < earlier.size(); i++) {
            EarlierLevel level = earlier.get(i);
            if (level.sameChange() && level.to() != to) {
                beingTold.addAll(level(level.to(), told(level.to(), earlier.subList(0, i), beingTold))
                        .people());
            }
        }
        return level(to, told(to, earlier, beingTold));
    }

    /** Who was told at levels of other posts; a procedure that names one post twice has it told twice. */
    private static Predicate<StaffMember> told(Alert.To to, List<EarlierLevel> earlier, Set<StaffMember> beingTold) {
        return member -> beingTold.contains(member)
                || earlier.stream()
                        .anyMatch(level -> level.to() != to && level.told().test(member));
    }

    private Level level(Alert.To to, Predicate<StaffMember> told) {
        List<StaffMember> viewers = viewersAt(to, told);
        if (!viewers.isEmpty() || !recipients.restricted()) {
            return new Level(viewers, false, false);
        }
        List<StaffMember> contacts = recipients.dataProtection().besides(null);
        List<StaffMember> left = without(told, contacts);
        return new Level(left, true, left.isEmpty() && !contacts.isEmpty());
    }

    /** Who is told at a level among those who see the complaint; nobody if it is restricted and all of them were told. */
    List<StaffMember> viewersAt(Alert.To to, Predicate<StaffMember> told) {
        return switch (to) {
            case CASEWORKER -> recipients.caseworker();
            case MANAGER -> above(1, start(), told);
            case DIRECTOR -> above(2, start(), told);
            case CONSULTED -> recipients.consulted();
            case COMPLAINANT -> List.of();
        };
    }

    /** The person above whom the manager and the director stand. */
    private Optional<StaffMember> start() {
        return recipients.assigned().or(() -> recipients.owners().stream().findFirst());
    }

    /**
     * The manager so many steps above somebody; only managers who may be told count as a step. If that manager was told
     * before, the next higher one who was not, then the nearest lower one who was not, then the administrators, and of a
     * restricted complaint all who see it. If nobody is left, somebody is told again, unless the complaint is restricted.
     */
    List<StaffMember> above(int steps, Optional<StaffMember> start, Predicate<StaffMember> told) {
        List<StaffMember> chain = start.map(recipients::managersAbove).orElse(List.of());
        int index = Math.min(steps, Math.max(1, chain.size())) - 1;
        List<StaffMember> left = firstOf(
                first(without(told, chain.stream().skip(index).toList())),
                first(without(told, chain.stream().limit(index).toList().reversed())),
                without(told, recipients.administrators()),
                recipients.restricted() ? without(told, recipients.owners()) : List.of(),
                without(told, recipients.restrictedViewers()));
        if (!left.isEmpty() || recipients.restricted()) {
            return left;
        }
        return chain.isEmpty() ? recipients.assigners() : List.of(chain.get(index));
    }

    private static List<StaffMember> first(List<StaffMember> people) {
        return people.stream().limit(1).toList();
    }

    private static List<StaffMember> without(Predicate<StaffMember> told, List<StaffMember> people) {
        return people.stream().filter(told.negate()).toList();
    }
}
