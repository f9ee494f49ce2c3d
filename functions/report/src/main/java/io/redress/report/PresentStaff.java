package io.redress.report;

import io.redress.domain.Text;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Delegation;
import io.redress.domain.staff.StaffMember;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The members of staff who are there on a day and can be mailed to. The delegate of an absent member gets what the member would get. */
record PresentStaff(List<StaffMember> staff, LocalDate day) {

    /** Those with any of these roles, or who act for somebody who has one. */
    List<StaffMember> withAnyRole(List<String> roles) {
        Map<String, StaffMember> readers = new LinkedHashMap<>();
        instead(member -> roles.stream().anyMatch(member.roles()::contains))
                .forEach(member -> readers.putIfAbsent(member.id(), member));
        return List.copyOf(readers.values());
    }

    /** All of them. */
    List<StaffMember> all() {
        Map<String, StaffMember> all = new LinkedHashMap<>();
        instead(_ -> true).forEach(member -> all.putIfAbsent(member.id(), member));
        return List.copyOf(all.values());
    }

    /** A member, or who acts for them; empty if they have left, or are away and nobody acts for them. */
    Optional<StaffMember> orDelegate(String id) {
        return instead(member -> member.id().equals(id)).findFirst();
    }

    /** Some members, with their delegates in the place of those who are away; without those who have no address. */
    private Stream<StaffMember> instead(Predicate<StaffMember> some) {
        Delegation delegation = new Delegation(staff);
        return staff.stream()
                .filter(some)
                .flatMap(
                        member -> (member.away(day) ? delegation.actingFor(member, day) : Optional.of(member)).stream())
                .filter(member -> Text.present(member.email()));
    }

    /** A member with their own rights, and with those of the absent colleagues for whom they act. */
    Actor.Caseworker asActor(StaffMember member) {
        Actor.Caseworker actor = new Actor.Caseworker(member.id(), member.roles(), member.departments());
        for (StaffMember absent : new Delegation(staff).representedBy(member.id(), day)) {
            actor = actor.actingFor(absent);
        }
        return actor;
    }
}
