package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Refused;
import io.redress.domain.StaffDirectory;
import io.redress.domain.StaffMember;
import io.redress.domain.StaffMember.Absence;
import io.redress.runtime.Fields;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Reader;
import io.redress.store.WorkLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The directory of staff: read by all of them, kept by administrators. */
final class KeepStaff {

    private static final int AT_ONCE = 100;

    private final Office office;
    private final WorkLists work;

    KeepStaff(Office office) {
        this.office = office;
        this.work = new WorkLists(office.table());
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
        office.directory().put(request.path("organisation"), member, absent(request, member));
        office.colleagues().forget(request.path("organisation"));
        return Response.ok(member);
    }

    /** When they are away next, so that what nobody else can see goes to somebody who is there. */
    private Optional<Instant> absent(Request request, StaffMember member) {
        return member.awayFrom(office.today(request))
                .map(day -> day.atStartOfDay(office.rules(request).calendar().zone())
                        .toInstant());
    }

    /**
     * Removes somebody who has no open work; how much it is would tell of complaints that are restricted. For what they have
     * that names a person, which nobody is to notice, somebody else is sought (NU-6).
     */
    Response delete(Request request) {
        office.administrator(request);
        StaffMember member = found(request);
        if (office.directory().openWork(request.path("organisation"), member.id()) > 0) {
            throw Refused.notNow(member.id() + " still has open complaints; have them assigned to others first");
        }
        office.directory().remove(request.path("organisation"), member.id());
        office.colleagues().forget(request.path("organisation"));
        giveBack(request, member.id());
        return Response.nothing();
    }

    private void giveBack(Request request, String leaver) {
        Reader theirs = new Reader(request.path("organisation"), List.of(), leaver);
        Actor.Caseworker by = office.caseworker(request);
        Optional<String> place = Optional.empty();
        do {
            WorkLists.Page page = work.mine(theirs, place.orElse(null), AT_ONCE, _ -> true);
            for (Complaint complaint : page.complaints()) {
                office.complaints()
                        .change(
                                complaint.organisation(),
                                complaint.reference(),
                                by,
                                office.now(),
                                current -> office.rules(current)
                                        .decide(current, new Command.GiveBack(leaver), by, office.now()));
            }
            place = page.next();
        } while (place.isPresent());
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
