package io.redress.domain.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roles that somebody gets as the delegate of absent colleagues, day by day. */
public final class DelegatedRoles {

    private final String delegate;
    private final LocalDate today;

    public DelegatedRoles(String delegate, LocalDate today) {
        this.delegate = delegate;
        this.today = today;
    }

    /**
     * The roles that a change of the directory gives the delegate, on any day from today on.
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
        Set<String> roles = new TreeSet<>(on(day, after));
        roles.removeAll(on(day, before));
        return roles;
    }

    private Set<String> on(LocalDate day, List<StaffMember> staff) {
        return new Delegation(staff)
                .representedBy(delegate, day).stream()
                        .flatMap(absent -> Actor.Represented.of(absent).roles().stream())
                        .collect(Collectors.toSet());
    }
}
