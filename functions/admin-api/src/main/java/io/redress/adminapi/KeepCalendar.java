package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.staff.Actor;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.DeclaredDays.Declared;
import java.util.Map;

/**
 * Shows the calendar of an organisation to its staff, and lets administrators declare days off. A declared day counts at once
 * for new time limits; the next sweep moves running time limits and records an event for each.
 */
final class KeepCalendar {

    private final AdminContext admin;

    KeepCalendar(AdminContext admin) {
        this.admin = admin;
    }

    Response show(Request request) {
        admin.caseworker(request);
        return shown(request, admin.declared().read(request.path("organisation")));
    }

    /**
     * Replaces the list of declared days; if the request names a version, only that version. A list that is already as the
     * request asks stays as it is, so a request that is sent twice gets the same answer twice.
     */
    Response put(Request request) {
        Actor.Caseworker administrator = admin.administrator(request);
        Fields body = request.fields();
        if (!body.has("days")) {
            body.fault("days", "is required: the list of all declared days, which may be empty");
        }
        Declaration next = new Declaration(
                body.objects("days").stream().map(KeepCalendar::day).toList());
        String organisation = request.path("organisation");
        Declared before = admin.declared().read(organisation);
        if (next.equals(before.declaration()) && body.faults().isEmpty()) {
            return shown(request, before);
        }
        IfMatch.check(request, "calendar", before.version());
        Rejection.ifAny(body.faultsWith(
                before.declaration().faults(next, admin.rules(request).calendar(), admin.today(request))));
        return shown(
                request,
                admin.declared()
                        .replace(organisation, before, next, administrator.id())
                        .orElseThrow(() -> Rejection.staleVersion("somebody else has declared days at the same time")));
    }

    /** A value may be absent here: {@link Declaration#faults} refuses such a day, by its place in the list. */
    @SuppressWarnings("NullAway")
    private static DeclaredDay day(Fields day) {
        return new DeclaredDay(day.date("date"), day.line("name"), day.line("source"));
    }

    static Map<String, Object> shown(DeclaredDay day) {
        return Json.object("date", day.date().toString(), "name", day.name(), "source", day.source());
    }

    private Response shown(Request request, Declared declared) {
        WorkingCalendar calendar = admin.rules(request).calendar();
        return Response.ok(Json.object(
                        "calendar",
                        calendar.id(),
                        "zone",
                        calendar.zone().getId(),
                        "cutOff",
                        calendar.cutOff().toString(),
                        "from",
                        calendar.from().toString(),
                        "until",
                        calendar.until().toString(),
                        "declared",
                        declared.declaration().days().stream()
                                .map(KeepCalendar::shown)
                                .toList(),
                        "daysOff",
                        calendar.daysOff().entrySet().stream()
                                .map(day -> Json.object("date", day.getKey().toString(), "name", day.getValue()))
                                .toList(),
                        "limitsMoved",
                        !declared.isNews()))
                .with("etag", IfMatch.tag(declared.version()));
    }
}
