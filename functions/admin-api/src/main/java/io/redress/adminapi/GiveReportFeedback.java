package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.report.ReportFeedback;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what the readers of a report say about it, and shows it to all its readers. */
final class GiveReportFeedback {

    private final AdminContext admin;
    private final ReportRights rights;
    private final Reports reports;

    GiveReportFeedback(AdminContext admin) {
        this.admin = admin;
        this.rights = new ReportRights(admin);
        this.reports = new Reports(admin.table());
    }

    /** Keeps a text. The same words of the same person are kept once, so a request that is sent twice gets the same answer. */
    Response run(Request request) {
        Made made = rights.made(request);
        Fields body = request.fields();
        ReportFeedback given = new ReportFeedback(
                admin.now(),
                admin.caseworker(request).id(),
                body.line("from"),
                Objects.requireNonNullElse(body.text("text"), ""));
        List<Fault> faults = new ArrayList<>(body.faults());
        given.faults().stream()
                .filter(fault ->
                        faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(faults::add);
        Rejection.ifAny(faults);
        ReportFeedback kept = reports.keep(request.path("organisation"), made.report(), made.period(), given);
        return Response.json(
                201, json(kept, admin.names(request.path("organisation")), Times.of(admin.rules(request))));
    }

    static Map<String, Object> json(ReportFeedback feedback, Map<String, String> names, Times times) {
        return Json.object(
                "at",
                times.of(feedback.at()),
                "by",
                feedback.by(),
                "name",
                names.get(feedback.by()),
                "from",
                feedback.from(),
                "text",
                feedback.text());
    }
}
