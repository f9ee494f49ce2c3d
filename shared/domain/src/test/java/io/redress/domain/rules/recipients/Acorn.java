package io.redress.domain.rules.recipients;

import io.redress.domain.Reference;
import io.redress.domain.complaint.AccessEvent.AccessGiven;
import io.redress.domain.complaint.AccessEvent.Restricted;
import io.redress.domain.complaint.AssignmentEvent.Assigned;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.IntakeEvent.Submitted;
import io.redress.domain.complaint.StageEvent.StageEntered;
import io.redress.domain.complaint.Subject;
import io.redress.domain.complaint.SubjectEvent.PersonNamed;
import io.redress.domain.rules.AProcedure;
import io.redress.domain.rules.AWiderProcedure;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.Scenario;
import io.redress.domain.staff.StaffMember;
import io.redress.domain.staff.StaffMember.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A complaint to Acorn, which its officers handle, and the directory of Acorn's staff. */
final class Acorn {

    static final Instant RECEIVED = Scenario.time("2026-03-02T10:00");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    static final StaffMember DORA = member("dora", null, "director");
    static final StaffMember HUGO = member("hugo", "dora", "head");
    static final StaffMember OLGA = member("olga", "hugo", "officer");
    static final StaffMember OMAR = member("omar", "hugo", "officer");
    static final StaffMember PETRA = member("petra", null, "privacy");
    static final StaffMember ADELE = member("adele", null, "administrator");

    private static final Rules RULES = new Rules(
            AWiderProcedure.withLineManagers()
                    .but(procedure -> {
                        procedure.roles.add(AProcedure.role("privacy", "Privacy officer"));
                        procedure.dataProtection = "privacy";
                    })
                    .build(),
            Scenario.ENGLAND);
    private static final RuleBook BOOK = (_, _) -> RULES;

    private final List<StaffMember> staff = new ArrayList<>(List.of(DORA, HUGO, OLGA, OMAR, PETRA, ADELE));
    private final List<Event> events = new ArrayList<>(List.of(submitted(null), new StageEntered("first", "officer")));

    static StaffMember member(String id, String manager, String... roles) {
        return new StaffMember(id, id, id + "@example.org", Set.of(roles), Set.of(), manager, List.of());
    }

    static StaffMember of(String department, StaffMember member) {
        return new StaffMember(
                member.id(),
                member.name(),
                member.email(),
                member.roles(),
                Set.of(department),
                member.manager(),
                member.absences());
    }

    /** The member, absent today. */
    static StaffMember away(StaffMember member, StaffMember delegate) {
        Absence absence = new Absence(TODAY, TODAY, delegate == null ? null : delegate.id());
        return new StaffMember(
                member.id(),
                member.name(),
                member.email(),
                member.roles(),
                member.departments(),
                member.manager(),
                List.of(absence));
    }

    private static Submitted submitted(String department) {
        return Submitted.of("complaint", "website", null, "delay", department, RECEIVED, true, true, null, Map.of());
    }

    /** A complaint without a caseworker. */
    static Acorn unassigned() {
        return new Acorn();
    }

    /** A complaint that is assigned to Olga. */
    static Acorn olgas() {
        return unassigned().with(new Assigned("olga"));
    }

    /** A complaint that is assigned to Olga, and that only she and Dora may see. */
    static Acorn restricted() {
        return olgas().with(
                        new Restricted("director", false),
                        new AccessGiven("olga", null),
                        new AccessGiven("dora", null));
    }

    /** A complaint about Olga that is assigned to her manager Hugo, and that only he may see. */
    static Acorn aboutOlga() {
        return unassigned()
                .with(
                        new PersonNamed(new Subject("olga", List.of("officer"))),
                        new Restricted("director", true),
                        new Assigned("hugo"));
    }

    Acorn in(String department) {
        events.set(0, submitted(department));
        return this;
    }

    Acorn with(Event... more) {
        events.addAll(List.of(more));
        return this;
    }

    /** Enters members, or replaces those with the same id. */
    Acorn staff(StaffMember... members) {
        for (StaffMember member : members) {
            without(member);
            staff.add(member);
        }
        return this;
    }

    Acorn without(StaffMember... members) {
        Stream.of(members).forEach(member -> staff.removeIf(other -> other.id().equals(member.id())));
        return this;
    }

    Complaint complaint() {
        return Complaint.initial(new Reference("ACORN-0000-0000"), "acorn", 1)
                .after(new Change(1, RECEIVED, "complainant", events));
    }

    Recipients recipients() {
        return of(complaint(), complaint(), complaint()).after();
    }

    ChangeRecipients of(Complaint before, Complaint after, Complaint now) {
        return ChangeRecipients.of(gate(now, Set.of()), before, after);
    }

    /** @param meant the members whom the given name may mean */
    MailGate gate(Complaint now, Set<String> meant) {
        return new MailGate(BOOK, new Availability(staff, TODAY), now, meant, Scenario.time("2026-03-10T10:00"));
    }

    static List<String> ids(List<StaffMember> people) {
        return people.stream().map(StaffMember::id).toList();
    }
}
