package io.redress.domain.staff;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roles that somebody gets as the delegate of absent colleagues, day by day. A role counts together with the departments in which it
 * is held: the head of one department who acts for the head of another one gets something.
 */
public final class DelegatedRoles {

    private final Actor.Caseworker delegate;
    private final LocalDate today;

    /** A role in one department, or in all of them where the department is null. */
    private record Held(String role, @Nullable String department) {}

    public DelegatedRoles(Actor.Caseworker delegate, LocalDate today) {
        this.delegate = delegate;
        this.today = today;
    }

    /**
     * The roles that a change of the directory gives the delegate, on any day from today on, where the delegate does not have them
     * without it.
     *
     * @param before the staff before the change
     * @param after the staff after it
     */
    public Set<String> gained(List<StaffMember> before, List<StaffMember> after) {
        Set<String> gained = new TreeSet<>();
        // Who acts for whom changes only on the first day of an absence and on the day after its last one.
        Stream.concat(before.stream(), after.stream())
                .flatMap(member -> member.absences().stream())
                .flatMap(absence -> Stream.of(absence.from(), absence.until().plusDays(1)))
                .map(day -> day.isBefore(today) ? today : day)
                .distinct()
                .forEach(day -> gained.addAll(gainedOn(day, before, after)));
        return gained;
    }

    private Set<String> gainedOn(LocalDate day, List<StaffMember> before, List<StaffMember> after) {
        Set<Held> has = on(day, before);
        has.addAll(held(delegate.roles(), delegate.departments()));
        return on(day, after).stream()
                .filter(held -> !has.contains(held) && !has.contains(new Held(held.role(), null)))
                .map(Held::role)
                .collect(Collectors.toSet());
    }

    private Set<Held> on(LocalDate day, List<StaffMember> staff) {
        Set<Held> all = new HashSet<>();
        new Delegation(staff)
                .representedBy(delegate.id(), day)
                .forEach(absent -> all.addAll(held(Actor.Represented.of(absent).roles(), absent.departments())));
        return all;
    }

    private static Set<Held> held(Set<String> roles, Set<String> departments) {
        Set<Held> all = new HashSet<>();
        for (String role : roles) {
            if (departments.isEmpty()) {
                all.add(new Held(role, null));
            } else {
                departments.forEach(department -> all.add(new Held(role, department)));
            }
        }
        return all;
    }
}
