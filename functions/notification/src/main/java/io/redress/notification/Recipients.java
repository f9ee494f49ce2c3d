package io.redress.notification;

import io.redress.domain.Complaint;
import io.redress.domain.PromisedAction;
import io.redress.domain.StaffMember;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Role;
import java.util.ArrayList;
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
    private final Complaint complaint;

    /** @param sees who may see the complaint */
    Recipients(List<StaffMember> staff, Complaint complaint, Predicate<StaffMember> sees) {
        this.everybody = List.copyOf(staff);
        this.staff = staff.stream().filter(sees).toList();
        this.complaint = complaint;
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
    List<StaffMember> asked() {
        return firstOf(ofRole(complaint.standing().asked()), administrators(), few());
    }

    /** Those of a role who work for its department. */
    List<StaffMember> ofRole(String role) {
        String department = complaint.entry().department();
        return all(member -> has(member, role)
                && (department == null
                        || member.departments().isEmpty()
                        || member.departments().contains(department)));
    }

    /** Whoever has to do what was promised. */
    List<StaffMember> owing(PromisedAction promise) {
        if (promise.role() == null) {
            return firstOf(named(promise.caseworker()).map(List::of).orElse(List.of()), caseworker());
        }
        boolean theOwners = promise.role().equals(complaint.standing().owner());
        return firstOf(ofRole(promise.role()), theOwners ? caseworker() : List.of(), administrators(), few());
    }

    /** Whoever has to do what was promised, and the first above them. */
    List<StaffMember> owingAndAbove(PromisedAction promise) {
        List<StaffMember> owing = owing(promise);
        return Stream.concat(owing.stream(), above(1, owing.stream().findFirst()).stream())
                .distinct()
                .toList();
    }

    /**
     * Who is told that somebody has insisted on seeing what is kept from them: those who look after data protection, be it
     * kept from them as well. Nobody tells only themselves.
     */
    List<StaffMember> guardians(String role, String insisting) {
        List<StaffMember> others = everybody.stream()
                .filter(member ->
                        !complaint.isAbout(member.id()) && !member.id().equals(insisting))
                .toList();
        return firstOf(
                others.stream().filter(member -> has(member, role)).toList(),
                others.stream()
                        .filter(member -> has(member, Role.ADMINISTRATOR))
                        .toList());
    }

    /** A rung of the ladder that tells of a time limit. */
    List<StaffMember> rung(Alert.To to) {
        return switch (to) {
            case CASEWORKER -> caseworker();
            case MANAGER -> above(1, start());
            case DIRECTOR -> above(2, start());
            case ASKED -> asked();
            case COMPLAINANT -> List.of();
        };
    }

    /** Where the ladder begins. */
    private Optional<StaffMember> start() {
        return caseworkerOf().or(() -> owners().stream().findFirst());
    }

    /**
     * So many steps up from somebody, counting only those who may be told; where the chain ends before, whoever is left to
     * tell are the administrators.
     */
    private List<StaffMember> above(int steps, Optional<StaffMember> start) {
        List<StaffMember> chain = new ArrayList<>();
        Optional<StaffMember> person = start.flatMap(this::managerOf);
        while (person.isPresent() && chain.size() < everybody.size()) {
            chain.add(person.get());
            person = managerOf(person.get());
        }
        List<StaffMember> told = chain.stream().filter(staff::contains).toList();
        if (told.isEmpty()) {
            return finders();
        }
        return List.of(told.get(Math.min(steps, told.size()) - 1));
    }

    private Optional<StaffMember> managerOf(StaffMember member) {
        return everybody.stream()
                .filter(person -> Objects.equals(person.id(), member.manager()))
                .findFirst();
    }

    private Optional<StaffMember> caseworkerOf() {
        return named(complaint.standing().caseworker());
    }

    private List<StaffMember> owners() {
        return all(member -> has(member, complaint.standing().owner()));
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
