package io.redress.domain.staff;

import io.redress.domain.EmailAddress;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.Said;
import io.redress.domain.Text;
import io.redress.domain.language.Language;
import io.redress.domain.procedure.AboutPersons;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.FieldFormat;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.StaffMember.Absence;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The staff of an organisation. Checks entries of new and changed members of staff. */
public final class StaffDirectory {

    private static final int LONGEST_LINE = 200;

    /** Each is checked day by day for delegates who act for each other. */
    private static final int MOST_ABSENCES = 50;

    private static final Period LONGEST_ABSENCE = Period.ofYears(2);

    private final Procedure procedure;
    private final List<StaffMember> staff;

    public StaffDirectory(Procedure procedure, List<StaffMember> staff) {
        this.procedure = procedure;
        this.staff = List.copyOf(staff);
    }

    /** All validation errors of an entry; empty when it is valid. */
    public List<Fault> faults(StaffMember member) {
        List<Fault> found = new ArrayList<>();
        if (!StaffMember.isId(member.id())) {
            found.add(new Fault("id", "must be letters, digits and . _ @ - only, at most 128 of them"));
        }
        if (!Text.present(member.name())) {
            found.add(new Fault("name", "is required, as one line of at most " + LONGEST_LINE + " characters"));
        } else {
            Text.faultOfLine(member.name(), LONGEST_LINE).ifPresent(message -> found.add(new Fault("name", message)));
        }
        email(member).ifPresent(message -> found.add(new Fault("email", message)));
        unknown(member.roles(), roles(), "roles", found);
        unknown(
                member.departments(),
                procedure.departments().stream().map(Choice::id).collect(Collectors.toSet()),
                "departments",
                found);
        if (member.roles().isEmpty()) {
            found.add(new Fault("roles", "must contain at least one role"));
        }
        manager(member).ifPresent(message -> found.add(new Fault("manager", message)));
        language(member).ifPresent(message -> found.add(new Fault("language", message)));
        absences(member, found);
        return List.copyOf(found);
    }

    private Optional<String> language(StaffMember member) {
        List<String> offered = procedure.languages().stream().map(Language::tag).toList();
        return member.language() == null || offered.contains(member.language())
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", offered));
    }

    private void absences(StaffMember member, List<Fault> found) {
        if (member.absences().size() > MOST_ABSENCES) {
            found.add(new Fault(
                    "absences",
                    "must be at most " + MOST_ABSENCES + ", and are "
                            + member.absences().size() + "; leave out those that are over"));
            return;
        }
        for (int i = 0; i < member.absences().size(); i++) {
            String field = "absences[" + i + "]";
            Absence absence = member.absences().get(i);
            if (member.absences().indexOf(absence) < i) {
                found.add(new Fault(
                        field, "is the same as absences[" + member.absences().indexOf(absence) + "]"));
                continue;
            }
            absence(absence)
                    .ifPresentOrElse(message -> found.add(new Fault(field, message)), () -> delegate(member, absence)
                            .ifPresent(message -> found.add(new Fault(field + ".delegate", message))));
        }
    }

    private Optional<String> email(StaffMember member) {
        Optional<String> fault = EmailAddress.faultOf(member.email()).map(Said::english);
        return fault.isEmpty() && isOfAnother(member)
                ? Optional.of("is the address of another member of staff, who would receive their mails")
                : fault;
    }

    /** Two members of staff with one address would receive mails about complaints that only one of them may see. */
    private boolean isOfAnother(StaffMember member) {
        return staff.stream()
                .anyMatch(person ->
                        !person.id().equals(member.id()) && member.email().equalsIgnoreCase(person.email()));
    }

    /** The roles, those of the procedure and the administrator's, that no member of staff has. */
    public List<String> vacant() {
        AboutPersons persons = procedure.aboutPersons();
        return roles().stream()
                // The line manager differs from complaint to complaint.
                .filter(role -> persons == null || !role.equals(persons.owner()))
                .filter(role ->
                        staff.stream().noneMatch(member -> member.roles().contains(role)))
                .sorted()
                .toList();
    }

    private Set<String> roles() {
        return Stream.concat(procedure.roles().stream().map(Role::id), Stream.of(Role.ADMINISTRATOR))
                .collect(Collectors.toSet());
    }

    private static void unknown(Set<String> given, Set<String> known, String field, List<Fault> found) {
        given.stream()
                .filter(value -> !known.contains(value))
                .sorted()
                .forEach(value -> found.add(new Fault(field, "\"" + value + "\" does not exist in this organisation")));
    }

    /** The manager must be in the directory, and nobody may be above themselves. */
    private Optional<String> manager(StaffMember member) {
        if (member.manager() == null) {
            return Optional.empty();
        }
        List<StaffMember> changed = Stream.concat(
                        staff.stream().filter(person -> !person.id().equals(member.id())), Stream.of(member))
                .toList();
        if (ManagerChain.ofStaff(changed, member.id()).circular()) {
            return Optional.of("must not be a member of staff below " + member.id());
        }
        boolean known = staff.stream().anyMatch(person -> person.id().equals(member.manager()));
        return known ? Optional.empty() : Optional.of("is not in this organisation's staff directory");
    }

    private static Optional<String> absence(Absence absence) {
        if (absence.from() == null || absence.until() == null) {
            return Optional.of("must have a first day (from) and a last day (until)");
        }
        if (!FieldFormat.isPlausible(absence.from()) || !FieldFormat.isPlausible(absence.until())) {
            return Optional.of(FieldFormat.implausible().english());
        }
        if (absence.until().isBefore(absence.from())) {
            return Optional.of("must not end before it begins");
        }
        return absence.until().isAfter(absence.from().plus(LONGEST_ABSENCE))
                ? Optional.of("must not be longer than two years")
                : Optional.empty();
    }

    /** The delegate must be in the directory, and nobody may act for themselves. */
    private Optional<String> delegate(StaffMember member, Absence absence) {
        if (absence.delegate() == null) {
            return Optional.empty();
        }
        if (absence.delegate().equals(member.id())) {
            return Optional.of("must be another member of staff");
        }
        if (staff.stream().noneMatch(person -> person.id().equals(absence.delegate()))) {
            return Optional.of("is not in this organisation's staff directory");
        }
        List<StaffMember> all = new ArrayList<>(staff);
        all.removeIf(person -> person.id().equals(member.id()));
        all.add(member);
        return new Delegation(all).leadsBack(member, absence).map(day -> "leads back to " + member.id() + " on " + day);
    }
}
