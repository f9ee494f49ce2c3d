package io.redress.domain.staff;

import java.util.HashSet;
import java.util.Set;

/** Who does something to a complaint. */
public sealed interface Actor {

    /** How the actor stands in the history. */
    String name();

    /** The complainant, or whoever acts with the complainant's link. */
    record Complainant() implements Actor {
        @Override
        public String name() {
            return "complainant";
        }
    }

    /**
     * A member of staff, with the roles and departments of the token.
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

        /** The same with the roles and departments of somebody for whom they act. */
        public Caseworker actingFor(StaffMember absent) {
            Set<String> more = new HashSet<>(roles);
            more.addAll(absent.roles());
            Set<String> both = new HashSet<>(departments);
            both.addAll(absent.departments());
            // None means all.
            boolean all = departments.isEmpty() || absent.departments().isEmpty();
            Set<String> represented = new HashSet<>(actsFor);
            represented.add(absent.id());
            return new Caseworker(id, more, all ? Set.of() : both, represented);
        }

        @Override
        public String name() {
            return id;
        }
    }

    /** One of our functions, by name. */
    record System(String function) implements Actor {
        @Override
        public String name() {
            return "system:" + function;
        }
    }
}
