package io.redress.domain.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who may get a complaint.
 *
 * @param departments the departments that they work for; none means all
 * @param manager the id of their manager; absent at the top
 * @param delegate the id of the colleague who acts for them while they are away; absent if they are present or nobody does
 * @param openWork how many open complaints they have
 */
public record Candidate(
        String id,
        Set<String> roles,
        Set<String> departments,
        @Nullable String manager,
        boolean away,
        @Nullable String delegate,
        int openWork) {
    public Candidate {
        roles = Set.copyOf(roles);
        departments = Set.copyOf(departments);
    }

    /** A candidate for whom nobody acts. */
    public Candidate(
            String id,
            Set<String> roles,
            Set<String> departments,
            @Nullable String manager,
            boolean away,
            int openWork) {
        this(id, roles, departments, manager, away, null, openWork);
    }

    /** This candidate, who is away, with the colleague who acts for them. */
    public Candidate representedBy(String colleague) {
        return new Candidate(id, roles, departments, manager, away, colleague, openWork);
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
