package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Period;
import io.redress.domain.staff.Actor;
import io.redress.messaging.Queue;
import io.redress.messaging.ReportRequest;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists the reports, shows one of them, and takes requests to make one. */
final class RequestReport {

    private final AdminContext admin;
    private final Reports reports;
    private final Queue queue;

    RequestReport(AdminContext admin) {
        this.admin = admin;
        this.reports = new Reports(admin.table());
        this.queue = Queue.in(admin.env(), "REPORT_QUEUE_URL");
    }

    Response all(Request request) {
        admin.caseworker(request);
        Parameters.only(request);
        Times times = Times.of(admin.rules(request));
        return Response.ok(Json.object(
                "reports",
                reports.all(request.path("organisation")).stream()
                        .map(made -> Json.object(
                                "report", made.report(),
                                "period", made.period(),
                                "made", times.of(made.at())))
                        .toList()));
    }

    Response one(Request request) {
        allowed(request);
        String period = Period.parse(request.path("period")).toString();
        Made made = reports.find(request.path("organisation"), request.path("report"), period)
                .orElseThrow(() -> Rejection.notFound("this report does not exist yet"));
        if (request.header("accept").filter(type -> type.contains("text/csv")).isPresent()) {
            return Response.of(
                    200,
                    "text/csv; charset=utf-8",
                    reports.register(request.path("organisation"), made.report(), made.period())
                            .orElseThrow());
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("report", made.report());
        shown.put("period", made.period());
        shown.putAll(Json.object("made", Times.of(admin.rules(request)).of(made.at())));
        shown.put("figures", FiguresJson.of(made.figures()));
        return Response.ok(shown);
    }

    /**
     * Requests a report. The report function makes and mails it soon after, and only once, even if users request it several
     * times.
     */
    Response ask(Request request) {
        Report report = allowed(request);
        String organisation = request.path("organisation");
        Period.requested(
                report,
                request.path("period"),
                admin.now(),
                admin.rules(request).calendar().zone());
        queue.send(new ReportRequest(organisation, request.path("report"), request.path("period")));
        String location =
                "/" + organisation + "/admin/reports/" + request.path("report") + "/" + request.path("period");
        return Response.json(202, Json.object("report", request.path("report"), "period", request.path("period")))
                .with("location", location);
    }

    /** Only the recipients of a report and administrators may read it. */
    private Report allowed(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Report report = admin.rules(request)
                .procedure()
                .report(request.path("report"))
                .orElseThrow(() -> Rejection.notFound("there is no report " + request.path("report")));
        boolean allowed = caseworker.roles().contains(Role.ADMINISTRATOR)
                || report.to().stream().anyMatch(caseworker.roles()::contains);
        if (!allowed) {
            throw Rejection.notAllowed("this report is for " + String.join(", ", report.to()));
        }
        return report;
    }
}
