package io.redress.domain.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff of an organisation.
 *
 * @param id the subject of their sign-in
 * @param departments the departments that they work for; none means all
 * @param manager the id of their manager; absent at the top
 * @param language the tag of the language of the mails that they get; absent for the usual one of the organisation
 */
public record StaffMember(
        String id,
        String name,
        String email,
        Set<String> roles,
        Set<String> departments,
        @Nullable String manager,
        List<Absence> absences,
        @Nullable String language) {

    /**
     * Days on which a member of staff is away, the first and the last included.
     *
     * @param delegate the id of the colleague who acts for them meanwhile; absent for nobody
     */
    public record Absence(
            LocalDate from, LocalDate until, @Nullable String delegate) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public StaffMember {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        departments = departments == null ? Set.of() : Set.copyOf(departments);
        absences = absences == null ? List.of() : List.copyOf(absences);
    }

    /** A member of staff who gets mails in the usual language. */
    public StaffMember(
            String id,
            String name,
            String email,
            Set<String> roles,
            Set<String> departments,
            @Nullable String manager,
            List<Absence> absences) {
        this(id, name, email, roles, departments, manager, absences, null);
    }

    /** The same with mails in a language. */
    public StaffMember reading(@Nullable String other) {
        return new StaffMember(id, name, email, roles, departments, manager, absences, other);
    }

    /** Whether a text has the form of the id of a member of staff. */
    public static boolean isId(String id) {
        return id.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,127}");
    }

    /** Whether they work for that department. */
    public boolean worksFor(@Nullable String department) {
        return new Departments(departments).include(department);
    }

    public boolean away(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }

    /** The first day of an absence, not before this day; empty when no absence is entered. */
    public Optional<LocalDate> awayFrom(LocalDate day) {
        return absences.stream()
                .filter(absence -> !absence.until().isBefore(day))
                .map(absence -> absence.from().isBefore(day) ? day : absence.from())
                .min(Comparator.naturalOrder());
    }

    /** The first day of the next absence that begins after this day; empty when none is entered. */
    public Optional<LocalDate> absenceAfter(LocalDate day) {
        return absences.stream()
                .map(Absence::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** The id of the colleague who acts for them on a day of absence; empty if the absence names nobody. */
    Optional<String> delegate(LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.covers(day) && absence.delegate() != null)
                .map(Absence::delegate)
                .findFirst();
    }

    /** This member of staff as a candidate for a complaint on a day. */
    public Candidate candidate(LocalDate day, int openWork) {
        return new Candidate(id, roles, departments, manager, away(day), openWork);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
