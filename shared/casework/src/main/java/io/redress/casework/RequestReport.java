package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportFileName;
import io.redress.domain.report.ReportMail;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.ReportRecipients;
import io.redress.domain.staff.StaffMember;
import io.redress.messaging.Queue;
import io.redress.messaging.ReportRequest;
import io.redress.platform.AcceptedTypes;
import io.redress.platform.CsvParts;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.ReportFeedbacks;
import io.redress.store.ReportMails;
import io.redress.store.Reports;
import io.redress.store.Reports.Made;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists the reports, shows one of them, and takes requests to make one. */
final class RequestReport {

    /** How many bytes a part of a sheet has at most that is too large for one answer. */
    private static final int LARGEST_PART = 1_400_000;

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    /** What a report can be read as. */
    private static final List<String> FORMS = List.of(ShowReportPdf.TYPE, CSV, JSON);

    private final AdminContext admin;
    private final Reports reports;
    private final ReportFeedbacks feedbacks;
    private final ReportMails mails;
    private final ReportRights rights;
    private final LifeOfReport life;
    private final ShowReportPdf pdf;
    private final Queue queue;

    RequestReport(AdminContext admin, LifeOfReport life) {
        this.admin = admin;
        this.reports = new Reports(admin.table());
        this.feedbacks = new ReportFeedbacks(admin.table());
        this.mails = new ReportMails(admin.table());
        this.rights = new ReportRights(admin);
        this.life = life;
        this.pdf = new ShowReportPdf(admin);
        this.queue = Queue.in(admin.env(), "REPORT_QUEUE_URL");
    }

    Response all(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Parameters.only(request);
        Map<String, Integer> unsettled = unsettled(request);
        Map<String, ReportLife> lives = life.all(request.path("organisation"));
        return Response.ok(Json.object(
                "readable",
                admin.rules(request).procedure().reports().stream()
                        .filter(report -> ReportRights.mayRead(report, caseworker))
                        .map(report -> Json.object("id", report.id(), "title", report.title()))
                        .toList(),
                "reports",
                reports.all(request.path("organisation")).stream()
                        .map(made -> {
                            String which = ReportMails.report(made.report(), made.period());
                            return line(request, made, unsettled.getOrDefault(which, 0), lives.get(which), caseworker);
                        })
                        .toList()));
    }

    private Map<String, Object> line(
            Request request, Made made, int unsettled, @Nullable ReportLife state, Actor.Caseworker caseworker) {
        Map<String, Object> shown = Json.object(
                "report",
                made.report(),
                "period",
                Period.written(made.period(), admin.rules(request).procedure().year()),
                "made",
                Times.of(admin.rules(request)).of(made.at()),
                "unsettled",
                unsettled);
        admin.rules(request)
                .procedure()
                .report(made.report())
                .filter(report -> state != null && ReportRights.mayRead(report, caseworker))
                .ifPresent(report -> shown.putAll(
                        life.line(request, report, made.period(), Objects.requireNonNull(state), caseworker)));
        return shown;
    }

    Response one(Request request) {
        Report report = rights.report(request);
        Made first = rights.made(request, report);
        String organisation = request.path("organisation");
        int last = reports.lastVersion(organisation, first.report(), first.period());
        int version = version(request, last);
        Made made = reports.find(organisation, first.report(), first.period(), version)
                .orElseThrow(() -> Rejection.notFound("this report has no version " + version + " yet"));
        String type = AcceptedTypes.of(request).best(FORMS).orElse(JSON);
        if (type.equals(ShowReportPdf.TYPE)) {
            return pdf.run(request, made, version, name(request, made, version, last, "pdf"));
        }
        if (type.equals(CSV)) {
            return sheet(request, made, version, name(request, made, version, last, "csv"));
        }
        FinancialYear year = admin.rules(request).procedure().year();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("report", made.report());
        shown.put("period", Period.written(made.period(), year));
        shown.put("version", version);
        shown.put("versions", last);
        Times times = Times.of(admin.rules(request));
        shown.putAll(Json.object("made", times.of(made.at())));
        if (version > 1) {
            shown.put("restated", life.restated(organisation, made, version));
        }
        shown.put("figures", FiguresJson.of(made.figures(), year));
        Map<String, String> names = admin.names(organisation);
        shown.put("mails", mails(request, report, made, names));
        shown.put(
                "feedback",
                GiveReportFeedback.json(feedbacks.all(organisation, made.report(), made.period()), names, times));
        return life.shown(request, report, shown);
    }

    private Response sheet(Request request, Made made, int version, String name) {
        String sheet = reports.register(request.path("organisation"), made.report(), made.period(), version)
                .orElseThrow();
        String which = "register of the report " + made.report() + " of " + made.period();
        admin.reads().sheet(admin.caseworker(request), request, which);
        return Response.of(200, "text/csv; charset=utf-8", part(request, parts(sheet)))
                .with("content-disposition", "inline; filename=\"" + name + "\"")
                .with("etag", IfMatch.tag(version));
    }

    private String name(Request request, Made made, int version, int last, String ending) {
        FinancialYear year = admin.rules(request).procedure().year();
        return ReportFileName.of(
                request.path("organisation"),
                made.report(),
                Period.written(made.period(), year),
                version,
                last,
                ending);
    }

    /** The version that a request names; without a name, the last one. */
    private static int version(Request request, int last) {
        String version = request.query("version").orElse(String.valueOf(last));
        if (!version.matches("[1-9][0-9]{0,3}")) {
            throw Rejection.invalid("version", "must be a number from 1 on");
        }
        return Integer.parseInt(version);
    }

    private static List<String> parts(String sheet) {
        boolean fits = Response.of(200, "text/csv", sheet).fits();
        return fits ? List.of(sheet) : CsvParts.of(sheet, LARGEST_PART);
    }

    /** The sheet, or the part of a large one that the request names. */
    private static String part(Request request, List<String> parts) {
        int part = request.query("part")
                .map(number -> number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0)
                .orElse(parts.size() == 1 ? 1 : 0);
        if (part < 1 || part > parts.size()) {
            throw Rejection.invalid(
                    "part",
                    parts.size() == 1
                            ? "must be 1, because this sheet has one part"
                            : "must be a number from 1 to " + parts.size()
                                    + ", because this sheet is too large for one answer");
        }
        return parts.get(part - 1);
    }

    /**
     * Requests a report. The report function makes and mails it soon after, and only once, even if users request it several
     * times.
     */
    Response ask(Request request) {
        Report report = rights.report(request);
        String organisation = request.path("organisation");
        String period = Period.requested(
                        report,
                        request.path("period"),
                        admin.now(),
                        admin.rules(request).calendar().zone(),
                        admin.rules(request).procedure().year())
                .toString();
        queue.send(new ReportRequest(organisation, report.id(), period));
        String location = "/" + organisation + "/admin/reports/" + report.id() + "/" + period;
        return Response.json(202, Json.object("report", report.id(), "period", period))
                .with("location", location);
    }

    /** The mails to the present recipients, and those that were handed over for others. */
    private List<Map<String, Object>> mails(Request request, Report report, Made made, Map<String, String> names) {
        String organisation = request.path("organisation");
        List<StaffMember> staff = admin.directory().all(organisation);
        Map<String, ReportMail> shown = new TreeMap<>();
        ReportRecipients.of(report, staff)
                .forEach(reader -> shown.put(reader.id(), ReportMail.waiting(reader.id(), admin.now())));
        mails.of(organisation, made.report(), made.period(), ids(staff))
                .forEach((recipient, kept) -> shown.put(recipient, kept.mail()));
        Times times = Times.of(admin.rules(request));
        return shown.values().stream()
                .map(mail -> ReportMailJson.of(mail, names, times, admin.now()))
                .toList();
    }

    /** How many mails to the present recipients of each report somebody has to look after. */
    private Map<String, Integer> unsettled(Request request) {
        String organisation = request.path("organisation");
        List<StaffMember> staff = admin.directory().all(organisation);
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Set<String>> unsettled = mails.unsettled(organisation, ids(staff), admin.now());
        for (Report report : admin.rules(request).procedure().reports()) {
            Set<String> present = new HashSet<>(ids(ReportRecipients.of(report, staff)));
            unsettled.forEach((which, recipients) -> {
                if (which.startsWith(ReportMails.report(report.id(), ""))) {
                    counts.put(which, (int)
                            recipients.stream().filter(present::contains).count());
                }
            });
        }
        return counts;
    }

    private static List<String> ids(List<StaffMember> staff) {
        return staff.stream().map(StaffMember::id).toList();
    }
}
