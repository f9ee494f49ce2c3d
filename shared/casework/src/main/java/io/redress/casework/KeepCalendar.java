package io.redress.casework;

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

    /** With this parameter, nothing is declared: the answer says which running time limits would move. */
    private static final String PREVIEW = "preview";

    private final AdminContext admin;
    private final PreviewDaysOff previews;

    KeepCalendar(AdminContext admin) {
        this.admin = admin;
        this.previews = new PreviewDaysOff(admin);
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
        Parameters.only(request, PREVIEW);
        Fields body = request.fields();
        Declaration next = declaration(body);
        String organisation = request.path("organisation");
        Declared before = admin.declared().read(organisation);
        boolean preview = request.query(PREVIEW).filter("true"::equals).isPresent();
        if (!preview && next.equals(before.declaration()) && body.faults().isEmpty()) {
            return shown(request, before);
        }
        if (!preview) {
            IfMatch.check(request, "calendar", before.version());
        }
        Rejection.ifAny(body.faultsWith(
                before.declaration().faults(next, admin.rules(request).calendar(), admin.today(request))));
        if (preview) {
            Map<String, Object> shown = calendar(request, before);
            shown.putAll(previews.of(request, administrator, next));
            return Response.ok(shown).with("etag", IfMatch.tag(before.version()));
        }
        return shown(
                request,
                admin.declared()
                        .replace(organisation, before, next, administrator.id())
                        .orElseGet(() -> declaredMeanwhile(organisation, next)));
    }

    /** The list that somebody has written at the same time, if it is the one that was asked for, as when a request is sent twice at once. */
    private Declared declaredMeanwhile(String organisation, Declaration wanted) {
        Declared now = admin.declared().read(organisation);
        if (!now.declaration().equals(wanted)) {
            throw Rejection.staleVersion("somebody else has declared days at the same time");
        }
        return now;
    }

    /** The declaration that a body asks for; a body without days has a fault. */
    private static Declaration declaration(Fields body) {
        if (!body.has("days")) {
            body.fault("days", "is required: the list of all declared days, which may be empty");
        }
        return new Declaration(
                body.objects("days").stream().map(KeepCalendar::day).toList());
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
        return Response.ok(calendar(request, declared)).with("etag", IfMatch.tag(declared.version()));
    }

    private Map<String, Object> calendar(Request request, Declared declared) {
        WorkingCalendar calendar = admin.rules(request).calendar();
        return Json.object(
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
                declared.declaration().days().stream().map(KeepCalendar::shown).toList(),
                "daysOff",
                calendar.daysOff().entrySet().stream()
                        .map(day -> Json.object("date", day.getKey().toString(), "name", day.getValue()))
                        .toList(),
                "limitsMoved",
                !declared.isNews());
    }
}
