package io.redress.casework;

import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.report.RowWords;
import io.redress.platform.Json;
import io.redress.platform.Times;
import io.redress.testing.Approved;
import io.redress.testing.EventExamples;
import io.redress.testing.FigureExamples;
import io.redress.testing.RecordExamples;
import io.redress.testing.RowExamples;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The parts of which the answers of the API for staff consist, name by name. Clients depend on them: each change of these files is a change
 * of the API, which belongs into docs/openapi.yaml and docs/api.md too. Run with {@code -Dredress.write=true} to write them again.
 */
class ApprovedPartsTest {

    private static final Times TORONTO = new Times(ZoneId.of("America/Toronto"));
    private static final Path ANSWERS = Path.of("src/test/resources/answers");

    @Test
    void every_event_as_a_history_shows_it() {
        Map<String, Object> shown = new LinkedHashMap<>();
        EventExamples.all().forEach((name, event) -> shown.put(name, EventJson.of(event, TORONTO)));
        shows("parts/events", shown);
    }

    @Test
    void every_part_of_an_answer_with_all_its_values() {
        shows("parts/particulars", ParticularsJson.of(RecordExamples.particulars()));
        shows("parts/particulars-without-names", ParticularsJson.withoutNames(RecordExamples.particulars()));
        shows("parts/register-line", RowJson.of(RowExamples.row(), TORONTO));
        shows("parts/register-line-stated", RowJson.of(RowExamples.statedRow(), TORONTO));
        shows(
                "parts/register-words",
                RowJson.words(new RowWords(
                        "The tutor did not come",
                        Map.of("4", "The form will be made shorter."),
                        List.of(new RowWords.Learned(6, "Tutors have to ring.", "We apologised.", null)),
                        false)));
        shows("parts/register-line-erased", RowJson.of(RowExamples.erasedRow(), TORONTO));
        shows("parts/figures-erasures", FiguresJson.of(FigureExamples.erasureFigures(), FinancialYear.CALENDAR));
        shows("parts/register-line-bare", RowJson.of(RowExamples.bareRow(), TORONTO));
        shows("parts/staff-member", StaffJson.of(RecordExamples.member()));
        shows("parts/figures", FiguresJson.of(FigureExamples.figures(), FinancialYear.CALENDAR));
        shows("parts/figures-contacted", FiguresJson.of(FigureExamples.contactedFigures(), FinancialYear.CALENDAR));
        shows(
                "parts/figures-satisfaction",
                FiguresJson.of(FigureExamples.satisfactionFigures(), FinancialYear.CALENDAR));
        shows("parts/figures-more", FiguresJson.of(FigureExamples.moreFigures(), FinancialYear.CALENDAR));
        shows("parts/figures-bare", FiguresJson.of(FigureExamples.bareFigures(), FinancialYear.CALENDAR));
    }

    private static void shows(String name, Map<String, Object> part) {
        Approved.holds(ANSWERS.resolve(name + ".json"), Json.answer(part));
    }
}
