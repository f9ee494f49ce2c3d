package io.redress.casework;

import io.redress.domain.procedure.Choice;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Role;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows users who they are here: their roles, their departments, and the colleagues for whom they act now. The first administrator, who is
 * in no directory yet, reads it too.
 */
final class ShowMe {

    /** With this parameter, the answer says how many complaints each work list has. */
    private static final String LISTS = "lists";

    private final AdminContext admin;
    private final ListComplaints lists;

    ShowMe(AdminContext admin, ListComplaints lists) {
        this.admin = admin;
        this.lists = lists;
    }

    Response run(Request request) {
        Actor.Caseworker user = admin.readsStaff(request);
        Parameters.only(request, LISTS);
        boolean counted = request.query(LISTS).filter("true"::equals).isPresent();
        String organisation = request.path("organisation");
        Procedure procedure = admin.rules(request).procedure();
        Optional<StaffMember> member = admin.staff(organisation).stream()
                .filter(known -> known.id().equals(user.id()))
                .findFirst();
        return Response.ok(Json.object(
                "id",
                user.id(),
                "name",
                member.map(StaffMember::name).orElse(user.id()),
                "organisation",
                Json.object("id", organisation, "name", procedure.name(), "colour", procedure.colour()),
                "roles",
                user.roles().stream()
                        .sorted()
                        .map(role -> titled(role, title(procedure, role)))
                        .toList(),
                "departments",
                member.map(StaffMember::departments).orElse(Set.of()).stream()
                        .sorted()
                        .map(id -> titled(
                                id, procedure.department(id).map(Choice::title).orElse(id)))
                        .toList(),
                "actsFor",
                user.actsFor().stream()
                        .sorted()
                        .map(id -> admin.names(organisation).getOrDefault(id, id))
                        .toList(),
                "today",
                admin.today(request).toString(),
                "readsFigures",
                ShowFigures.mayRead(procedure, user),
                "administrator",
                user.roles().contains(Role.ADMINISTRATOR),
                LISTS,
                counted ? lists.counts(request, admin.caseworker(request)) : null));
    }

    private static String title(Procedure procedure, String role) {
        return role.equals(Role.ADMINISTRATOR)
                ? "Administrator"
                : procedure.role(role).map(Role::title).orElse(role);
    }

    private static Map<String, Object> titled(String id, String title) {
        return Json.object("id", id, "title", title);
    }
}
