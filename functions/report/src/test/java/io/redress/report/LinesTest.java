package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.ContentLine;
import io.redress.domain.report.ContentLine.Status;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Listing;
import io.redress.domain.report.ReportContent;
import io.redress.domain.report.ReportContent.Learned;
import io.redress.domain.report.Tally;
import io.redress.procedures.Procedures;
import io.redress.reports.Layouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final ContentLine SENT = new ContentLine(
            "CAJ/CRM/014/1123/2026",
            "KTRD-7K3M-9QX1",
            "Nairobi",
            "From the ombudsman",
            true,
            Status.RESOLVED,
            "Resolved",
            "The permit was issued three weeks late",
            "Inaction",
            "The desk has a second officer, and the officer in charge looks at what is open every morning",
            LocalDate.of(2026, 10, 6),
            LocalDate.of(2026, 10, 20));
    private static final ContentLine DIRECT = new ContentLine(
            "KTRD-VX0G-2M4T",
            "KTRD-VX0G-2M4T",
            null,
            "Website",
            false,
            Status.PENDING,
            null,
            "Delay",
            null,
            null,
            LocalDate.of(2026, 12, 14),
            null);

    private static ReportPage page(String organisation, String report, ReportContent content) {
        Procedure procedure = Procedures.read(organisation);
        Report which = procedure.report(report).orElseThrow();
        return new ReportPage(
                procedure,
                which,
                Layouts.current(which.layout()),
                ReportLetterTest.BUSY,
                content,
                Completed.NOTHING,
                Map.of());
    }

    private static ReportContent lines(List<ContentLine> sent, List<ContentLine> direct) {
        return new ReportContent(sent, direct, List.of(), List.of(), List.of(), 0, 0);
    }

    @Test
    void complaints_from_the_ombudsman_and_others_are_listed_apart() throws Exception {
        ReportPage page = page("kentrade", "ombudsman", lines(List.of(SENT), List.of(DIRECT)));
        byte[] pdf = ReportPdf.write(page);
        Files.createDirectories(Path.of("target/pages"));
        Files.write(Path.of("target/pages/lines.pdf"), pdf);
        Files.writeString(
                Path.of("target/pages/lines.html"), ReportLetter.write(page, "").html());

        Verified.compliant(pdf);
        assertThat(ReportPdfTest.words(pdf))
                .contains("Part A: Complaints received from the Commission Document number Branch Channel")
                .contains("CAJ/CRM/", "Nairobi", "A representative", "Resolved", "6 Oct 2026")
                .contains("Part B: Complaints handled directly Document number Channel")
                .contains("KTRD-VX0G-", "Self", "Ongoing", "14 Dec 2026");
        assertThat(ReportLetter.write(page, "").text())
                .contains("Document number: CAJ/CRM/014/1123/2026\nBranch: Nairobi\n")
                .contains("Corrective action: The desk has a second officer");
    }

    @Test
    void a_part_without_lines_is_nil() throws Exception {
        ReportPage page = page("kentrade", "ombudsman", ReportContent.NOTHING);

        assertThat(ReportPdfTest.words(ReportPdf.write(page)))
                .contains("Part A: Complaints received from the Commission NIL")
                .contains("Part B: Complaints handled directly NIL");
        assertThat(ReportLetter.write(page, "").text())
                .contains("Part B: Complaints handled directly\n==========\nNIL\n");
    }

    @Test
    void a_list_that_is_too_long_ends_earlier_and_says_where_the_others_are() throws Exception {
        List<ContentLine> most = Collections.nCopies(Listing.MOST, DIRECT);
        ReportContent content = new ReportContent(List.of(), most, List.of(), List.of(), List.of(), 0, 3);
        ReportPage page = page("kentrade", "ombudsman", content);

        byte[] pdf = ReportPdf.write(page);

        assertThat(ReportPdfTest.words(pdf)).contains("3 more are not listed here.");
        assertThat(pdf.length).isLessThan(3_000_000);
        assertThat(ReportLetter.write(page, "").text()).contains("1983 more are not listed here.");
    }

    @Test
    void a_part_is_not_nil_if_there_are_complaints_that_are_not_listed_and_both_parts_say_the_same() throws Exception {
        ReportPage page = page("kentrade", "ombudsman", ReportContent.NOTHING);
        ReportPage restricted = new ReportPage(
                page.procedure(),
                page.report(),
                page.layout(),
                FiguresBuilder.copy(page.figures()).restricted(2).notListed(3).build(),
                page.content(),
                page.completed(),
                Map.of());

        assertThat(ReportPdfTest.words(ReportPdf.write(restricted)))
                .contains(
                        "Part A: Complaints received from the Commission 3 entries are in no list, because they are restricted or about")
                .contains(
                        "Part B: Complaints handled directly 3 entries are in no list, because they are restricted or about");
    }

    @Test
    void long_and_hostile_texts_of_lines_comply_and_stay_readable() throws Exception {
        ContentLine hostile = new ContentLine(
                "<b>00417</b>",
                "KTRD-7K3M-9QX1",
                "\ud83d\ude00 \u0645\u0631\u062d\u0628\u0627",
                "x".repeat(300),
                false,
                Status.WAITING,
                null,
                "W".repeat(20_000),
                "&amp; ]]> {{title}}",
                "\ud83d\ude00".repeat(10_000),
                LocalDate.of(2026, 10, 6),
                null);
        byte[] pdf = ReportPdf.write(page("kentrade", "ombudsman", lines(List.of(hostile), List.of(hostile))));

        Verified.compliant(pdf);
        assertThat(ReportPdfTest.words(pdf))
                .contains("<b>00417", "&amp; ]]>")
                .contains("Texts of more than 1,000 characters are shortened here.")
                .contains("The font of this document lacks some characters");
    }

    @Test
    void the_ombudsmans_form_has_its_own_terms_for_issues_and_the_managers_summary_those_of_the_organisation() {
        Procedure knec = Procedures.read("knec");
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .categories(List.of(new Tally("delay", "It took too long", 5, 83), new Tally("fog", "Fog", 1, 17)))
                .build();

        assertThat(categories(knec, "ombudsman", figures)).contains("title=Delay", "title=Other: Fog", "Issue");
        assertThat(categories(knec, "managers-summary", figures)).contains("title=It took too long", "title=Fog");
    }

    private static String categories(Procedure procedure, String layout, Figures figures) {
        ReportPage page = new ReportPage(
                procedure,
                procedure.reports().getFirst(),
                Layouts.current(layout),
                figures,
                ReportContent.NOTHING,
                Completed.NOTHING,
                Map.of());
        return new Contents(page, Medium.PDF)
                .of(Layout.Content.CATEGORIES, page.layout().parts().getFirst())
                .toString();
    }

    @Test
    void what_was_learnt_is_told_in_words() throws Exception {
        ReportContent content = new ReportContent(
                List.of(),
                List.of(),
                List.of(
                        new Learned(
                                "CIP-7K3M-9QX1",
                                "Training",
                                "New staff did not know the rule.",
                                "The family got an apology.",
                                "The rule is part of the first week now.",
                                null),
                        new Learned("CIP-VX0G-2M4T", null, null, null, null, LocalDate.parse("2026-08-03"))),
                List.of(),
                List.of(),
                0,
                0);

        assertThat(ReportPdfTest.words(ReportPdf.write(page("case-in-point", "yearly", content))))
                .contains("CIP-7K3M-9QX1: Training Lesson: New staff did not know the rule.")
                .contains("Preventive action: The rule is part of the first week now.")
                .contains("CIP-VX0G-2M4T (closed on 3 Aug 2026, recorded later) No words were recorded.");
    }
}
