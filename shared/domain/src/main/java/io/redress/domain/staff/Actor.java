package io.redress.domain.staff;

import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.procedure.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who does something to a complaint: somebody of the public, a member of staff or the system. */
public sealed interface Actor {

    /** The name of the actor in the history. */
    String name();

    /** Somebody who acts by a tracking link: the complainant, or who acts for the complainant. */
    sealed interface Public extends Actor {

        /** Who acts by a link of this holder. */
        static Public of(LinkHolder holder) {
            return switch (holder) {
                case COMPLAINANT -> new Complainant();
                case REPRESENTATIVE -> new Representative();
            };
        }
    }

    /** The complainant. */
    record Complainant() implements Public {
        @Override
        public String name() {
            return LinkHolder.COMPLAINANT.id();
        }
    }

    /** Who acts for the complainant, by a link of their own and as long as they have the authority. */
    record Representative() implements Public {
        @Override
        public String name() {
            return LinkHolder.REPRESENTATIVE.id();
        }
    }

    /**
     * A member of staff, with the roles and departments of their access token.
     *
     * @param represents the colleagues who are away and for whom they act, each with rights that are judged by themselves
     * @param inPlaceOf the colleague whose rights these are; absent for the member's own
     */
    record Caseworker(
            String id,
            Set<String> roles,
            Set<String> departments,
            List<Represented> represents,
            @Nullable String inPlaceOf)
            implements Actor {
        public Caseworker {
            represents = List.copyOf(represents);
            roles = Set.copyOf(roles);
            departments = Set.copyOf(departments);
        }

        public Caseworker(String id, Set<String> roles, Set<String> departments) {
            this(id, roles, departments, List.of(), null);
        }

        /** This member of staff, who now also acts for an absent colleague. */
        public Caseworker actingFor(StaffMember absent) {
            return new Caseworker(
                    id,
                    roles,
                    departments,
                    Stream.concat(represents.stream(), Stream.of(Represented.of(absent)))
                            .sorted(Comparator.comparing(Represented::id))
                            .toList(),
                    inPlaceOf);
        }

        /** The ids of the colleagues for whom they act. */
        public Set<String> actsFor() {
            return represents.stream().map(Represented::id).collect(Collectors.toSet());
        }

        /** With their own rights only. */
        public Caseworker alone() {
            return new Caseworker(id, roles, departments, List.of(), inPlaceOf);
        }

        /** Their own rights, and those of each colleague for whom they act, each by itself. */
        public List<Caseworker> capacities() {
            return Stream.concat(
                            Stream.of(alone()),
                            represents.stream()
                                    .map(absent -> new Caseworker(
                                            id, absent.roles(), absent.departments(), List.of(), absent.id())))
                    .toList();
        }

        /** Whose rights these are: their own, or those of the colleague in whose place they act. */
        public String holder() {
            return inPlaceOf == null ? id : inPlaceOf;
        }

        /** Whether they, or the colleague in whose place they act, are among these people. */
        public boolean isAnyOf(Predicate<String> people) {
            return people.test(id) || people.test(holder());
        }

        /** Whether they have one of these roles, or act for somebody who has: for what belongs to no complaint. */
        public boolean hasAny(Collection<String> these) {
            return capacities().stream().anyMatch(capacity -> these.stream().anyMatch(capacity.roles()::contains));
        }

        /** The same person as somebody who may get a complaint, with these rights. */
        public Candidate asCandidate() {
            return new Candidate(id, roles, departments, null, false, 0);
        }

        /** Whether they work for that department. */
        public boolean worksFor(@Nullable String department) {
            return new Departments(departments).include(department);
        }

        @Override
        public String name() {
            return id;
        }
    }

    /**
     * A colleague who is away and for whom somebody acts, with the rights that the delegate has meanwhile. Nobody administrates in
     * the place of somebody else.
     */
    record Represented(String id, Set<String> roles, Set<String> departments) {
        public Represented {
            roles = Set.copyOf(roles);
            departments = Set.copyOf(departments);
        }

        static Represented of(StaffMember absent) {
            return new Represented(
                    absent.id(),
                    absent.roles().stream()
                            .filter(role -> !role.equals(Role.ADMINISTRATOR))
                            .collect(Collectors.toSet()),
                    absent.departments());
        }
    }

    /** One of the functions of the system. */
    record System(String function) implements Actor {
        @Override
        public String name() {
            return Change.SYSTEM + function;
        }
    }
}
