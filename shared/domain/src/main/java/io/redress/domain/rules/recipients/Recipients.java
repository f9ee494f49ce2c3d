package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.ManagerChain;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff is told about one complaint. Where a post is empty, somebody else is told in its place, so that a mail
 * always has a reader; but nobody is told who may not see the complaint (NU-6).
 */
public final class Recipients {

    private final Availability availability;

    /** All members, because a chain of managers leads through those who must not be told. */
    private final List<StaffMember> everybody;

    /** The members who may see the complaint. */
    private final List<StaffMember> viewers;

    private final Complaint complaint;
    private final DataProtectionContacts dataProtection;

    /**
     * @param dataProtection the role that looks after data protection
     * @param sees who may see the complaint
     */
    Recipients(Availability availability, Complaint complaint, String dataProtection, Predicate<StaffMember> sees) {
        this.availability = availability;
        this.everybody = availability.everybody();
        this.viewers = everybody.stream().filter(sees).toList();
        this.complaint = complaint;
        this.dataProtection = new DataProtectionContacts(everybody, complaint, dataProtection);
    }

    /** Some people, and the delegates of those who are away, if the delegates may see the complaint. */
    public List<Recipient> withDelegates(List<StaffMember> people) {
        return availability.withDelegates(people, viewers::contains);
    }

    /**
     * Some people who are told by reference only, and the delegates of those who are away, if they may know.
     *
     * @param doer who did what they are told of, and is not told; null for nobody
     */
    public List<Recipient> withDelegatesBesides(List<StaffMember> people, @Nullable String doer) {
        return availability.withDelegates(people, delegate -> dataProtection.mayKnow(delegate, doer));
    }

    /** The member of that id, if the member may see the complaint; empty for no id. */
    public Optional<StaffMember> viewer(@Nullable String id) {
        return viewers.stream()
                .filter(member -> Objects.equals(member.id(), id))
                .findFirst();
    }

    /** The name of a member, also of one who may not see the complaint. */
    public Optional<String> nameOf(String id) {
        return everybody.stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst();
    }

    /** Whether that member is in the directory, but may not see the complaint any more. */
    public boolean shutOut(String id) {
        return viewer(id).isEmpty()
                && everybody.stream().anyMatch(member -> member.id().equals(id));
    }

    /** The caseworker; without one, everybody who could be it. */
    public List<StaffMember> caseworker() {
        return firstOf(assigned().map(List::of).orElse(List.of()), owners(), administrators(), restrictedViewers());
    }

    /** Who has to find a caseworker. */
    public List<StaffMember> assigners() {
        return firstOf(administrators(), owners(), restrictedViewers());
    }

    /** Who has to find a caseworker, and who could be the caseworker. */
    public List<StaffMember> assignersAndOwners() {
        return Stream.concat(assigners().stream(), owners().stream()).distinct().toList();
    }

    /** Who may give the approval or the advice that the complaint waits for. */
    public List<StaffMember> consulted() {
        return firstOf(ofRole(complaint.status().pendingConsultation()), administrators(), restrictedViewers());
    }

    /** The members of a role who work for the complaint's department; nobody for no role. */
    public List<StaffMember> ofRole(@Nullable String role) {
        String department = complaint.entry().department();
        return all(member -> has(member, role) && member.worksFor(department));
    }

    /** Who has to do a follow-on action. */
    public List<StaffMember> responsible(FollowOnAction action) {
        if (action.role() == null) {
            return firstOf(viewer(action.caseworker()).map(List::of).orElse(List.of()), caseworker());
        }
        boolean theOwners = action.role().equals(complaint.status().owner());
        return firstOf(
                ofRole(action.role()), theOwners ? caseworker() : List.of(), administrators(), restrictedViewers());
    }

    /** Who has to do a follow-on action, and the manager above the first of them. */
    public List<StaffMember> responsibleAndAbove(FollowOnAction action) {
        List<StaffMember> responsible = responsible(action);
        List<StaffMember> above =
                new Escalation(this).above(1, responsible.stream().findFirst(), responsible::contains);
        return Stream.concat(responsible.stream(), above.stream()).distinct().toList();
    }

    /** Who gets a reminder before a time limit runs out. */
    public List<StaffMember> reminded(Alert.To to) {
        return new Escalation(this).viewersAt(to, _ -> false);
    }

    /**
     * Who is told, by reference only, of what somebody did with a restricted complaint: the data-protection contacts, also
     * those who may not see the complaint, and its caseworker.
     */
    public List<StaffMember> watchers(String doer) {
        return Stream.concat(
                        dataProtection.besides(doer).stream(),
                        assigned().stream().filter(caseworker -> dataProtection.mayKnow(caseworker, doer)))
                .distinct()
                .toList();
    }

    DataProtectionContacts dataProtection() {
        return dataProtection;
    }

    boolean restricted() {
        return complaint.restricted();
    }

    Optional<StaffMember> assigned() {
        return viewer(complaint.status().caseworker());
    }

    /** The members of the role that owns the complaint. */
    List<StaffMember> owners() {
        return all(member -> has(member, complaint.status().owner()));
    }

    /** All who see the complaint, if it is restricted; nobody otherwise. */
    List<StaffMember> restrictedViewers() {
        return complaint.restricted() ? viewers : List.of();
    }

    List<StaffMember> administrators() {
        return all(member -> has(member, Role.ADMINISTRATOR));
    }

    /** The managers above somebody who may see the complaint, the nearest first. */
    List<StaffMember> managersAbove(StaffMember person) {
        return ManagerChain.ofStaff(everybody, person.id()).above().stream()
                .filter(viewers::contains)
                .toList();
    }

    /** A closed complaint has no owner, and nobody has the role of no owner. */
    private static boolean has(StaffMember member, @Nullable String role) {
        return role != null && member.roles().contains(role);
    }

    private List<StaffMember> all(Predicate<StaffMember> wanted) {
        return viewers.stream().filter(wanted).toList();
    }

    @SafeVarargs
    static List<StaffMember> firstOf(List<StaffMember>... choices) {
        for (List<StaffMember> choice : choices) {
            if (!choice.isEmpty()) {
                return choice;
            }
        }
        return List.of();
    }
}
