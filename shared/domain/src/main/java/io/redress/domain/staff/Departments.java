package io.redress.domain.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The departments that a member of staff works for.
 *
 * @param ids the ids of the departments; none means all departments
 */
public record Departments(Set<String> ids) {

    public Departments {
        ids = Set.copyOf(ids);
    }

    /** Whether this department is among them. A complaint without a department belongs to all. */
    public boolean include(@Nullable String department) {
        return department == null || all() || ids.contains(department);
    }

    private boolean all() {
        return ids.isEmpty();
    }
}
