package io.redress.domain.staff;

import java.util.Set;

/**
 * A member of staff as assignment sees one.
 *
 * @param departments those that the person works for; none means all
 * @param manager the id of the one above; absent at the top
 * @param openWork how many open complaints the person has
 */
public record Candidate(
        String id, Set<String> roles, Set<String> departments, String manager, boolean away, int openWork) {
    public Candidate {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /** The same as somebody who acts, with the roles and departments of the directory. */
    public Actor.Caseworker asCaseworker() {
        return new Actor.Caseworker(id, roles, departments);
    }

    /** Whether the person works for that department; everybody does when none is given. */
    public boolean worksFor(String department) {
        return department == null || departments.isEmpty() || departments.contains(department);
    }
}
