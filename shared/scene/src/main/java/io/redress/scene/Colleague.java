package io.redress.scene;

import io.redress.domain.Candidate;
import io.redress.domain.StaffMember;
import io.redress.domain.StaffMember.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A member of Kiwi's staff. */
public record Colleague(StaffMember member) {

    /** Somebody of that name, whose id is its first word in small letters. */
    public static Colleague of(String name, String... roles) {
        return known(name.split(" ")[0].toLowerCase(Locale.ROOT), name, roles);
    }

    /** Somebody whose id is another. */
    public static Colleague known(String id, String name, String... roles) {
        return new Colleague(new StaffMember(id, name, id + "@kiwi.example", Set.of(roles), Set.of(), null, List.of()));
    }

    /** The same below somebody else. */
    public Colleague below(Colleague manager) {
        return new Colleague(new StaffMember(
                member.id(),
                member.name(),
                member.email(),
                member.roles(),
                member.departments(),
                manager.id(),
                member.absences()));
    }

    /** The same for one department only. */
    public Colleague in(String department) {
        return new Colleague(new StaffMember(
                member.id(),
                member.name(),
                member.email(),
                member.roles(),
                Set.of(department),
                member.manager(),
                member.absences()));
    }

    /** The same, away from one day until another. */
    public Colleague away(String from, String until) {
        return away(new Absence(LocalDate.parse(from), LocalDate.parse(until), null));
    }

    /** The same, while somebody acts for them. */
    public Colleague away(String from, String until, Colleague delegate) {
        return away(new Absence(LocalDate.parse(from), LocalDate.parse(until), delegate.id()));
    }

    private Colleague away(Absence absence) {
        List<Absence> absences = new ArrayList<>(member.absences());
        absences.add(absence);
        return new Colleague(new StaffMember(
                member.id(),
                member.name(),
                member.email(),
                member.roles(),
                member.departments(),
                member.manager(),
                absences));
    }

    public String id() {
        return member.id();
    }

    public String email() {
        return member.email();
    }

    /** This person as assignment sees them when they are there and have nothing to do. */
    Candidate candidate() {
        return new Candidate(member.id(), member.roles(), member.departments(), member.manager(), false, 0);
    }
}
