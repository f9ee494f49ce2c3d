package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.answers;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static io.redress.domain.rules.Step.takesKnowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Days;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsOfAnActionTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-11T10:00";

    @Test
    void ids_and_figures_are_stored_with_the_event_and_texts_separately() {
        inTheSecondStage()
                .when(LATER, takes(head("hugo"), "hear", "day", "2026-03-20", "seats", "12", "open", "true"))
                .thenAmongOthers(new ActionTaken("hear", Map.of("day", "2026-03-20", "seats", "12", "open", "true")))
                .thenWritten(Map.of());
    }

    @Test
    void all_missing_unknown_and_invalid_fields_are_reported_together() {
        inTheSecondStage()
                .when(LATER, takes(head("hugo"), "hear", "seats", "many", "open", "yes", "Zeal", "x", "colour", "red"))
                .and(complaint -> assertThat(complaint.stage()).isEqualTo("second"))
                .thenRefused(
                        Invalid.class,
                        "Fault[field=day, message=is required: The day]",
                        "Fault[field=seats, message=must be a whole number of at most nine digits]",
                        "Fault[field=open, message=must be true or false]",
                        "Fault[field=Zeal, message=is not a field of hear]",
                        "Fault[field=colour, message=is not a field of hear]");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-02-30, must be a date such as 2026-03-31",
        "day, 20.3.2026, must be a date such as 2026-03-31",
        "day, 2026-3-20, must be a date such as 2026-03-31",
        "seats, -1, must be a whole number of at most nine digits",
        "seats, 1.5, must be a whole number of at most nine digits",
        "seats, 1000000000, must be a whole number of at most nine digits",
        "seats, ١٢, must be a whole number of at most nine digits",
        "open, TRUE, must be true or false"
    })
    void a_value_of_the_wrong_type_is_refused(String field, String value, String message) {
        Map<String, String> right = Map.of("day", "2026-03-20", "seats", "12", "open", "false");
        inTheSecondStage()
                .when(
                        LATER,
                        takes(
                                head("hugo"),
                                "hear",
                                right.entrySet().stream()
                                        .flatMap(entry -> List.of(
                                                entry.getKey(), entry.getKey().equals(field) ? value : entry.getValue())
                                                .stream())
                                        .toArray(String[]::new)))
                .thenRefused(Invalid.class, "Fault[field=" + field + ", message=" + message + "]");
    }

    @Test
    void a_choice_must_be_one_of_the_field_options() {
        given("2026-03-02T10:00", aSubmission())
                .when(LATER, takes(officer("olga"), "answer", "decision", "possibleMatches", "answer", "Well."))
                .thenRefused(Invalid.class, "decision", "must be one of upheld, not-upheld");
    }

    @Test
    void a_time_limit_field_must_name_a_running_limit() {
        given("2026-03-02T10:00", aSubmission())
                .when("2026-03-03T10:00", Step.extend(officer("olga"), "decision", "2026-05-01"))
                .thenRefused(Invalid.class, "limit", "must be a time limit that runs now: acknowledgement, answer");
    }

    @Test
    void a_caseworker_field_must_name_a_member_in_the_directory() {
        given("2026-03-02T10:00", aSubmission())
                .when(
                        "2026-03-03T10:00",
                        takesKnowing(
                                List.of(candidate("olga", 0, "officer")),
                                head("hugo"),
                                "assign",
                                "caseworker",
                                "nobody"))
                .thenRefused(Invalid.class, "caseworker", "is not in this organisation's directory of staff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blank_counts_as_absent(String blank) {
        given("2026-03-02T10:00", aSubmission())
                .when(LATER, takes(COMPLAINANT, "add-information", "information", blank))
                .thenRefused(Invalid.class, "information", "is required")
                .when(LATER, answers(officer("olga")))
                .when("2026-03-11T11:00", takes(COMPLAINANT, "satisfied", "comment", blank))
                .thenWritten(Map.of())
                .andStage("closed");
    }

    @Test
    void a_text_has_a_maximum_length_and_no_control_characters() {
        given("2026-03-02T10:00", aSubmission())
                .when(LATER, takes(COMPLAINANT, "add-information", "information", "x".repeat(20_001)))
                .thenRefused(Invalid.class, "must be at most 20,000 characters long, and is 20,001")
                .when(LATER, takes(COMPLAINANT, "add-information", "information", "ding\u0007"))
                .thenRefused(Invalid.class, "must not contain control characters")
                .when(LATER, takes(COMPLAINANT, "add-information", "information", "x".repeat(20_000)))
                .then(new ActionTaken("add-information", Map.of()))
                .when(LATER, takes(COMPLAINANT, "add-information", "information", "one\n\ttwo"))
                .thenWritten(Map.of("information", "one\n\ttwo"));
    }

    private static Scenario inTheSecondStage() {
        return given("2026-03-02T10:00", aSubmission())
                .when("2026-03-10T10:00", answers(officer("olga")))
                .when("2026-03-10T11:00", takes(COMPLAINANT, "not-satisfied"))
                .andStage("second");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-12, must not be after 2026-03-11",
        "2026-03-01, must not be before 2026-03-02",
        "2026-03-32, must be a date such as 2026-03-31"
    })
    void a_date_is_within_the_days_of_its_field(String day, String message) {
        dated(new Days(Days.Bound.RECEIPT, Days.Bound.TODAY, null))
                .when(LATER, takes(officer("olga"), "log", "on", day))
                .thenRefused(Invalid.class, "field=on", message)
                .when(LATER, takes(officer("olga"), "log", "on", "2026-03-11"))
                .when(LATER, takes(officer("olga"), "log", "on", "2026-03-02"))
                .thenAmongOthers(new ActionTaken("log", Map.of("on", "2026-03-02")));
    }

    @Test
    void a_date_is_not_before_the_stage_began() {
        dated(new Days(Days.Bound.STAGE, null, null))
                .when("2026-03-09T10:00", Step.answers(officer("olga")))
                .when("2026-03-10T10:00", takes(officer("olga"), "log", "on", "2026-03-08"))
                .thenRefused(Invalid.class, "field=on", "must not be before 2026-03-09");
    }

    @Test
    void a_date_is_not_before_the_one_that_another_action_recorded_last() {
        dated(new Days(null, Days.Bound.TODAY, "shown"))
                .when(LATER, takes(officer("olga"), "log", "on", "2026-03-11"))
                .thenRefused(Invalid.class, "field=on", "cannot be filled in yet: shown has to be recorded first")
                .when(LATER, takes(officer("olga"), "show", "shown", "2026-03-05"))
                .when(LATER, takes(officer("olga"), "show", "shown", "2026-03-09"))
                .when(LATER, takes(officer("olga"), "log", "on", "2026-03-08"))
                .thenRefused(Invalid.class, "field=on", "must not be before 2026-03-09")
                .when(LATER, takes(officer("olga"), "log", "on", "2026-03-09"))
                .thenAmongOthers(new ActionTaken("log", Map.of("on", "2026-03-09")));
    }

    @Test
    void days_of_the_form_are_those_that_are_accepted() {
        Scenario scenario = dated(new Days(Days.Bound.RECEIPT, Days.Bound.TODAY, null));
        Action log = scenario.rules().actions().named("log").getFirst();
        FieldOptions options = scenario.rules()
                .options(
                        log,
                        log.fields().getFirst(),
                        scenario.complaint(),
                        officer("olga"),
                        Scenario.time(LATER),
                        new StaffFacts(List.of(), Map.of(), List.of(), Map.of(), List.of()));
        assertThat(options.earliest()).contains(LocalDate.of(2026, 3, 2));
        assertThat(options.latest()).contains(LocalDate.of(2026, 3, 11));
    }

    @Test
    void an_action_is_offered_when_the_date_that_it_needs_was_recorded() {
        Scenario scenario = dated(new Days(null, Days.Bound.TODAY, "shown"));
        assertThat(offeredAfter(scenario, Map.of())).contains("show").doesNotContain("log");
        assertThat(offeredAfter(scenario, Map.of("shown", LocalDate.of(2026, 3, 9))))
                .contains("show", "log");
    }

    private static List<String> offeredAfter(Scenario scenario, Map<String, LocalDate> recorded) {
        return scenario
                .rules()
                .offered(
                        scenario.complaint(),
                        officer("olga"),
                        Scenario.time(LATER),
                        new StaffFacts(List.of(), Map.of(), List.of(), recorded, List.of()))
                .stream()
                .map(form -> form.action().id())
                .toList();
    }

    private static Scenario dated(Days days) {
        AProcedure procedure = AProcedure.aProcedure();
        procedure.actions.add(AnAction.action("log")
                .from("first", "answered")
                .by("officer")
                .asks(new Field(
                        "on", "On", Type.DATE, true, false, List.of(), List.of(), false, false, days, false, false))
                .build());
        procedure.actions.add(AnAction.action("show")
                .from("first", "answered")
                .by("officer")
                .asks("shown", Type.DATE)
                .build());
        return Scenario.under(procedure, CREATED, aSubmission());
    }
}
