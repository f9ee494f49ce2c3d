package io.redress.domain.report;

/** The name of a file of a report, the same in a mail and in a download. */
public final class ReportFileName {

    private ReportFileName() {}

    /**
     * A name such as {@code knec-ombudsman-2026-2027-Q2-version-2.pdf}. It has the version if there are several.
     *
     * @param period as it is written in addresses
     * @param version 1 for the report as it was first made, and one more for each restatement
     * @param last the last version that there is
     */
    public static String of(String organisation, String report, String period, int version, int last, String ending) {
        return organisation + "-" + report + "-" + period + (last > 1 ? "-version-" + version : "") + "." + ending;
    }
}
