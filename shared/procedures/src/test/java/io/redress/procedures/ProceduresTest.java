package io.redress.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Layout;
import io.redress.domain.report.Period;
import io.redress.domain.report.RegisterSheet;
import io.redress.domain.report.Terms;
import io.redress.domain.rules.Rules;
import io.redress.platform.Env;
import io.redress.reports.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProceduresTest {

    private final Procedures procedures = Procedures.in(
            new Env(Map.of("ORGANISATIONS", "kiwi", "CONTACTS", "examples"), InstantSource.system()), DaysOff.NONE);

    /** The names of all procedure files, also of those that an organisation has added. */
    static Stream<String> procedureFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("."))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("[a-z0-9-]+\\.json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void five_procedures_come_with_redress() throws IOException {
        assertThat(procedureFiles()).contains("knec", "kentrade", "kiwi", "case-in-point", "northumbria");
    }

    @ParameterizedTest
    @MethodSource("procedureFiles")
    void a_procedure_that_comes_with_redress_has_no_faults(String name) {
        assertThat(Procedures.faultsOf(Procedures.read(name))).isEmpty();
        assertThat(Rules.faultsOnTheWaysOf(Procedures.read(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedureFiles")
    void the_layout_of_a_report_has_a_term_for_each_category_if_it_has_terms(String name) {
        Procedure procedure = Procedures.read(name);
        for (Report report : procedure.reports()) {
            Layout layout = Layouts.current(Objects.requireNonNullElse(report.layout(), Layout.USUAL));
            assertThat(new Terms(layout.terms()).missing(procedure.categories()))
                    .as("categories without a term in the layout " + layout.id())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void no_two_columns_of_a_register_have_the_same_heading(String name) {
        Procedure procedure = Procedures.read(name);
        WorkingCalendar calendar = Calendars.of(procedure.calendar(), WorkingCalendar.USUAL_CUT_OFF, Map.of());

        assertThat(RegisterSheet.at(Instant.EPOCH, procedure, calendar).headings())
                .doesNotHaveDuplicates();
        assertThat(RegisterSheet.of(Period.parse("2026-11", procedure.year()), procedure, calendar)
                        .headings())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_time_limit_called_like_another_column_has_a_heading_of_its_own() {
        Procedure kentrade = Procedures.read("kentrade");
        WorkingCalendar kenya = Calendars.of("kenya", WorkingCalendar.USUAL_CUT_OFF, Map.of());

        assertThat(RegisterSheet.at(Instant.EPOCH, kentrade, kenya).headings())
                .contains("Outcome", "Outcome (time limit), due", "Outcome (time limit)");
    }

    /** Run with {@code -Dredress.write=true} to draw it again. */
    @ParameterizedTest
    @ValueSource(strings = {"knec", "kentrade", "kiwi", "case-in-point", "northumbria"})
    void the_diagram_of_a_procedure_is_current(String name) throws IOException {
        Procedure procedure = Procedures.read(name);
        String page = "# " + procedure.name() + "\n\n" + procedure.description() + "\n\n```mermaid\n"
                + procedure.diagram() + "```\n";
        Path file = Path.of("..", "..", "docs", "procedures", name + ".md");
        if (Boolean.getBoolean("redress.write")) {
            Files.writeString(file, page);
        }
        assertThat(file).hasContent(page);
    }

    @Test
    void an_organisation_that_the_deployment_does_not_have_is_rejected() {
        assertThatThrownBy(() -> procedures.inForce("nobody"))
                .isInstanceOf(Rejection.class)
                .hasMessage("there is no organisation nobody");
    }

    @Test
    void a_complaint_keeps_the_version_under_which_it_began() {
        assertThat(procedures.of("kiwi", 1)).isSameAs(procedures.inForce("kiwi"));
    }

    @Test
    void a_version_that_was_never_published_is_a_fault() {
        assertThatThrownBy(() -> procedures.of("kiwi", 99)).hasMessage("there is no procedure kiwi-v99");
    }

    @Test
    void an_unknown_layout_of_a_report_is_a_fault() {
        assertThatThrownBy(() -> Procedures.read("unknown-layout"))
                .hasMessage(
                        "the procedure unknown-layout cannot be used: report quarterly names the unknown layout glossy");
    }
}
