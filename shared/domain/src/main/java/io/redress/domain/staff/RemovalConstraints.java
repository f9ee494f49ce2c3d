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
 * What ties somebody to an organisation: nobody goes, or gives up a role, who would leave behind what is nobody's then. A
 * manager who is gone would be a rung of the ladder that is missing, so that somebody else is told twice.
 */
public final class RemovalConstraints {

    private static final String LAST = "is the last administrator; enter another one first";

    private final List<StaffMember> staff;

    public RemovalConstraints(List<StaffMember> staff) {
        this.staff = List.copyOf(staff);
    }

    /**
     * Why somebody cannot be removed, each a part of a sentence; empty when they can.
     *
     * @param openWork how many open complaints they have
     * @param openPromises about how many complaints they have promised something that is not done
     */
    public List<String> ofLeaving(StaffMember leaver, int openWork, int openFollowOnActions, LocalDate today) {
        List<String> ties = new ArrayList<>();
        if (openWork > 0) {
            ties.add("still has open complaints; have them assigned to others first");
        }
        if (openFollowOnActions > 0) {
            ties.add("has promised what is not done yet; have it done, and recorded as done, first");
        }
        String below = names(leaver, member -> leaver.id().equals(member.manager()));
        if (!below.isEmpty()) {
            ties.add("is the manager of " + below + "; name another one for them first");
        }
        String away = names(leaver, member -> member.absences().stream().anyMatch(day -> actsIn(day, leaver, today)));
        if (!away.isEmpty()) {
            ties.add("acts for " + away + " during an absence; name another delegate first");
        }
        if (isLastAdministrator(leaver)) {
            ties.add(LAST);
        }
        return List.copyOf(ties);
    }

    /** Why somebody cannot become what they are to be; empty when they can. */
    public Optional<String> ofBecoming(StaffMember before, StaffMember after) {
        return !administrates(after) && isLastAdministrator(before) ? Optional.of(LAST) : Optional.empty();
    }

    private boolean isLastAdministrator(StaffMember member) {
        return administrates(member)
                && staff.stream().filter(RemovalConstraints::administrates).allMatch(other -> other.id()
                        .equals(member.id()));
    }

    /** Whether somebody, as they are to be from now on, could not have a complaint any more that they could have before. */
    public static boolean unties(StaffMember before, StaffMember after, Complaint complaint) {
        return could(before, complaint) && !could(after, complaint);
    }

    private static boolean could(StaffMember member, Complaint complaint) {
        String department = complaint.entry().department();
        return member.roles().contains(complaint.status().owner())
                && (department == null
                        || member.departments().isEmpty()
                        || member.departments().contains(department));
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
