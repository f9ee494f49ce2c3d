package io.redress.report;

import io.redress.report.pdf.Pdf;
import io.redress.report.pdf.PrintedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the PDF of a report: the same page as its mail. */
final class ReportPdf {

    private static final String INCOMPLETE_FONT =
            "The font of this document lacks some characters that stand in this report." + " Each of them is shown as "
                    + PrintedText.REPLACEMENT + ". Redress has kept the texts as they were written.";

    private ReportPdf() {}

    static byte[] write(ReportPage page) {
        Map<String, Object> facts = new HashMap<>(ReportFacts.of(page, Medium.PDF));
        facts.put("lacking", isWhole(facts) ? "" : INCOMPLETE_FONT);
        Object printed = ReportFacts.each(facts, PrintedText::of);
        return Pdf.of(
                PageTemplates.of(page.layout(), Medium.PDF).execute(printed),
                page.period().lastDay());
    }

    private static boolean isWhole(Object facts) {
        return switch (facts) {
            case Map<?, ?> map -> map.values().stream().allMatch(ReportPdf::isWhole);
            case List<?> list -> list.stream().allMatch(ReportPdf::isWhole);
            case String text -> PrintedText.isWhole(text);
            default -> true;
        };
    }
}
