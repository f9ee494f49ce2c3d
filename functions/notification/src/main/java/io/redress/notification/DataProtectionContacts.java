package io.redress.notification;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who looks after data protection: told of what is done with restricted complaints by their reference, though they may not
 * see them. Whom a complaint is about is never told of it.
 */
final class DataProtectionContacts {

    private final List<StaffMember> everybody;
    private final Complaint complaint;
    private final String role;

    /** @param role the one that looks after data protection */
    DataProtectionContacts(List<StaffMember> everybody, Complaint complaint, String role) {
        this.everybody = List.copyOf(everybody);
        this.complaint = complaint;
        this.role = role;
    }

    /** Whether somebody may be told of what somebody else has done; nobody tells only themselves. */
    boolean mayKnow(StaffMember member, String doer) {
        return !complaint.isAbout(member.id()) && !member.id().equals(doer);
    }

    /**
     * Those of the role; where it is nobody's, or only theirs who did it, the top of the managers above them, and then
     * anybody rather than nobody.
     *
     * @param doer who has done what they are told of; null for nobody
     */
    List<StaffMember> besides(String doer) {
        List<StaffMember> others =
                everybody.stream().filter(member -> mayKnow(member, doer)).toList();
        return Stream.<List<StaffMember>>of(
                        with(role, others),
                        top(doer, others).stream().toList(),
                        top(complaint.status().caseworker(), others).stream().toList(),
                        with(Role.ADMINISTRATOR, others),
                        others)
                .filter(choice -> !choice.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<StaffMember> with(String role, List<StaffMember> others) {
        return others.stream().filter(member -> member.roles().contains(role)).toList();
    }

    /** The highest of the managers above somebody who may be told. */
    private Optional<StaffMember> top(String id, List<StaffMember> others) {
        return above(everybody, id).stream().filter(others::contains).reduce((_, higher) -> higher);
    }

    /** The managers above somebody, the nearest first. */
    static List<StaffMember> above(List<StaffMember> everybody, String id) {
        List<StaffMember> chain = new ArrayList<>();
        Optional<StaffMember> person = find(everybody, member -> Objects.equals(member.id(), id));
        while (person.isPresent() && chain.size() < everybody.size()) {
            String manager = person.get().manager();
            person = find(everybody, member -> member.id().equals(manager));
            person.ifPresent(chain::add);
        }
        return chain;
    }

    private static Optional<StaffMember> find(List<StaffMember> everybody, Predicate<StaffMember> wanted) {
        return everybody.stream().filter(wanted).findFirst();
    }
}
