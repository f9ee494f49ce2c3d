package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.ManagerChain;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of staff who get the mails about one complaint. If a recipient does not exist, somebody else gets the mail
 * instead, so that every mail has a reader; but nobody gets a mail who may not see the complaint (NU-6).
 */
public final class Recipients {

    private final Availability availability;

    /** All members, because a chain of managers may lead through members who must not get a mail. */
    private final List<StaffMember> everybody;

    /** The members who may see the complaint. */
    private final List<StaffMember> viewers;

    private final Complaint complaint;
    private final Procedure procedure;
    private final DataProtectionContacts dataProtection;
    private final boolean somebodyKeptAway;

    /** @param complaint the complaint at the time for which the recipients are chosen: after a change, for example */
    Recipients(MailGate gate, Complaint complaint) {
        this.availability = gate.availability();
        this.everybody = availability.everybody();
        this.viewers = everybody.stream().filter(gate.sees(complaint)).toList();
        this.complaint = complaint;
        this.procedure = gate.book().of(gate.now()).procedure();
        this.dataProtection = new DataProtectionContacts(everybody, complaint, procedure.dataProtection(), gate);
        this.somebodyKeptAway = everybody.stream().anyMatch(member -> gate.isKeptAway(member, complaint));
    }

    /** Whether a member who could see the complaint then may get no mail about it now: because it is about them, for example. */
    public boolean somebodyKeptAway() {
        return somebodyKeptAway;
    }

    /** The given people, and the delegates of those who are away, if the delegates may see the complaint. */
    public List<Recipient> withDelegates(List<StaffMember> people) {
        return availability.withDelegates(people, viewers::contains);
    }

    /**
     * The given people, who get a mail with only the reference, and the delegates of those who are away, if they may get it.
     *
     * @param doer the person whose act the mail is about, who does not get it; null if there is none
     */
    public List<Recipient> withDelegatesBesides(List<StaffMember> people, @Nullable String doer) {
        return availability.withDelegates(people, delegate -> dataProtection.mayKnow(delegate, doer));
    }

    /** The member with this id, if the member may see the complaint; empty if there is no id. */
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

    /** The caseworker; if there is none, everybody who could be the caseworker. */
    public List<StaffMember> caseworker() {
        return firstOf(assigned().map(List::of).orElse(List.of()), owners(), administrators(), restrictedViewers());
    }

    /** The members who have to find a caseworker. */
    public List<StaffMember> assigners() {
        return firstOf(administrators(), owners(), restrictedViewers());
    }

    /** The members who have to find a caseworker, and those who could be the caseworker. */
    public List<StaffMember> assignersAndOwners() {
        return Stream.concat(assigners().stream(), owners().stream()).distinct().toList();
    }

    /** The members who may give the approval or advice that the complaint waits for. */
    public List<StaffMember> consulted() {
        return firstOf(ofRole(consultedRole()), administrators(), restrictedViewers());
    }

    /** Whether somebody with the role that the complaint waits for may get mails about it. */
    public boolean hasConsulted() {
        return !ofRole(consultedRole()).isEmpty();
    }

    /** The role whose approval or advice the complaint waits for; null for none. */
    @Nullable
    String consultedRole() {
        return complaint.status().pendingConsultation();
    }

    /** The roles that the procedure names for the escalation of this complaint, level by level. */
    List<String> escalationRoles() {
        return Optional.ofNullable(complaint.status().owner())
                .flatMap(procedure::role)
                .map(Role::escalatesTo)
                .orElse(List.of());
    }

    /** The members who may see the complaint and for whom something holds, each with the roles of those for whom they act. */
    public List<StaffMember> viewers(Predicate<Actor.Caseworker> holds) {
        return all(member -> holds.test(availability.actor(member)));
    }

    /** The members of a role who work for the complaint's department; nobody for no role. */
    public List<StaffMember> ofRole(@Nullable String role) {
        String department = complaint.entry().department();
        return all(member -> has(member, role) && member.worksFor(department));
    }

    /** Whether somebody has the role, and nobody who has it may get a mail: because the complaint is about all of them, for example. */
    public boolean isKeptFrom(@Nullable String role) {
        String department = complaint.entry().department();
        return ofRole(role).isEmpty()
                && everybody.stream().anyMatch(member -> has(member, role) && member.worksFor(department));
    }

    /**
     * Who is told, by the reference alone, that a restricted complaint needs somebody when nobody who may see it can get the mail;
     * nobody if the complaint is not restricted.
     */
    public List<StaffMember> contactsOfRestricted() {
        return complaint.restricted() ? dataProtection.besides(null) : List.of();
    }

    /** The members who have to complete a follow-on action. */
    public List<StaffMember> responsible(FollowOnAction action) {
        if (action.role() == null) {
            return firstOf(viewer(action.caseworker()).map(List::of).orElse(List.of()), caseworker());
        }
        boolean theOwners = action.role().equals(complaint.status().owner());
        return firstOf(
                ofRole(action.role()), theOwners ? caseworker() : List.of(), administrators(), restrictedViewers());
    }

    /** The members who have to complete a follow-on action, and the manager above the first of them. */
    public List<StaffMember> responsibleAndAbove(FollowOnAction action) {
        List<StaffMember> responsible = responsible(action);
        List<StaffMember> above = new Escalation(this)
                .above(1, responsible.stream().findFirst(), responsible::contains)
                .people();
        return Stream.concat(responsible.stream(), above.stream()).distinct().toList();
    }

    /** The recipients of a reminder before a time limit runs out. */
    public Escalation.Level reminded(Alert.To to) {
        return new Escalation(this).viewersAt(to, _ -> false);
    }

    /**
     * The recipients of mails about what somebody did with a restricted complaint: the data-protection contacts, even if they
     * may not see the complaint, and its caseworker. The mails give only its reference.
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

    /** The members of the roles that may have the complaint in its stage. */
    List<StaffMember> owners() {
        List<String> team = Optional.ofNullable(complaint.status().stage())
                .flatMap(procedure::stage)
                .map(stage -> stage.team(complaint.status().owner()))
                .orElse(List.of());
        return all(member -> team.stream().anyMatch(member.roles()::contains));
    }

    /** All members who may see the complaint, if it is restricted; otherwise none. */
    List<StaffMember> restrictedViewers() {
        return complaint.restricted() ? viewers : List.of();
    }

    List<StaffMember> administrators() {
        return all(member -> has(member, Role.ADMINISTRATOR));
    }

    /** The managers above a person, the nearest first, those who may not see the complaint included. */
    List<StaffMember> managersAbove(StaffMember person) {
        return ManagerChain.ofStaff(everybody, person.id()).above();
    }

    /** A closed complaint has no owner, so nobody has the owner's role. */
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
