package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.platform.ByteRange;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Sha256;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Which;
import io.redress.store.Reports.Made;
import java.util.Optional;

/** Shows the PDF of a version of a report as it was printed, whole or in parts. */
final class ShowReportPdf {

    static final String TYPE = "application/pdf";

    /** How many bytes of a PDF one answer has at most; in base64 they become a third more. */
    static final int LARGEST_PART = 3_500_000;

    private final AdminContext admin;
    private final ReportFiles files;

    ShowReportPdf(AdminContext admin) {
        this.admin = admin;
        this.files = new ReportFiles(admin.table());
    }

    /**
     * The whole file, or the part of it that the request asks for. A part is shortened if one answer cannot take it.
     *
     * @param version which version
     * @param name the name of the file
     */
    Response run(Request request, Made made, int version, String name) {
        Which which = Which.pdf(request.path("organisation"), made.report(), made.period(), version);
        int step = files.find(which).map(ReportFiles.Printed::step).orElse(0);
        byte[] bytes = files.bytes(which).orElseThrow(() -> Rejection.notFound("this report has no PDF yet"));
        String tag = "\"" + Sha256.hex(bytes) + "\"";
        Optional<ByteRange> range = ByteRange.of(request, bytes.length, tag);
        if (range.filter(ByteRange::isOutside).isPresent()) {
            Rejection outside = Rejection.outside("the PDF of this report has " + bytes.length + " bytes");
            return Problem.of(outside, request)
                    .response()
                    .with("content-range", range.get().header());
        }
        Optional<ByteRange> part = range.map(asked -> asked.atMost(LARGEST_PART));
        Response answer = Response.bytes(
                        part.isPresent() ? 206 : 200,
                        TYPE,
                        part.map(asked -> asked.of(bytes)).orElse(bytes))
                .with("accept-ranges", "bytes")
                .with("content-disposition", "inline; filename=\"" + name + "\"")
                .with("report-step", String.valueOf(step))
                .with("etag", tag);
        if (!answer.fits()) {
            throw Rejection.invalid(
                    "range",
                    "is required: this PDF has " + bytes.length
                            + " bytes, which is more than one answer takes. Ask for its parts, "
                            + "the first with the header Range: bytes=0-" + (LARGEST_PART - 1));
        }
        admin.reads()
                .sheet(
                        admin.caseworker(request),
                        request,
                        "PDF of the report " + made.report() + " of " + made.period());
        return part.map(asked -> answer.with("content-range", asked.header())).orElse(answer);
    }
}
