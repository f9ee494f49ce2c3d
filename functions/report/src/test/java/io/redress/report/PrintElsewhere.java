package io.redress.report;

import io.redress.platform.Sha256;

/** Prints a report in a process of its own, and says which bytes came of it. */
final class PrintElsewhere {

    private PrintElsewhere() {}

    public static void main(String[] which) {
        System.out.println(Sha256.hex(ReportPdf.write(ReportPdfTest.page(which[0]))));
    }
}
