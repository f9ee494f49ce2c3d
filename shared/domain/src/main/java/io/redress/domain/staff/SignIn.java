package io.redress.domain.staff;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the groups of an access token allow in one organisation. A group is {@code organisation:role} or {@code
 * organisation:department:id}. What the procedure does not know allows nothing, and neither does anything beside it: a mistyped
 * department would otherwise open all departments.
 */
public final class SignIn {

    private static final String DEPARTMENT = "department:";
    private static final String ALL = "*";

    private final Procedure procedure;

    public SignIn(Procedure procedure) {
        this.procedure = procedure;
    }

    /**
     * The member of staff who signed in, with the roles and departments of their groups.
     *
     * @throws Rejection if the groups give no role in the organisation, or one of them is unknown to its procedure
     */
    public Actor.Caseworker of(String id, List<String> groups) {
        Set<String> roles = new TreeSet<>();
        Set<String> departments = new TreeSet<>();
        String prefix = procedure.organisation() + ":";
        for (String group : groups) {
            if (group.startsWith(prefix)) {
                String name = group.substring(prefix.length());
                if (name.startsWith(DEPARTMENT) && isDepartment(name.substring(DEPARTMENT.length()))) {
                    departments.add(name.substring(DEPARTMENT.length()));
                } else if (isRole(name)) {
                    roles.add(name);
                } else {
                    throw Rejection.notAllowed("your sign-in has the group " + group
                            + ", which this organisation does not know, so none of your groups counts here;"
                            + " somebody who keeps the groups has to correct it");
                }
            }
        }
        if (id.isBlank() || roles.isEmpty()) {
            throw Rejection.notAllowed("your sign-in has no role in this organisation");
        }
        rejectWithoutDepartment(roles, departments);
        return new Actor.Caseworker(id, roles, departments.contains(ALL) ? Set.of() : departments);
    }

    /** An administrator sees all departments. Everybody else says which, because no department must not mean all of them. */
    private void rejectWithoutDepartment(Set<String> roles, Set<String> departments) {
        boolean onlyAdministrates = roles.equals(Set.of(Role.ADMINISTRATOR));
        if (departments.isEmpty() && !procedure.departments().isEmpty() && !onlyAdministrates) {
            String start = procedure.organisation() + ":" + DEPARTMENT;
            throw Rejection.notAllowed("your sign-in names no department: it needs a group for each, such as " + start
                    + procedure.departments().getFirst().id() + ", or " + start + ALL + " for all departments");
        }
    }

    private boolean isRole(String name) {
        return name.equals(Role.ADMINISTRATOR) || procedure.role(name).isPresent();
    }

    private boolean isDepartment(String name) {
        return name.equals(ALL)
                || procedure.departments().stream().map(Choice::id).anyMatch(name::equals);
    }

    /** The groups that give the roles and departments of the directory. */
    public static List<String> groups(String organisation, StaffMember member) {
        return groups(organisation, member.roles(), member.departments());
    }

    /** @param departments none means all departments, as in the directory */
    public static List<String> groups(String organisation, Set<String> roles, Set<String> departments) {
        return Stream.concat(
                        roles.stream().sorted(),
                        (departments.isEmpty() ? Set.of(ALL) : departments)
                                .stream().sorted().map(DEPARTMENT::concat))
                .map((organisation + ":")::concat)
                .toList();
    }
}
