package io.redress.domain.staff;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a member of staff cannot be removed or lose a role: open work, follow-on actions, staff below them, absences they act
 * for, or being the last administrator. Without a manager, an alert would go to the wrong level of the escalation.
 */
public final class RemovalConstraints {

    private static final String LAST = "is the last administrator; enter another one first";

    private final List<StaffMember> staff;

    public RemovalConstraints(List<StaffMember> staff) {
        this.staff = List.copyOf(staff);
    }

    /**
     * The reasons why a member of staff cannot be removed, each as the end of a sentence about them; empty when they can.
     *
     * @param openWork how many open complaints they have
     * @param openFollowOnActions on how many complaints they have a follow-on action to complete
     */
    public List<String> ofLeaving(StaffMember leaver, int openWork, int openFollowOnActions, LocalDate today) {
        List<String> reasons = new ArrayList<>();
        if (openWork > 0) {
            reasons.add("still has open complaints; assign them to others first");
        }
        if (openFollowOnActions > 0) {
            reasons.add("still has follow-on actions to complete; complete them first");
        }
        String below = names(leaver, member -> leaver.id().equals(member.manager()));
        if (!below.isEmpty()) {
            reasons.add("is the manager of " + below + "; give them another manager first");
        }
        String away = names(leaver, member -> member.absences().stream().anyMatch(day -> actsIn(day, leaver, today)));
        if (!away.isEmpty()) {
            reasons.add("acts for " + away + " during an absence; enter another delegate first");
        }
        if (isLastAdministrator(leaver)) {
            reasons.add(LAST);
        }
        return List.copyOf(reasons);
    }

    /** Why the entry of a member of staff cannot be changed like this; empty when it can. */
    public Optional<String> ofBecoming(StaffMember before, StaffMember after) {
        return !administrates(after) && isLastAdministrator(before) ? Optional.of(LAST) : Optional.empty();
    }

    private boolean isLastAdministrator(StaffMember member) {
        return administrates(member)
                && staff.stream().filter(RemovalConstraints::administrates).allMatch(other -> other.id()
                        .equals(member.id()));
    }

    /** Whether a member of staff could handle the complaint before a change of the member's entry, and cannot after it. */
    public static boolean losesComplaint(StaffMember before, StaffMember after, Complaint complaint) {
        return could(before, complaint) && !could(after, complaint);
    }

    private static boolean could(StaffMember member, Complaint complaint) {
        String owner = complaint.status().owner();
        return owner != null
                && member.roles().contains(owner)
                && member.worksFor(complaint.entry().department());
    }

    private static boolean administrates(StaffMember member) {
        return member.roles().contains(Role.ADMINISTRATOR);
    }

    private static boolean actsIn(Absence absence, StaffMember leaver, LocalDate today) {
        return leaver.id().equals(absence.delegate()) && !absence.until().isBefore(today);
    }

    private String names(StaffMember leaver, Predicate<StaffMember> which) {
        return staff.stream()
                .filter(member -> !member.id().equals(leaver.id()) && which.test(member))
                .map(StaffMember::id)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
