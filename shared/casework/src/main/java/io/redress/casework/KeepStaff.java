package io.redress.casework;

import io.redress.domain.AddressTypo;
import io.redress.domain.AddressTypo.Hint;
import io.redress.domain.Rejection;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.DelegatedRoles;
import io.redress.domain.staff.StaffDirectory;
import io.redress.domain.staff.StaffMember;
import io.redress.domain.staff.StaffMember.Absence;
import io.redress.platform.Fields;
import io.redress.platform.Hints;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.Directory.Entry;
import io.redress.store.Directory.Roster;
import io.redress.store.SettingsHistory.Author;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows the directory of staff to all staff, and lets administrators change it. */
final class KeepStaff {

    private static final int ATTEMPTS = 5;
    private static final String ENTRY = "entry";

    private final AdminContext admin;
    private final RemovalCheck removal;

    KeepStaff(AdminContext admin) {
        this.admin = admin;
        this.removal = new RemovalCheck(admin);
    }

    /** All members of staff, and the roles that nobody has. A procedure cannot work for long without some of them. */
    Response all(Request request) {
        admin.readsStaff(request);
        Parameters.only(request, "cursor");
        Paging paging = Paging.whole(request, admin.cursors());
        List<StaffMember> staff = admin.directory().all(request.path("organisation"));
        List<String> vacant = new StaffDirectory(procedure(request), staff).vacant();
        return FittingPage.fitting(paging.size(), size -> {
            FittingPage<StaffMember> page = FittingPage.of(staff, StaffMember::id, paging, size);
            return Response.ok(Json.object(
                    "staff", page.lines().stream().map(StaffJson::of).toList(),
                    "vacant", vacant,
                    "next", admin.cursors().next(page.next(), request)));
        });
    }

    Response one(Request request) {
        admin.readsStaff(request);
        return shown(
                Optional.of(request.path("id"))
                        .filter(StaffMember::isId)
                        .flatMap(id -> admin.directory().kept(request.path("organisation"), id))
                        .orElseThrow(() -> unknown(request)),
                List.of());
    }

    /**
     * Writes a member of staff, new or changed; if the request names a version, only over that version. An entry that is already
     * as the request asks stays as it is, so a request that is sent twice gets the same answer twice.
     */
    Response put(Request request) {
        Actor.Caseworker administrator = admin.entersStaff(request);
        Author author = admin.author(administrator);
        Fields body = request.fields();
        StaffMember member = member(request.path("id"), body);
        Entry written = change(request, roster -> {
            Optional<Entry> before = roster.find(member.id());
            if (before.filter(kept -> kept.member().equals(member)).isPresent()) {
                return before;
            }
            before.ifPresentOrElse(
                    kept -> IfMatch.check(request, ENTRY, kept.version()), () -> IfMatch.checkNothing(request, ENTRY));
            Rejection.ifAny(body.faultsWith(new StaffDirectory(procedure(request), roster.staff()).faults(member)));
            rejectOwnGain(request, administrator, roster.staff(), member);
            before.ifPresent(kept -> removal.mayBecome(request, administrator, roster, kept.member(), member));
            return admin.directory().put(request.path("organisation"), roster, member, absent(request, member), author);
        });
        return shown(written, AddressTypo.hint("email", member.email()).stream().toList());
    }

    /** Nobody makes themselves the delegate of a role that they do not have. */
    private void rejectOwnGain(
            Request request, Actor.Caseworker administrator, List<StaffMember> staff, StaffMember member) {
        List<StaffMember> after = Stream.concat(
                        staff.stream().filter(other -> !other.id().equals(member.id())), Stream.of(member))
                .toList();
        Set<String> gained = new DelegatedRoles(administrator, admin.today(request)).gained(staff, after);
        if (!gained.isEmpty()) {
            throw Rejection.notAllowed("this would make you the delegate of somebody with a role that you do not have ("
                    + String.join(", ", gained) + "); another administrator has to enter it");
        }
    }

    /**
     * When the member's next absence begins, so that restricted complaints which only this member may see can go to somebody
     * who is present.
     */
    private Optional<Instant> absent(Request request, StaffMember member) {
        return member.awayFrom(admin.today(request))
                .map(day ->
                        day.atStartOfDay(admin.rules(request).calendar().zone()).toInstant());
    }

    /** Removes a member of staff, unless removal constraints forbid it. */
    Response delete(Request request) {
        Actor.Caseworker administrator = admin.administrator(request);
        Author author = admin.author(administrator);
        StaffMember gone = change(request, roster -> {
            Entry leaver = roster.find(request.path("id")).orElseThrow(() -> unknown(request));
            IfMatch.check(request, ENTRY, leaver.version());
            removal.mayGo(request, roster, leaver.member());
            removal.watch(request, leaver.member());
            boolean removed = admin.directory()
                    .remove(
                            request.path("organisation"),
                            roster,
                            leaver.member().id(),
                            author);
            return removed ? Optional.of(leaver.member()) : Optional.empty();
        });
        // The administrator was checked before: after removing themselves they are not in the directory any more.
        removal.giveBack(request, gone.id(), administrator);
        return Response.nothing();
    }

    /** Tries a change on the directory, and tries again on the new state if somebody else changed the directory first. */
    private <T> T change(Request request, Function<Roster, Optional<T>> change) {
        String organisation = request.path("organisation");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<T> changed = change.apply(admin.directory().roster(organisation));
            if (changed.isPresent()) {
                admin.colleagues().forget(organisation);
                return changed.get();
            }
        }
        throw Rejection.staleVersion("others are changing the directory of staff; try again");
    }

    private Procedure procedure(Request request) {
        return admin.rules(request).procedure();
    }

    private static Response shown(Entry kept, List<Hint> hints) {
        Map<String, Object> shown = StaffJson.of(kept.member());
        Hints.add(hints, shown);
        return Response.ok(shown).with("etag", IfMatch.tag(kept.version()));
    }

    private static Rejection unknown(Request request) {
        return Rejection.notFound("there is no member of staff " + request.path("id") + " in the directory");
    }

    private static StaffMember member(String id, Fields body) {
        return new StaffMember(
                id,
                required(body, "name"),
                Objects.requireNonNullElse(body.email("email"), ""),
                new LinkedHashSet<>(body.texts("roles")),
                new LinkedHashSet<>(body.texts("departments")),
                body.text("manager"),
                body.objects("absences").stream().map(KeepStaff::absence).toList(),
                body.text("language"));
    }

    /** A text that every entry needs. One that is absent is read as an empty one, which is refused in the same words. */
    private static String required(Fields body, String name) {
        return Objects.requireNonNullElse(body.line(name), "");
    }

    /** A day may be absent here: {@link StaffDirectory#faults} refuses such an absence, by its place in the list. */
    @SuppressWarnings("NullAway")
    private static Absence absence(Fields absence) {
        return new Absence(absence.date("from"), absence.date("until"), absence.text("delegate"));
    }
}
