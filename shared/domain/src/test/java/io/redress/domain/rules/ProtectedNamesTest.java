package io.redress.domain.rules;

import static io.redress.domain.rules.ASubmission.aSubmission;
import static io.redress.domain.rules.AWiderProcedure.aWiderProcedure;
import static io.redress.domain.rules.AWiderProcedure.withLineManagers;
import static io.redress.domain.rules.Scenario.given;
import static io.redress.domain.rules.Scenario.under;
import static io.redress.domain.rules.Step.assigning;
import static io.redress.domain.rules.Step.candidate;
import static io.redress.domain.rules.Step.head;
import static io.redress.domain.rules.Step.managedBy;
import static io.redress.domain.rules.Step.naming;
import static io.redress.domain.rules.Step.officer;
import static io.redress.domain.rules.Step.somebody;
import static io.redress.domain.rules.Step.takes;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Intake;
import io.redress.domain.rules.access.Access;
import io.redress.domain.staff.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may read the complainant's name, and fields for some of the staff only (NU-5, CP-9). */
class ProtectedNamesTest {

    private static final Actor.Caseworker OLGA = officer("olga");
    private static final Actor.Caseworker OMAR = officer("omar");

    @Test
    void where_names_are_not_protected_everybody_who_sees_the_complaint_reads_them() {
        Scenario tale = given("2026-03-02T10:00", aSubmission());
        assertThat(readsName(tale, null, head("hugo"))).isTrue();
    }

    @Test
    void where_names_are_protected_only_those_who_handle_the_complaint_read_them() {
        Scenario tale = assigned();
        assertThat(readsName(tale, null, OLGA)).isTrue();
        assertThat(readsName(tale, false, OMAR))
                .as("a member with the owner's role")
                .isTrue();
        assertThat(readsName(tale, null, head("hugo")))
                .as("a possible stand-in")
                .isTrue();
        assertThat(readsName(tale, null, somebody("dora", "director"))).isFalse();
    }

    @Test
    void a_complainant_may_consent_to_showing_the_name() {
        assertThat(readsName(assigned(), true, somebody("dora", "director"))).isTrue();
    }

    @Test
    void the_consulted_role_reads_the_name_during_the_consultation() {
        Actor.Caseworker adviser = somebody("ava", "adviser");
        Scenario tale = assigned();
        assertThat(readsName(tale, null, adviser)).isFalse();
        tale.when("2026-03-03T10:00", takes(OLGA, "ask-advice"));
        assertThat(readsName(tale, null, adviser)).isTrue();
        tale.when("2026-03-04T10:00", takes(adviser, "advise", "advice", "Say sorry."));
        assertThat(readsName(tale, null, adviser)).isFalse();
    }

    @Test
    void the_last_caseworker_still_reads_the_name_after_the_closing() {
        Scenario tale = assigned().when("2026-03-03T10:00", takes(Step.COMPLAINANT, "withdraw"));
        assertThat(readsName(tale, null, OLGA)).isTrue();
        assertThat(readsName(tale, null, OMAR)).isFalse();
    }

    @Test
    void a_line_manager_reads_the_name_in_their_own_complaint() {
        Scenario tale = under(withLineManagers().but(ProtectedNamesTest::protect), "2026-03-02T10:00", aSubmission())
                .when("2026-03-03T10:00", naming(managedBy("mia", "olga", "officer")))
                .when(
                        "2026-03-03T10:01",
                        assigning(managedBy("mia", "olga", "officer"), managedBy(null, "mia", "registrar")));
        assertThat(readsName(tale, null, somebody("mia", "registrar"))).isTrue();
        assertThat(readsName(tale, null, somebody("pat", "line-manager"))).isFalse();
    }

    @Test
    void only_the_roles_in_seenBy_read_a_field() {
        Access access = given("2026-03-02T10:00", aSubmission()).rules().access();
        Field forHeads = Field.of("note", "Note", Field.Type.TEXT, false, false, List.of("head"), List.of(), false);
        assertThat(access.mayRead(forHeads, head("hugo"))).isTrue();
        assertThat(access.mayRead(forHeads, OLGA)).isFalse();
        assertThat(access.mayRead(Field.required("note", "Note", Field.Type.TEXT), OLGA))
                .isTrue();
    }

    private static boolean readsName(Scenario tale, Boolean consents, Actor.Caseworker reader) {
        return tale.rules()
                .access()
                .mayReadName(
                        tale.complaint(),
                        aSubmission().consents(consents).build().particulars(),
                        reader);
    }

    private static Scenario assigned() {
        return under(aWiderProcedure().but(ProtectedNamesTest::protect), "2026-03-02T10:00", aSubmission())
                .when("2026-03-02T10:05", assigning(candidate("olga", 0, "officer")));
    }

    private static void protect(AProcedure procedure) {
        procedure.intake = Intake.of(Intake.Anonymous.REFUSE, null, "Why.", null, true, List.of());
    }
}
