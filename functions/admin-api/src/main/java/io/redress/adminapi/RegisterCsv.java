package io.redress.adminapi;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.RegisterRow;
import io.redress.platform.Csv;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A register written line by line as one answer. A function hands its answer over as a whole, and no larger than Lambda
 * takes it: a sheet that does not fit is refused with the days that would, never cut off where nobody sees it.
 */
final class RegisterCsv {

    /** What Lambda takes is 6 MB, of which the rest of the answer needs little. */
    static final int LARGEST = 5_500_000;

    private final Csv csv = new Csv();
    private final DateRange days;
    private final ZoneId zone;
    private final int largest;

    RegisterCsv(List<String> headings, DateRange days, ZoneId zone, int largest) {
        this.days = days;
        this.zone = zone;
        this.largest = largest;
        csv.line(headings);
    }

    /** The next line, in the order of receipt. */
    void line(RegisterRow row, List<String> cells) {
        csv.line(cells);
        if (csv.weight() > largest) {
            LocalDate last = row.received().atZone(zone).toLocalDate().minusDays(1);
            throw Rejection.invalid(
                    "to",
                    last.isBefore(days.from())
                            ? "one sheet cannot hold what was received on " + days.from()
                                    + "; ask for JSON, page by page"
                            : "must not be after " + last
                                    + ": one sheet holds no more; ask for what follows by another");
        }
    }

    @Override
    public String toString() {
        return csv.forSpreadsheets();
    }
}
