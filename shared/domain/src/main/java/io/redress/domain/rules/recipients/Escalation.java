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
 * The recipients of the mails about a missed time limit, level by level. A person who got a mail at an earlier level does not
 * get another one as long as there is somebody else who may get it. If everybody who may see a restricted complaint has got
 * one, the data-protection contacts get a mail that a restricted complaint is overdue, which says nothing else about it.
 */
public final class Escalation {

    private final Recipients recipients;

    public Escalation(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * The recipients of one level.
     *
     * @param byReference whether they may not see the complaint, so that the mail gives only its reference
     * @param exhausted whether there are no recipients because everybody who may get the mail has got one before
     */
    public record Level(List<StaffMember> people, boolean byReference, boolean exhausted) {}

    /**
     * An earlier level of the same time limit.
     *
     * @param told who has, or may have, got a mail of that level, as recorded
     * @param sameChange whether the same change reached it, so that its mails are sent together with those of this level
     */
    public record EarlierLevel(Alert.To to, Predicate<StaffMember> told, boolean sameChange) {}

    /** @param earlier the earlier levels, the earliest first */
    public Level level(Alert.To to, List<EarlierLevel> earlier) {
        // The mails of this change are not recorded yet, so the recipients of each of its levels are computed here.
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

    /**
     * Who got a mail at a level with another recipient. If a procedure names one recipient at two levels, the recipient gets a
     * mail at both.
     */
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

    /**
     * The recipients of a level among those who may see the complaint; none if it is restricted and all of them have got a
     * mail.
     */
    List<StaffMember> viewersAt(Alert.To to, Predicate<StaffMember> told) {
        return switch (to) {
            case CASEWORKER -> recipients.caseworker();
            case MANAGER -> above(1, start(), told);
            case DIRECTOR -> above(2, start(), told);
            case CONSULTED -> recipients.consulted();
            case COMPLAINANT -> List.of();
        };
    }

    /** The person whose manager and director get the mails. */
    private Optional<StaffMember> start() {
        return recipients.assigned().or(() -> recipients.owners().stream().findFirst());
    }

    /**
     * The manager a number of steps above somebody; only managers who may get the mail count as a step. If that manager has got
     * a mail before: the next higher one who has not, then the nearest lower one who has not, then the administrators; for a
     * restricted complaint, all who may see it. If nobody is left, somebody gets a second mail, unless the complaint is
     * restricted.
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
