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

/** Who may read who complains, and what was filled in for some of the staff only (NU-5, CP-9). */
class ProtectedNamesTest {

    private static final Actor.Caseworker OLGA = officer("olga");
    private static final Actor.Caseworker OMAR = officer("omar");

    @Test
    void where_names_are_not_protected_whoever_sees_the_complaint_reads_them() {
        Scenario tale = given("2026-03-02T10:00", aSubmission());
        assertThat(readsName(tale, null, head("hugo"))).isTrue();
    }

    @Test
    void where_they_are_it_is_for_those_who_deal_with_it_now() {
        Scenario tale = assigned();
        assertThat(readsName(tale, null, OLGA)).isTrue();
        assertThat(readsName(tale, false, OMAR)).as("of the owner's role").isTrue();
        assertThat(readsName(tale, null, head("hugo"))).as("who may stand in").isTrue();
        assertThat(readsName(tale, null, somebody("dora", "director"))).isFalse();
    }

    @Test
    void a_complainant_may_let_their_name_be_known() {
        assertThat(readsName(assigned(), true, somebody("dora", "director"))).isTrue();
    }

    @Test
    void whoever_is_asked_reads_it_while_they_are_asked() {
        Actor.Caseworker adviser = somebody("ava", "adviser");
        Scenario tale = assigned();
        assertThat(readsName(tale, null, adviser)).isFalse();
        tale.when("2026-03-03T10:00", takes(OLGA, "ask-advice"));
        assertThat(readsName(tale, null, adviser)).isTrue();
        tale.when("2026-03-04T10:00", takes(adviser, "advise", "advice", "Say sorry."));
        assertThat(readsName(tale, null, adviser)).isFalse();
    }

    @Test
    void when_it_is_closed_whoever_had_it_last_still_reads_it() {
        Scenario tale = assigned().when("2026-03-03T10:00", takes(Step.COMPLAINANT, "withdraw"));
        assertThat(readsName(tale, null, OLGA)).isTrue();
        assertThat(readsName(tale, null, OMAR)).isFalse();
    }

    @Test
    void a_line_manager_reads_it_of_the_complaint_that_they_were_given() {
        Scenario tale = under(withLineManagers().but(ProtectedNamesTest::protect), "2026-03-02T10:00", aSubmission())
                .when("2026-03-03T10:00", naming(managedBy("mia", "olga", "officer")))
                .when(
                        "2026-03-03T10:01",
                        assigning(managedBy("mia", "olga", "officer"), managedBy(null, "mia", "registrar")));
        assertThat(readsName(tale, null, somebody("mia", "registrar"))).isTrue();
        assertThat(readsName(tale, null, somebody("pat", "line-manager"))).isFalse();
    }

    @Test
    void what_was_filled_in_for_some_is_read_by_those_some() {
        Access access = given("2026-03-02T10:00", aSubmission()).rules().access();
        Field forHeads = new Field("note", "Note", Field.Type.TEXT, false, false, List.of("head"), List.of(), false);
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
        procedure.intake = new Intake(Intake.Anonymous.REFUSE, null, "Why.", null, true, List.of());
    }
}
