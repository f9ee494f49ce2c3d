package io.redress.adminapi;

import io.redress.domain.Refused;
import io.redress.domain.calendar.Declaration;
import io.redress.domain.calendar.DeclaredDay;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.runtime.Fields;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.DeclaredDays.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The calendar of an organisation: read by its staff, added to by administrators. What is declared counts at once for all
 * that begins; what runs already is moved by the next sweep, with an event that says so.
 */
final class KeepCalendar {

    private final Office office;

    KeepCalendar(Office office) {
        this.office = office;
    }

    Response show(Request request) {
        office.caseworker(request);
        return shown(request, office.declared().read(request.path("organisation")));
    }

    /** Puts a list of declared days in the place of the one before, which is the one that was read if that is said. */
    Response put(Request request) {
        office.administrator(request);
        Fields body = request.fields();
        Declaration next = new Declaration(
                body.objects("days").stream().map(KeepCalendar::day).toList());
        String organisation = request.path("organisation");
        Declared before = office.declared().read(organisation);
        IfMatch.check(request, "calendar", before.version());
        List<Refused.Fault> faults = new ArrayList<>(body.faults());
        faults.addAll(before.declaration().faults(next, office.rules(request).calendar(), office.today(request)));
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults);
        }
        if (next.equals(before.declaration())) {
            return shown(request, before);
        }
        return shown(
                request,
                office.declared()
                        .replace(organisation, before, next)
                        .orElseThrow(() -> Refused.outdated("somebody else has declared days at the same time")));
    }

    private static DeclaredDay day(Fields day) {
        return new DeclaredDay(day.date("date"), day.text("name"), day.text("source"));
    }

    private static Map<String, Object> shown(DeclaredDay day) {
        return Json.object("date", day.date().toString(), "name", day.name(), "source", day.source());
    }

    private Response shown(Request request, Declared declared) {
        WorkingCalendar calendar = office.rules(request).calendar();
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
