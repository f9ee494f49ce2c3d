package io.redress.domain.rules.recipients;

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

/** The members of staff who are away on a day, and who acts for each of them. */
public final class Availability {

    private final List<StaffMember> staff;

    /** Who acts for whom, by the id of the member who is away. */
    private final Map<String, StaffMember> acting = new HashMap<>();

    public Availability(List<StaffMember> staff, LocalDate day) {
        this.staff = List.copyOf(staff);
        Delegation delegation = new Delegation(staff);
        for (StaffMember member : staff) {
            delegation.actingFor(member, day).ifPresent(delegate -> acting.put(member.id(), delegate));
        }
    }

    /** All members of staff, those who are away included. */
    List<StaffMember> everybody() {
        return staff;
    }

    /** A member as an actor on that day, with the roles and departments of the absent colleagues for whom the member acts. */
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
     * The given people, followed by the delegates of those who are away. A delegate who is one of these people gets one mail,
     * as themselves.
     *
     * @param mayKnow which delegates may get the mail
     */
    List<Recipient> withDelegates(List<StaffMember> people, Predicate<StaffMember> mayKnow) {
        Map<StaffMember, List<String>> recipients = new LinkedHashMap<>();
        people.forEach(person -> recipients.put(person, new ArrayList<>()));
        for (StaffMember person : people) {
            Optional.ofNullable(acting.get(person.id()))
                    .filter(delegate -> !people.contains(delegate) && mayKnow.test(delegate))
                    .ifPresent(delegate -> recipients
                            .computeIfAbsent(delegate, _ -> new ArrayList<>())
                            .add(person.name()));
        }
        return recipients.entrySet().stream()
                .map(entry -> new Recipient(entry.getKey(), entry.getValue()))
                .toList();
    }
}
