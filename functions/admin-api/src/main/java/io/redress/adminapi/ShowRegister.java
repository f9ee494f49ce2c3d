package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Refused;
import io.redress.domain.RegisterRow;
import io.redress.runtime.Csv;
import io.redress.runtime.Json;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Register;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The register of what was received from one day until another, both included. */
final class ShowRegister {

    private static final List<String> HEADINGS =
            List.of("reference", "kind", "channel", "category", "department", "received", "stage", "closed", "outcome");

    private final Office office;
    private final Register register;

    ShowRegister(Office office) {
        this.office = office;
        this.register = new Register(office.table());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = office.caseworker(request);
        ZoneId zone = office.rules(request).calendar().zone();
        LocalDate from = day(request, "from", office.today(request).minusMonths(3));
        LocalDate until = day(request, "to", office.today(request));
        List<RegisterRow> rows = new ArrayList<>();
        register.each(request.path("organisation"), start(from, zone), start(until.plusDays(1), zone), row -> {
            if (request.query("department")
                            .map(wanted -> wanted.equals(row.department()))
                            .orElse(true)
                    && !row.about().contains(caseworker.id())) {
                rows.add(row);
            }
        });
        boolean csv = request.header("accept")
                .filter(type -> type.contains("text/csv"))
                .isPresent();
        return csv
                ? Response.of(200, "text/csv; charset=utf-8", csv(rows))
                : Response.ok(Json.object("register", rows));
    }

    private static String csv(List<RegisterRow> rows) {
        Csv csv = new Csv().line(HEADINGS);
        rows.forEach(row -> csv.line(Arrays.asList(
                row.reference(),
                row.kind(),
                row.channel(),
                row.category(),
                row.department(),
                row.received(),
                row.stage(),
                row.closed(),
                row.outcome())));
        return csv.toString();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(Request request, String parameter, LocalDate otherwise) {
        try {
            return request.query(parameter).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeException _) {
            throw Refused.invalid(parameter, "must be a date such as 2026-03-31");
        }
    }
}
