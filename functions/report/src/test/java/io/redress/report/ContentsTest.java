package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.FiguresBuilder;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Movement;
import io.redress.domain.report.ReportContent;
import io.redress.procedures.Procedures;
import io.redress.reports.Layouts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final Procedure KIWI = Procedures.read("kiwi");
    private static final Report QUARTERLY = KIWI.report("quarterly").orElseThrow();
    private static final Layout LAYOUT = Layouts.current(QUARTERLY.layout());

    private static ReportPage page(Figures figures) {
        return new ReportPage(KIWI, QUARTERLY, LAYOUT, figures, ReportContent.NOTHING, Completed.NOTHING, Map.of());
    }

    @Test
    void complaints_that_another_body_sent_on_and_that_were_reopened_are_told_so_that_the_numbers_add_up() {
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .sentHere(new Movement(4, 0, 3, 2, 5, 4))
                .build();

        assertThat(new FurtherContents(page(figures)).sentHere().toString())
                .contains("2 that had been closed were reopened.");
    }

    @Test
    void restricted_entries_whose_data_were_erased_or_kept_are_told_in_a_line_of_their_own() {
        Figures figures = FiguresBuilder.copy(ReportLetterTest.BUSY)
                .erasures(new ErasureFigures(0, 0, 0, 7))
                .build();

        assertThat(erasures(figures)).contains("Restricted, not broken down").contains("7");
        assertThat(erasures(FiguresBuilder.copy(ReportLetterTest.BUSY)
                        .erasures(new ErasureFigures(1, 0, 0))
                        .build()))
                .contains("Erased by order")
                .doesNotContain("Restricted");
    }

    private static String erasures(Figures figures) {
        return new Contents(page(figures), Medium.MAIL)
                .of(Layout.Content.ERASURES, LAYOUT.parts().getFirst())
                .toString();
    }
}
