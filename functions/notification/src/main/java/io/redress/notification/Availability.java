package io.redress.notification;

import io.redress.correspondence.Recipient;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Delegation;
import io.redress.domain.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who of the staff is there on a day, and who acts for those who are not. */
final class Availability {

    private final List<StaffMember> staff;

    /** Who acts for whom, by the id of the one who is away. */
    private final Map<String, StaffMember> acting = new HashMap<>();

    Availability(List<StaffMember> staff, LocalDate day) {
        this.staff = List.copyOf(staff);
        Delegation delegation = new Delegation(staff);
        for (StaffMember member : staff) {
            delegation.actingFor(member, day).ifPresent(delegate -> acting.put(member.id(), delegate));
        }
    }

    List<StaffMember> everybody() {
        return staff;
    }

    /** What somebody may do and see on that day, for themselves and for those who are away. */
    Actor.Caseworker actor(StaffMember member) {
        Actor.Caseworker caseworker = new Actor.Caseworker(member.id(), member.roles(), member.departments());
        for (StaffMember absent : staff) {
            if (member.equals(acting.get(absent.id()))) {
                caseworker = caseworker.actingFor(absent);
            }
        }
        return caseworker;
    }

    /**
     * Some people, and besides those who act for them. Whoever gets it for themselves anyway gets it once.
     *
     * @param mayKnow which of those who act for others may be told
     */
    List<Recipient> reached(List<StaffMember> people, Predicate<StaffMember> mayKnow) {
        Map<StaffMember, List<String>> reached = new LinkedHashMap<>();
        people.forEach(person -> reached.put(person, new ArrayList<>()));
        for (StaffMember person : people) {
            Optional.ofNullable(acting.get(person.id()))
                    .filter(delegate -> !people.contains(delegate) && mayKnow.test(delegate))
                    .ifPresent(delegate -> reached.computeIfAbsent(delegate, _ -> new ArrayList<>())
                            .add(person.name()));
        }
        return reached.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                .toList();
    }
}
