package io.redress.adminapi;

import io.redress.domain.Refused;
import io.redress.domain.StaffDirectory;
import io.redress.domain.StaffMember;
import io.redress.domain.StaffMember.Absence;
import io.redress.runtime.Fields;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The directory of staff: read by all of them, kept by administrators. */
final class KeepStaff {

    private final Office office;

    KeepStaff(Office office) {
        this.office = office;
    }

    Response all(Request request) {
        office.caseworker(request);
        return Response.ok(Json.object("staff", office.directory().all(request.path("organisation"))));
    }

    Response one(Request request) {
        office.caseworker(request);
        return Response.ok(found(request));
    }

    /** Enters somebody, or replaces what is known of them. */
    Response put(Request request) {
        office.administrator(request);
        Fields body = request.fields();
        StaffMember member = member(request.path("id"), body);
        List<Refused.Fault> faults = new ArrayList<>(body.faults());
        faults.addAll(new StaffDirectory(
                        office.rules(request).procedure(), office.directory().all(request.path("organisation")))
                .faults(member));
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        office.directory().put(request.path("organisation"), member);
        office.colleagues().forget(request.path("organisation"));
        return Response.ok(member);
    }

    /** Removes somebody who has no open work; how much it is would tell of complaints that are restricted. */
    Response delete(Request request) {
        office.administrator(request);
        StaffMember member = found(request);
        if (office.directory().openWork(request.path("organisation"), member.id()) > 0) {
            throw Refused.notNow(member.id() + " still has open complaints; have them assigned to others first");
        }
        office.directory().remove(request.path("organisation"), member.id());
        office.colleagues().forget(request.path("organisation"));
        return Response.nothing();
    }

    private StaffMember found(Request request) {
        return Optional.of(request.path("id"))
                .filter(StaffMember::isId)
                .flatMap(id -> office.directory().find(request.path("organisation"), id))
                .orElseThrow(() -> Refused.unknown("there is nobody " + request.path("id") + " in the directory"));
    }

    private static StaffMember member(String id, Fields body) {
        return new StaffMember(
                id,
                body.text("name"),
                body.text("email"),
                new LinkedHashSet<>(body.texts("roles")),
                new LinkedHashSet<>(body.texts("departments")),
                body.text("manager"),
                body.objects("absences").stream().map(KeepStaff::absence).toList());
    }

    private static Absence absence(Fields absence) {
        return new Absence(absence.date("from"), absence.date("until"), absence.text("delegate"));
    }
}
