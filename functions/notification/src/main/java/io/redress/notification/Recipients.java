package io.redress.notification;

import io.redress.domain.Complaint;
import io.redress.domain.StaffMember;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Who of the staff is told. If nobody is where somebody should be, it goes one higher, and never nowhere. */
final class Recipients {

    /** All of them, for the chain of managers goes through those too who must not be told. */
    private final List<StaffMember> everybody;

    private final List<StaffMember> staff;
    private final Complaint complaint;

    Recipients(List<StaffMember> staff, Complaint complaint) {
        this.everybody = List.copyOf(staff);
        this.staff =
                staff.stream().filter(member -> !complaint.isAbout(member.id())).toList();
        this.complaint = complaint;
    }

    Optional<StaffMember> named(String id) {
        return staff.stream().filter(member -> Objects.equals(member.id(), id)).findFirst();
    }

    /** Whoever looks after it; without a caseworker, everyone who could. */
    List<StaffMember> caseworker() {
        return firstOf(caseworkerOf().map(List::of).orElse(List.of()), owners(), administrators());
    }

    /** Whoever has to find a caseworker. */
    List<StaffMember> finders() {
        return firstOf(administrators(), owners());
    }

    /** A rung of the ladder that tells of a time limit. */
    List<StaffMember> rung(Alert.To to) {
        return switch (to) {
            case CASEWORKER -> caseworker();
            case MANAGER -> above(1);
            case DIRECTOR -> above(2);
            case ASKED -> firstOf(asked(), administrators());
            case COMPLAINANT -> List.of();
        };
    }

    /**
     * So many steps up from the caseworker, counting only those who may be told; where the chain ends before, whoever is
     * left to tell are the administrators.
     */
    private List<StaffMember> above(int steps) {
        Optional<StaffMember> start = caseworkerOf().or(() -> owners().stream().findFirst());
        List<StaffMember> chain = new ArrayList<>();
        Optional<StaffMember> person = start.flatMap(this::managerOf);
        while (person.isPresent() && chain.size() < everybody.size()) {
            chain.add(person.get());
            person = managerOf(person.get());
        }
        List<StaffMember> told = chain.stream().filter(staff::contains).toList();
        if (told.isEmpty()) {
            return firstOf(administrators(), owners());
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

    /** Whoever may give the word that is waited for. */
    List<StaffMember> asked() {
        return all(member -> complaint.standing().asked() != null
                && member.roles().contains(complaint.standing().asked()));
    }

    private List<StaffMember> owners() {
        return all(member -> member.roles().contains(complaint.standing().owner()));
    }

    private List<StaffMember> administrators() {
        return all(member -> member.roles().contains(Role.ADMINISTRATOR));
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
