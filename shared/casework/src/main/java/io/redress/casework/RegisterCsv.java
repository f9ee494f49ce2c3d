package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.RegisterRow;
import io.redress.platform.Csv;
import io.redress.platform.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes a register as one CSV answer. A function returns its answer as a whole, and Lambda limits its size. If a sheet would
 * be too large, the request is rejected with the last day that fits, so that no sheet is ever cut off unnoticed.
 */
final class RegisterCsv {

    /** The rest of the answer, such as its headers, needs little. */
    static final int LARGEST = Response.LARGEST - 10_000;

    private final Csv csv = new Csv();
    private final DateRange days;
    private final ZoneId zone;
    private final int largest;

    RegisterCsv(List<String> headings, DateRange days, ZoneId zone, int largest) {
        this.days = days;
        this.zone = zone;
        this.largest = largest;
        csv.headings(headings);
    }

    /** Adds the next line, in the order of receipt. */
    void line(RegisterRow row, List<String> cells) {
        csv.line(cells);
        if (csv.weight() > largest) {
            LocalDate last = row.received().atZone(zone).toLocalDate().minusDays(1);
            throw Rejection.invalid(
                    "to",
                    last.isBefore(days.from())
                            ? "one sheet cannot hold all complaints received on " + days.from()
                                    + "; ask for JSON, page by page"
                            : "must not be after " + last
                                    + ": one sheet has no room for more lines; request the days after it separately");
        }
    }

    @Override
    public String toString() {
        return csv.forSpreadsheets();
    }
}
