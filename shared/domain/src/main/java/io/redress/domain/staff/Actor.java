package io.redress.domain.staff;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who does something to a complaint: the complainant, a member of staff or the system. */
public sealed interface Actor {

    /** The name of the actor in the history. */
    String name();

    /** The complainant, or a representative who uses the complainant's link. */
    record Complainant() implements Actor {
        @Override
        public String name() {
            return "complainant";
        }
    }

    /**
     * A member of staff, with the roles and departments of their access token.
     *
     * @param actsFor the ids of colleagues who are away and for whom they act
     */
    record Caseworker(String id, Set<String> roles, Set<String> departments, Set<String> actsFor) implements Actor {
        public Caseworker {
            actsFor = Set.copyOf(actsFor);
            roles = Set.copyOf(roles);
            departments = Set.copyOf(departments);
        }

        public Caseworker(String id, Set<String> roles, Set<String> departments) {
            this(id, roles, departments, Set.of());
        }

        /** This member of staff with the roles and departments of an absent colleague in addition to their own. */
        public Caseworker actingFor(StaffMember absent) {
            Set<String> more = new HashSet<>(roles);
            more.addAll(absent.roles());
            Departments both = new Departments(departments).and(new Departments(absent.departments()));
            Set<String> represented = new HashSet<>(actsFor);
            represented.add(absent.id());
            return new Caseworker(id, more, both.ids(), represented);
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

    /** One of the functions of the system. */
    record System(String function) implements Actor {
        @Override
        public String name() {
            return "system:" + function;
        }
    }
}
