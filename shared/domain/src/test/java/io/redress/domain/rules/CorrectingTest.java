package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Step.COMPLAINANT;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.Rejection.Reason.Invalid;
import io.redress.domain.Rejection.Reason.NotAllowed;
import io.redress.domain.complaint.ActionEvent.ActionTaken;
import io.redress.domain.complaint.IntakeEvent.Corrected;
import io.redress.domain.complaint.LetterEvent.LetterOrdered;
import io.redress.domain.procedure.Intake;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectingTest {

    private static final String CREATED = "2026-03-02T10:00";
    private static final String LATER = "2026-03-03T11:00";

    @Test
    void staff_correct_a_name_and_what_was_there_before_is_kept_apart_from_the_events() {
        String[] before = new String[1];
        given(CREATED, aSubmission())
                .andParticulars(known -> before[0] = known.complainant().name())
                .when(LATER, takes(officer("olga"), "correct", "name", "Zoë Adeyemi", "reason", "She telephoned."))
                .then(
                        new ActionTaken("correct", Map.of()),
                        new Corrected(List.of("name"), "delay", true, true, Map.of()))
                .thenWritten(Map.of("name", "Zoë Adeyemi", "reason", "She telephoned.", "name.before", before[0]))
                .andParticulars(known -> assertThat(known.complainant().name()).isEqualTo("Zoë Adeyemi"));
    }

    @Test
    void the_complainant_corrects_an_address_by_the_link_and_gets_letters_there() {
        given(CREATED, aSubmission().withoutEmail().phone("020 7946 0000"))
                .when(LATER, takes(COMPLAINANT, "correct-my-details", "email", " zoe@people.example "))
                .then(
                        new ActionTaken("correct-my-details", Map.of()),
                        new Corrected(List.of("email"), "delay", true, true, Map.of()))
                .andParticulars(known -> assertThat(known.complainant().email()).isEqualTo("zoe@people.example"))
                .when("2026-03-04T10:00", Step.answers(officer("olga")))
                .thenAmongOthers(new LetterOrdered("answer"));
    }

    @Test
    void an_address_that_is_wrong_is_removed_without_another_in_its_place() {
        given(CREATED, aSubmission().phone("020 7946 0000"))
                .when(LATER, takes(officer("olga"), "correct", "remove", "email", "reason", "It is a stranger's."))
                .thenAmongOthers(new Corrected(List.of("email"), "delay", false, true, Map.of()))
                .andParticulars(known -> assertThat(known.complainant().email()).isNull());
    }

    @Test
    void a_category_is_corrected_and_counts_from_then_on() {
        given(CREATED, aSubmission())
                .when(LATER, takes(officer("olga"), "correct", "category", "conduct", "reason", "She says so."))
                .then(
                        new ActionTaken("correct", Map.of("category", "conduct")),
                        new Corrected(List.of("category"), "conduct", true, true, Map.of()))
                .and(complaint -> assertThat(complaint.entry().category()).isEqualTo("conduct"));
    }

    @Test
    void a_representative_joins_and_leaves_with_the_dates_of_the_authority_kept_apart() {
        given(CREATED, aSubmission())
                .when(
                        LATER,
                        takes(
                                officer("olga"),
                                "correct",
                                "representative-name",
                                "Ola Berg",
                                "representative-email",
                                "ola@law.example",
                                "authority-given",
                                "2026-03-01",
                                "reason",
                                "A letter of authority came."))
                .thenAmongOthers(
                        new ActionTaken("correct", Map.of()),
                        new Corrected(
                                List.of("representative-name", "representative-email", "authority-given"),
                                "delay",
                                true,
                                true,
                                Map.of()))
                .andParticulars(known -> {
                    assertThat(known.representative().authorityGiven()).isEqualTo(LocalDate.of(2026, 3, 1));
                    assertThat(known.letterAddress(LocalDate.of(2026, 3, 3))).contains("ola@law.example");
                })
                .when(
                        "2026-03-05T10:00",
                        takes(officer("olga"), "correct", "remove", "representative", "reason", "It is over."))
                .andParticulars(known -> assertThat(known.representative()).isNull());
    }

    @Test
    void what_a_submission_could_not_contain_is_refused_at_its_field() {
        given(CREATED, aSubmission())
                .when(
                        LATER,
                        takes(
                                officer("olga"),
                                "correct",
                                "email",
                                "zoe@people",
                                "representative-name",
                                "Ola Berg",
                                "authority-given",
                                "2026-04-01",
                                "reason",
                                "She telephoned."))
                .thenRefused(Invalid.class, "field=email", "field=authority-given, message=must not be in the future");
    }

    @Test
    void an_organisation_that_needs_a_way_to_reach_people_keeps_one() {
        given(CREATED, aSubmission())
                .when(LATER, takes(officer("olga"), "correct", "remove", "email", "reason", "It is a stranger's."))
                .thenRefused(Invalid.class, "needs an e-mail address, a phone number or an address");
    }

    @Test
    void a_correction_has_to_correct_something() {
        given(CREATED, aSubmission())
                .when(LATER, takes(COMPLAINANT, "correct-my-details"))
                .thenRefused(Invalid.class, "nothing is corrected");
    }

    @Test
    void consent_to_showing_the_name_is_given_and_withdrawn_later() {
        AProcedure procedure = AProcedure.aProcedure();
        procedure.intake = Intake.of(Intake.Anonymous.REFUSE, null, "Why.", null, true, List.of());
        Scenario.under(procedure, CREATED, aSubmission())
                .when(LATER, takes(COMPLAINANT, "correct-my-details", "consents", "true"))
                .then(
                        new ActionTaken("correct-my-details", Map.of()),
                        new Corrected(List.of("consents"), "delay", true, true, Map.of()))
                .andParticulars(known -> assertThat(known.consents()).isTrue())
                .when("2026-03-04T10:00", takes(officer("olga"), "correct", "consents", "false", "reason", "He rang."))
                .thenWritten(Map.of("consents", "false", "consents.before", "true", "reason", "He rang."))
                .andParticulars(known -> assertThat(known.consents()).isFalse());
    }

    @Test
    void where_names_are_protected_only_those_who_handle_it_correct_them() {
        AProcedure procedure = AProcedure.aProcedure();
        procedure.intake = Intake.of(Intake.Anonymous.REFUSE, null, "Why.", null, true, List.of());
        Scenario.under(procedure, CREATED, aSubmission())
                .when(LATER, Step.answers(officer("olga")))
                .when("2026-03-04T10:00", takes(COMPLAINANT, "not-satisfied"))
                .when(
                        "2026-03-04T11:00",
                        takes(officer("olga"), "correct", "name", "Zoë Adeyemi", "reason", "He rang."))
                .thenRefused(NotAllowed.class, "only staff who handle this complaint now may correct its details");
    }
}
