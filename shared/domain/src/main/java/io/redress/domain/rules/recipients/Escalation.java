package io.redress.domain.rules.recipients;

import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** Why somebody gets the mail of a level. */
    public enum Reason {
        CASEWORKER,
        /** The complaint has no caseworker, and they could be it. */
        POSSIBLE_CASEWORKER,
        CONSULTED,
        /** They are above the caseworker, or above somebody who could be the caseworker. */
        LINE_MANAGER,
        /** The procedure names their role for the escalation. */
        ROLE_ABOVE,
        ADMINISTRATOR,
        RESTRICTED_VIEWER,
        /** They may not see the restricted complaint, so the mail gives only its reference. */
        DATA_PROTECTION
    }

    /**
     * The recipients of one level, and why they get its mail.
     *
     * @param exhausted whether there are no recipients because everybody who may get the mail has got one before
     */
    public record Level(List<StaffMember> people, Reason reason, boolean exhausted) {

        private Level(List<StaffMember> people, Reason reason) {
            this(people, reason, false);
        }

        /** Whether they may not see the complaint, so that the mail gives only its reference. */
        public boolean byReference() {
            return reason == Reason.DATA_PROTECTION;
        }

        private Level without(Predicate<StaffMember> told) {
            return new Level(people.stream().filter(told.negate()).toList(), reason);
        }
    }

    /**
     * An earlier level of the same time limit.
     *
     * @param told who has, or may have, got a mail of that level, as recorded
     * @param sameChange whether the same change reached it, so that its mails are sent together with those of this level
     */
    public record EarlierLevel(Alert.To to, Predicate<StaffMember> told, boolean sameChange) {}

    /** @param earlier the earlier levels, the earliest first */
    public Level level(Alert.To to, List<EarlierLevel> earlier) {
        return level(to, told(to, earlier));
    }

    /** Everybody who has got a mail at one of these levels, or gets one together with the mail of the next level. */
    public Predicate<StaffMember> told(List<EarlierLevel> earlier) {
        return told(null, earlier);
    }

    private Predicate<StaffMember> told(Alert.@Nullable To to, List<EarlierLevel> earlier) {
        // The mails of this change are not recorded yet, so the recipients of each of its levels are computed here.
        Set<StaffMember> beingTold = new HashSet<>();
        for (int i = 0; i < earlier.size(); i++) {
            EarlierLevel level = earlier.get(i);
            if (level.sameChange() && level.to() != to) {
                beingTold.addAll(level(level.to(), told(level.to(), earlier.subList(0, i), beingTold))
                        .people());
            }
        }
        return told(to, earlier, beingTold);
    }

    /**
     * Who got a mail at a level with another recipient. If a procedure names one recipient at two levels, the recipient gets a
     * mail at both.
     */
    private static Predicate<StaffMember> told(
            Alert.@Nullable To to, List<EarlierLevel> earlier, Set<StaffMember> beingTold) {
        return member -> beingTold.contains(member)
                || earlier.stream()
                        .anyMatch(level -> level.to() != to && level.told().test(member));
    }

    private Level level(Alert.To to, Predicate<StaffMember> told) {
        Level viewers = viewersAt(to, told);
        if (!viewers.people().isEmpty() || !recipients.restricted()) {
            return viewers;
        }
        List<StaffMember> contacts = recipients.dataProtection().besides(null);
        Level left = new Level(contacts, Reason.DATA_PROTECTION).without(told);
        return new Level(left.people(), left.reason(), left.people().isEmpty() && !contacts.isEmpty());
    }

    /**
     * The recipients of a level among those who may see the complaint; none if it is restricted and all of them have got a
     * mail.
     */
    Level viewersAt(Alert.To to, Predicate<StaffMember> told) {
        return switch (to) {
            case CASEWORKER -> caseworker(told);
            case MANAGER -> above(1, start(), told);
            case DIRECTOR -> above(2, start(), told);
            case CONSULTED ->
                first(List.of(
                        new Level(recipients.ofRole(recipients.consultedRole()), Reason.CONSULTED),
                        administrators(),
                        restrictedViewers()));
            case COMPLAINANT -> new Level(List.of(), Reason.CASEWORKER);
        };
    }

    /** The caseworker, even if the caseworker has got a mail before. Without a caseworker, somebody who has not. */
    private Level caseworker(Predicate<StaffMember> told) {
        List<StaffMember> assigned = recipients.assigned().stream().toList();
        if (!assigned.isEmpty()) {
            return new Level(assigned, Reason.CASEWORKER);
        }
        List<Level> possible = new ArrayList<>(List.of(
                new Level(recipients.owners(), Reason.POSSIBLE_CASEWORKER), administrators(), restrictedViewers()));
        if (!recipients.restricted()) {
            possible.addAll(rolesAbove());
        }
        Level left = firstLeft(possible, told);
        return left.people().isEmpty() ? first(possible) : left;
    }

    /** The person whose manager and director get the mails. */
    private Optional<StaffMember> start() {
        return recipients.assigned().or(() -> recipients.owners().stream().findFirst());
    }

    /**
     * The recipients a number of steps above somebody: the manager that many steps above, or else the members of the role that
     * the procedure names for that step. If they may not see the complaint or have got a mail before: the next step above where
     * somebody has not, then the nearest step below, then the administrators; for a restricted complaint, all who may see it. If
     * nobody is left, somebody gets a second mail, unless the complaint is restricted.
     */
    Level above(int steps, Optional<StaffMember> start, Predicate<StaffMember> told) {
        List<StaffMember> chain = start.map(recipients::managersAbove).orElse(List.of());
        List<Level> roles = rolesAbove();
        List<Level> byStep = new ArrayList<>();
        for (int step = 0; step < Math.max(chain.size(), roles.size()); step++) {
            if (step < chain.size()) {
                byStep.add(seen(chain.get(step)));
            }
            if (step < roles.size()) {
                byStep.add(roles.get(step));
            }
        }
        int from = Math.min(chain.size(), steps - 1) + Math.min(roles.size(), steps - 1);
        List<Level> possible = new ArrayList<>(byStep.subList(from, byStep.size()));
        possible.addAll(byStep.subList(0, from).reversed());
        possible.add(administrators());
        if (recipients.restricted()) {
            possible.add(new Level(recipients.owners(), Reason.RESTRICTED_VIEWER));
            possible.add(restrictedViewers());
        }
        Level left = firstLeft(possible, told);
        if (!left.people().isEmpty() || recipients.restricted()) {
            return left;
        }
        Level again = first(possible);
        return again.people().isEmpty() ? new Level(recipients.owners(), Reason.POSSIBLE_CASEWORKER) : again;
    }

    private Level seen(StaffMember manager) {
        return new Level(recipients.viewer(manager.id()).stream().toList(), Reason.LINE_MANAGER);
    }

    /** The members of the roles that the procedure names for the escalation of the owner's complaints, step by step. */
    private List<Level> rolesAbove() {
        return recipients.escalationRoles().stream()
                .map(role -> role.equals(Role.ADMINISTRATOR)
                        ? administrators()
                        : new Level(recipients.ofRole(role), Reason.ROLE_ABOVE))
                .toList();
    }

    private Level administrators() {
        return new Level(recipients.administrators(), Reason.ADMINISTRATOR);
    }

    private Level restrictedViewers() {
        return new Level(recipients.restrictedViewers(), Reason.RESTRICTED_VIEWER);
    }

    private static Level first(List<Level> levels) {
        return firstLeft(levels, _ -> false);
    }

    private static Level firstLeft(List<Level> levels, Predicate<StaffMember> told) {
        return levels.stream()
                .map(level -> level.without(told))
                .filter(level -> !level.people().isEmpty())
                .findFirst()
                .orElse(new Level(List.of(), Reason.ADMINISTRATOR));
    }
}
