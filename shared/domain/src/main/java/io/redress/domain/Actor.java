package io.redress.domain;

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

    /** A member of staff, with the roles and departments of the token. */
    record Caseworker(String id, Set<String> roles, Set<String> departments) implements Actor {
        public Caseworker {
            roles = Set.copyOf(roles);
            departments = Set.copyOf(departments);
        }

        /** The same with the roles and departments of somebody for whom they act. */
        public Caseworker actingFor(StaffMember absent) {
            Set<String> more = new HashSet<>(roles);
            more.addAll(absent.roles());
            Set<String> both = new HashSet<>(departments);
            both.addAll(absent.departments());
            // None means all.
            boolean all = departments.isEmpty() || absent.departments().isEmpty();
            return new Caseworker(id, more, all ? Set.of() : both);
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
