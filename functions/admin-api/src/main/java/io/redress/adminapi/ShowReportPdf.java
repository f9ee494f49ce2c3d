package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Kind;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports.Made;
import java.util.List;

/** Shows the PDF of a report as it was printed: the latest version, or the one that the request names. */
final class ShowReportPdf {

    static final String TYPE = "application/pdf";

    private final AdminContext admin;
    private final ReportFiles files;

    ShowReportPdf(AdminContext admin) {
        this.admin = admin;
        this.files = new ReportFiles(admin.table());
    }

    static boolean isWanted(Request request) {
        return request.header("accept").filter(type -> type.contains(TYPE)).isPresent();
    }

    Response run(Request request, Made made) {
        String organisation = request.path("organisation");
        Which which = Which.pdf(organisation, made.report(), made.period(), version(request, organisation, made));
        int step = files.find(which).map(ReportFiles.Printed::step).orElse(0);
        byte[] bytes = files.bytes(which).orElseThrow(() -> Rejection.notFound("this report has no PDF yet"));
        admin.reads()
                .sheet(
                        admin.caseworker(request),
                        request,
                        "PDF of the report " + made.report() + " of " + made.period());
        String name = organisation + "-" + made.report() + "-" + made.period() + ".pdf";
        return Response.bytes(200, TYPE, bytes)
                .with("content-disposition", "inline; filename=\"" + name + "\"")
                .with("report-step", String.valueOf(step))
                .with("etag", "\"" + ReportFiles.sha256(bytes) + "\"");
    }

    private int version(Request request, String organisation, Made made) {
        List<Integer> versions = files.versions(organisation, made.report(), made.period(), Kind.PDF);
        if (versions.isEmpty()) {
            throw Rejection.notFound("this report has no PDF yet");
        }
        int wanted = request.query("version")
                .map(number -> number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0)
                .orElse(versions.getLast());
        if (!versions.contains(wanted)) {
            throw Rejection.invalid(
                    "version",
                    versions.size() == 1
                            ? "must be 1, because this report was never restated"
                            : "must be a number from 1 to " + versions.getLast());
        }
        return wanted;
    }
}
