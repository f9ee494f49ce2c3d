package io.redress.adminapi;

import io.redress.domain.Access;
import io.redress.domain.Actor;
import io.redress.domain.RegisterRow;
import io.redress.domain.Rules;
import io.redress.domain.report.RegisterSheet;
import io.redress.runtime.Csv;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Register;
import io.redress.store.Register.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The register of what was received from one day until another: page by page, or as one sheet. */
final class ShowRegister {

    private static final int USUAL = 500;
    private static final int MOST = 1000;

    private final Office office;
    private final Register register;

    ShowRegister(Office office) {
        this.office = office;
        this.register = new Register(office.table());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = office.caseworker(request);
        Days days = Days.of(request, office.today(request));
        Predicate<RegisterRow> wanted = wanted(request, caseworker);
        boolean csv = request.header("accept")
                .filter(type -> type.contains("text/csv"))
                .isPresent();
        return csv ? sheet(request, days, wanted) : page(request, days, wanted);
    }

    /** The lines of complaints that may be seen, by whoever asks. */
    private Predicate<RegisterRow> wanted(Request request, Actor.Caseworker caseworker) {
        Access access = office.rules(request).access();
        Instant now = office.now();
        return row -> access.mayRead(row, caseworker, now)
                && request.query("department")
                        .map(department -> department.equals(row.department()))
                        .orElse(true);
    }

    private Response page(Request request, Days days, Predicate<RegisterRow> wanted) {
        Paging paging = Paging.of(request, office.cursors(), USUAL, MOST);
        ZoneId zone = office.rules(request).calendar().zone();
        Page page = register.page(
                request.path("organisation"), days.start(zone), days.end(zone), paging.after(), paging.size(), wanted);
        return Response.ok(Json.object(
                "register",
                page.rows(),
                "next",
                page.next().map(place -> office.cursors().at(place, request)).orElse(null)));
    }

    private Response sheet(Request request, Days days, Predicate<RegisterRow> wanted) {
        Rules rules = office.rules(request);
        ZoneId zone = rules.calendar().zone();
        RegisterSheet sheet = RegisterSheet.at(office.now(), rules.procedure(), rules.calendar());
        Csv csv = new Csv().line(sheet.headings());
        register.each(request.path("organisation"), days.start(zone), days.end(zone), row -> {
            if (wanted.test(row)) {
                sheet.cells(row).ifPresent(csv::line);
            }
        });
        return Response.of(200, "text/csv; charset=utf-8", csv.forSpreadsheets());
    }
}
