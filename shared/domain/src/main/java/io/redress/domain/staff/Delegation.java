package io.redress.domain.staff;

import io.redress.domain.staff.StaffMember.Absence;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which colleague acts for which absent member of staff. If a delegate is absent too, the delegate of the delegate acts. */
public final class Delegation {

    private final List<StaffMember> staff;

    public Delegation(List<StaffMember> staff) {
        this.staff = List.copyOf(staff);
    }

    /** The first delegate who is present on a day. Empty when there is none, or the member of staff is present. */
    public Optional<StaffMember> actingFor(StaffMember absent, LocalDate day) {
        Set<String> passed = new HashSet<>();
        StaffMember person = absent;
        while (person.away(day) && passed.add(person.id())) {
            Optional<StaffMember> next = person.delegate(day).flatMap(this::find);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            person = next.get();
        }
        return person.away(day) || person.id().equals(absent.id()) ? Optional.empty() : Optional.of(person);
    }

    /** The colleagues for whom a member of staff acts on a day. */
    public List<StaffMember> representedBy(String id, LocalDate day) {
        return staff.stream()
                .filter(member -> member.away(day))
                .filter(member -> actingFor(member, day)
                        .filter(acting -> acting.id().equals(id))
                        .isPresent())
                .toList();
    }

    /** The first day of an absence on which the chain of delegates leads back to its beginning; empty when it never does. */
    Optional<LocalDate> leadsBack(StaffMember member, Absence absence) {
        for (LocalDate day = absence.from(); !day.isAfter(absence.until()); day = day.plusDays(1)) {
            if (isCircle(member, day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private boolean isCircle(StaffMember member, LocalDate day) {
        Set<String> passed = new HashSet<>();
        Optional<StaffMember> person = Optional.of(member);
        while (person.isPresent() && person.get().away(day)) {
            if (!passed.add(person.get().id())) {
                return true;
            }
            person = person.get().delegate(day).flatMap(this::find);
        }
        return false;
    }

    private Optional<StaffMember> find(String id) {
        return staff.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
