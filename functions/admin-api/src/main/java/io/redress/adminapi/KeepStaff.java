package io.redress.adminapi;

import io.redress.domain.Refused;
import io.redress.domain.StaffDirectory;
import io.redress.domain.StaffMember;
import io.redress.domain.StaffMember.Absence;
import io.redress.domain.procedure.Procedure;
import io.redress.runtime.Fields;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Directory.Kept;
import io.redress.store.Directory.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The directory of staff: read by all of them, kept by administrators. */
final class KeepStaff {

    private static final int ATTEMPTS = 5;
    private static final String ENTRY = "entry";

    private final Office office;
    private final Leavers leavers;

    KeepStaff(Office office) {
        this.office = office;
        this.leavers = new Leavers(office);
    }

    /** All of them, and the roles that nobody has: a procedure cannot do without some for long. */
    Response all(Request request) {
        office.caseworker(request);
        Parameters.only(request);
        List<StaffMember> staff = office.directory().all(request.path("organisation"));
        return Response.ok(Json.object(
                "staff", staff.stream().map(StaffJson::of).toList(),
                "vacant", new StaffDirectory(procedure(request), staff).vacant()));
    }

    Response one(Request request) {
        office.caseworker(request);
        return shown(Optional.of(request.path("id"))
                .filter(StaffMember::isId)
                .flatMap(id -> office.directory().kept(request.path("organisation"), id))
                .orElseThrow(() -> unknown(request)));
    }

    /** Enters somebody, or replaces what is known of them, which is what was read if that is said. */
    Response put(Request request) {
        office.administrator(request);
        Fields body = request.fields();
        StaffMember member = member(request.path("id"), body);
        return shown(change(request, roster -> {
            Optional<Kept> before = roster.find(member.id());
            before.ifPresentOrElse(
                    kept -> IfMatch.check(request, ENTRY, kept.version()), () -> IfMatch.checkNothing(request, ENTRY));
            List<Refused.Fault> faults = new ArrayList<>(body.faults());
            faults.addAll(new StaffDirectory(procedure(request), roster.staff()).faults(member));
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            before.ifPresent(kept -> leavers.mayBecome(request, roster, kept.member(), member));
            return office.directory().put(request.path("organisation"), roster, member, absent(request, member));
        }));
    }

    /** When they are away next, so that what nobody else can see goes to somebody who is there. */
    private Optional<Instant> absent(Request request, StaffMember member) {
        return member.awayFrom(office.today(request))
                .map(day -> day.atStartOfDay(office.rules(request).calendar().zone())
                        .toInstant());
    }

    /** Removes somebody on whom nothing hangs any more. */
    Response delete(Request request) {
        office.administrator(request);
        StaffMember gone = change(request, roster -> {
            Kept leaver = roster.find(request.path("id")).orElseThrow(() -> unknown(request));
            IfMatch.check(request, ENTRY, leaver.version());
            leavers.mayGo(request, roster, leaver.member());
            boolean removed = office.directory()
                    .remove(
                            request.path("organisation"),
                            roster,
                            leaver.member().id());
            return removed ? Optional.of(leaver.member()) : Optional.empty();
        });
        leavers.giveBack(request, gone.id());
        return Response.nothing();
    }

    /** Tries a change on the directory as it is; when somebody else was quicker, on what they have made of it. */
    private <T> T change(Request request, Function<Roster, Optional<T>> change) {
        String organisation = request.path("organisation");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<T> changed = change.apply(office.directory().roster(organisation));
            if (changed.isPresent()) {
                office.colleagues().forget(organisation);
                return changed.get();
            }
        }
        throw Refused.outdated("others are changing the directory of staff; try again");
    }

    private Procedure procedure(Request request) {
        return office.rules(request).procedure();
    }

    private static Response shown(Kept kept) {
        return Response.ok(StaffJson.of(kept.member())).with("etag", IfMatch.tag(kept.version()));
    }

    private static Refused unknown(Request request) {
        return Refused.unknown("there is nobody " + request.path("id") + " in the directory");
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
