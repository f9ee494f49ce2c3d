package io.redress.notification;

import io.redress.correspondence.Recipient;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who of the staff is told. If nobody is where somebody should be, it goes one higher, and never nowhere; but never to
 * anybody who may not see the complaint (NU-6).
 */
final class Recipients {

    /** All of them, for the chain of managers goes through those too who must not be told. */
    private final List<StaffMember> everybody;

    private final List<StaffMember> staff;
    private final Availability attendance;
    private final Complaint complaint;
    private final DataProtectionContacts guards;

    /**
     * @param dataProtection the role that looks after data protection
     * @param sees who may see the complaint
     */
    Recipients(Availability attendance, Complaint complaint, String dataProtection, Predicate<StaffMember> sees) {
        this.everybody = attendance.everybody();
        this.staff = everybody.stream().filter(sees).toList();
        this.attendance = attendance;
        this.complaint = complaint;
        this.guards = new DataProtectionContacts(everybody, complaint, dataProtection);
    }

    DataProtectionContacts guards() {
        return guards;
    }

    /** Whether only few may see the complaint. */
    boolean restricted() {
        return complaint.restricted();
    }

    /** Some of the staff, and whoever acts for those of them who are away, if they may see the complaint. */
    List<Recipient> reached(List<StaffMember> people) {
        return attendance.reached(people, staff::contains);
    }

    /** The same of what is told by reference only, to others than whoever has done it. */
    List<Recipient> reachedBesides(List<StaffMember> people, String doer) {
        return attendance.reached(people, delegate -> guards.mayKnow(delegate, doer));
    }

    Optional<StaffMember> named(String id) {
        return staff.stream().filter(member -> Objects.equals(member.id(), id)).findFirst();
    }

    /** What somebody is called among colleagues. */
    Optional<String> nameOf(String id) {
        return everybody.stream()
                .filter(member -> member.id().equals(id))
                .map(StaffMember::name)
                .findFirst();
    }

    /** Whether somebody is there, and may not see it any more. */
    boolean shutOut(String id) {
        return named(id).isEmpty()
                && everybody.stream().anyMatch(member -> member.id().equals(id));
    }

    /** Whoever looks after it; without a caseworker, everyone who could. */
    List<StaffMember> caseworker() {
        return firstOf(caseworkerOf().map(List::of).orElse(List.of()), owners(), administrators(), few());
    }

    /** Whoever has to find a caseworker. */
    List<StaffMember> finders() {
        return firstOf(administrators(), owners(), few());
    }

    /** Whoever has to find a caseworker, and whoever could be it. */
    List<StaffMember> findersAndOwners() {
        return Stream.concat(finders().stream(), owners().stream()).distinct().toList();
    }

    /** Whoever may give the word that is waited for. */
    List<StaffMember> consulted() {
        return firstOf(ofRole(complaint.status().pendingConsultation()), administrators(), few());
    }

    /** Those of a role who work for its department. */
    List<StaffMember> ofRole(String role) {
        String department = complaint.entry().department();
        return all(member -> has(member, role) && member.worksFor(department));
    }

    /** Whoever has to do what was promised. */
    List<StaffMember> owing(FollowOnAction followOnAction) {
        if (followOnAction.role() == null) {
            return firstOf(named(followOnAction.caseworker()).map(List::of).orElse(List.of()), caseworker());
        }
        boolean theOwners = followOnAction.role().equals(complaint.status().owner());
        return firstOf(ofRole(followOnAction.role()), theOwners ? caseworker() : List.of(), administrators(), few());
    }

    /** Whoever has to do what was promised, and the first above them. */
    List<StaffMember> owingAndAbove(FollowOnAction followOnAction) {
        List<StaffMember> owing = owing(followOnAction);
        return Stream.concat(owing.stream(), above(1, owing.stream().findFirst(), owing).stream())
                .distinct()
                .toList();
    }

    /**
     * Who is told what somebody has done about what is kept from others: those who look after data protection, be it kept
     * from them as well, and whoever has the complaint.
     */
    List<StaffMember> guardians(String doer) {
        return Stream.concat(
                        guards.besides(doer).stream(),
                        caseworkerOf().stream().filter(caseworker -> guards.mayKnow(caseworker, doer)))
                .distinct()
                .toList();
    }

    /**
     * A rung of the ladder that tells of a time limit. Of a restricted complaint it is empty if all who see it have been told.
     *
     * @param told those who stand on lower rungs
     */
    List<StaffMember> level(Alert.To to, List<StaffMember> told) {
        return switch (to) {
            case CASEWORKER -> caseworker();
            case MANAGER -> above(1, start(), told);
            case DIRECTOR -> above(2, start(), told);
            case CONSULTED -> consulted();
            case COMPLAINANT -> List.of();
        };
    }

    /** Where the ladder begins. */
    private Optional<StaffMember> start() {
        return caseworkerOf().or(() -> owners().stream().findFirst());
    }

    /**
     * So many steps up from somebody, counting only those who may be told, and on from there to somebody who has not been;
     * where the chain ends before, those who are left are the administrators, and of a restricted complaint all who see it.
     * If nobody is left at all, whoever knows already is told again; but of a restricted one there are others to tell.
     */
    private List<StaffMember> above(int steps, Optional<StaffMember> start, List<StaffMember> told) {
        List<StaffMember> chain =
                start.map(person -> DataProtectionContacts.above(everybody, person.id())).orElse(List.of()).stream()
                        .filter(staff::contains)
                        .toList();
        List<StaffMember> next = chain.stream()
                .skip(Math.min(steps, Math.max(1, chain.size())) - 1L)
                .filter(person -> !told.contains(person))
                .limit(1)
                .toList();
        List<StaffMember> left = firstOf(
                next,
                without(told, administrators()),
                restricted() ? without(told, owners()) : List.of(),
                without(told, few()));
        if (!left.isEmpty() || restricted()) {
            return left;
        }
        return chain.isEmpty() ? finders() : List.of(chain.get(Math.min(steps, chain.size()) - 1));
    }

    private static List<StaffMember> without(List<StaffMember> told, List<StaffMember> people) {
        return people.stream().filter(person -> !told.contains(person)).toList();
    }

    private Optional<StaffMember> caseworkerOf() {
        return named(complaint.status().caseworker());
    }

    private List<StaffMember> owners() {
        return all(member -> has(member, complaint.status().owner()));
    }

    /** Of a complaint that is restricted, all who see it. */
    private List<StaffMember> few() {
        return complaint.restricted() ? staff : List.of();
    }

    private List<StaffMember> administrators() {
        return all(member -> has(member, Role.ADMINISTRATOR));
    }

    /** Nobody has the role of nobody, such as the owner of a complaint that is closed. */
    private static boolean has(StaffMember member, String role) {
        return role != null && member.roles().contains(role);
    }

    private List<StaffMember> all(Predicate<StaffMember> wanted) {
        return staff.stream().filter(wanted).toList();
    }

    @SafeVarargs
    private static List<StaffMember> firstOf(List<StaffMember>... choices) {
        for (List<StaffMember> choice : choices) {
            if (!choice.isEmpty()) {
                return choice;
            }
        }
        return List.of();
    }
}
