package io.redress.report;

import io.redress.store.ReportFiles;

/** Prints a report in a process of its own, and says which bytes came of it. */
final class PrintElsewhere {

    private PrintElsewhere() {}

    public static void main(String[] which) {
        System.out.println(ReportFiles.sha256(ReportPdf.write(ReportPdfTest.page(which[0]))));
    }
}
