package io.redress.domain.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who may get a complaint.
 *
 * @param departments the departments that they work for; none means all
 * @param manager the id of their manager; absent at the top
 * @param openWork how many open complaints they have
 */
public record Candidate(
        String id,
        Set<String> roles,
        Set<String> departments,
        @Nullable String manager,
        boolean away,
        int openWork) {
    public Candidate {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /** This member of staff as an actor, with the roles and departments of the directory. */
    public Actor.Caseworker asCaseworker() {
        return new Actor.Caseworker(id, roles, departments);
    }

    /** Whether they work for that department. */
    public boolean worksFor(@Nullable String department) {
        return new Departments(departments).include(department);
    }
}
