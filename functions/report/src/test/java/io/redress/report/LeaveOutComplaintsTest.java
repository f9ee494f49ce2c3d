package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.correspondence.SendOnce;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.Mailer;
import io.redress.procedures.Procedures;
import io.redress.store.Directory;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.ReportFiles.Which;
import io.redress.store.ReportStates;
import io.redress.store.Table;
import io.redress.testing.TestEnv;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Complaints that are restricted or erased between the draft of a report and its submission. */
class LeaveOutComplaintsTest {

    private static final Instant NOW = Instant.parse("2027-01-01T05:00:00Z");
    private static final Procedures PROCEDURES = Procedures.in(
            TestEnv.of("redress", InstantSource.fixed(NOW), Map.of("ORGANISATIONS", "knec")), DaysOff.NONE);
    private static final Rules KNEC = PROCEDURES.inForce("knec");
    private static final Report REPORT = KNEC.procedure().report("ombudsman").orElseThrow();
    private static final Period QUARTER = Period.of(
            Report.Every.QUARTER, LocalDate.of(2026, 10, 1), KNEC.procedure().year());
    private static final String RECEIVED = "2026-10-06T08:00:00Z";

    private final World world = new World();
    private final Table table = Table.in(world.env);
    private final PrintReport print = new PrintReport(table);
    private final MakeReport make = new MakeReport(world.env, table);
    private final ReportStates states = new ReportStates(table);
    private final SubmitReport submit = new SubmitReport(world.env, table, print, Mailer.in(world.env));
    private final FollowReports follow = new FollowReports(
            table,
            PROCEDURES,
            make,
            print,
            new RecordFiles(world.env, table, print),
            submit,
            new TellOfReports(world.env, table, SendOnce.with(Mailer.in(world.env), table)));

    LeaveOutComplaintsTest() {
        store("KNEC-SEEN", null, null);
        store("KNEC-LATER", null, null);
        make.run(KNEC, REPORT, QUARTER, 1);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void store(String reference, Restriction restriction, PersonalDataState personalData) {
        world.complaint("knec", reference, RECEIVED, null, restriction, personalData);
    }

    private void restrict() {
        store("KNEC-LATER", new Restriction("administrator", true, List.of(), null), null);
    }

    private void happens(ReportEvent event) {
        List<ReportStep> steps = states.steps("knec", "ombudsman", QUARTER.key());
        states.add(
                        "knec",
                        "ombudsman",
                        QUARTER.key(),
                        steps,
                        new ReportStep(steps.size() + 1, NOW, "cynthia", null, event))
                .orElseThrow();
        follow.one(KNEC, REPORT, QUARTER);
    }

    private void completed() {
        happens(new ReportEvent.Drafted(NOW.plusSeconds(1000)));
        happens(new ReportEvent.Completed(Map.of("root-causes", "Letters were posted late.")));
    }

    private String pdf() throws Exception {
        return ReportPdfTest.words(new ReportFiles(table).bytes(which()).orElseThrow());
    }

    private static Which which() {
        return Which.pdf("knec", "ombudsman", QUARTER.key(), 1);
    }

    private String register() {
        return world.reports.register("knec", "ombudsman", QUARTER.key()).orElseThrow();
    }

    private ReportLife life() {
        return states.find("knec", "ombudsman", QUARTER.key()).orElseThrow();
    }

    @Test
    void a_complaint_that_is_restricted_before_the_approval_is_in_no_list_and_counts() throws Exception {
        completed();
        assertThat(pdf()).contains("KNEC-LATER");
        restrict();
        happens(new ReportEvent.Approved(null));

        assertThat(pdf())
                .doesNotContain("KNEC-LATER")
                .contains("KNEC-SEEN")
                .contains("One more entry is in no list, because after this report was made it was restricted");
        assertThat(register()).doesNotContain("KNEC-LATER").contains("KNEC-SEEN");
        assertThat(world.reports
                        .find("knec", "ombudsman", QUARTER.key())
                        .orElseThrow()
                        .figures()
                        .complaints()
                        .received())
                .isEqualTo(2);
        happens(new ReportEvent.SubmissionOrdered());
        assertThat(life().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void a_complaint_that_is_found_to_be_about_a_member_of_staff_before_the_approval_is_in_no_list() throws Exception {
        completed();
        world.complaint("knec", "KNEC-LATER", RECEIVED, null, null, null, List.of("mary"));
        happens(new ReportEvent.Approved(null));

        assertThat(pdf()).doesNotContain("KNEC-LATER").contains("KNEC-SEEN");
        assertThat(register()).doesNotContain("KNEC-LATER").contains("KNEC-SEEN");
    }

    @Test
    void a_complaint_whose_personal_data_is_erased_before_the_approval_is_in_no_list() throws Exception {
        completed();
        store("KNEC-LATER", null, new PersonalDataState(null, NOW.plusSeconds(60), null));
        happens(new ReportEvent.Approved(null));

        assertThat(pdf()).doesNotContain("KNEC-LATER").contains("KNEC-SEEN");
        assertThat(register()).doesNotContain("KNEC-LATER");
    }

    @Test
    void a_report_is_not_submitted_if_a_complaint_was_restricted_after_its_approval_until_it_is_approved_again()
            throws Exception {
        completed();
        happens(new ReportEvent.Approved(null));
        restrict();
        happens(new ReportEvent.SubmissionOrdered());

        assertThat(life().state()).isEqualTo(State.DRAFT);
        assertThat(world.ses.mails()).isEmpty();
        assertThat(states.steps("knec", "ombudsman", QUARTER.key()).getLast().event())
                .isEqualTo(new ReportEvent.Returned(LeaveOutComplaints.WHY_NOT_SUBMITTED));

        happens(new ReportEvent.Completed(Map.of("root-causes", "Letters were posted late.")));
        happens(new ReportEvent.Approved(null));
        happens(new ReportEvent.SubmissionOrdered());
        assertThat(life().state()).isEqualTo(State.SUBMITTED);
        assertThat(pdf()).doesNotContain("KNEC-LATER").contains("KNEC-SEEN");
    }

    @Test
    void those_who_look_after_a_report_that_is_not_submitted_are_told_why() {
        new Directory(table)
                .put(
                        "knec",
                        new StaffMember(
                                "adele",
                                "Adele",
                                "adele@knec.example",
                                Set.of(Role.ADMINISTRATOR),
                                Set.of(),
                                null,
                                List.of()));
        completed();
        happens(new ReportEvent.Approved(null));
        restrict();
        happens(new ReportEvent.SubmissionOrdered());
        world.clock.set(Instant.parse("2027-01-04T07:00:00Z"));
        follow.all();

        assertThat(world.ses.mails()).anySatisfy(mail -> assertThat(mail.text())
                .contains("The reason was: " + LeaveOutComplaints.WHY_NOT_SUBMITTED)
                .doesNotContain("KNEC-LATER"));
    }

    @Test
    void what_is_submitted_never_changes_afterwards() {
        completed();
        happens(new ReportEvent.Approved(null));
        happens(new ReportEvent.SubmissionOrdered());
        Printed submitted = new ReportFiles(table).find(which()).orElseThrow();
        String register = register();
        restrict();
        happens(new ReportEvent.FeedbackReceived(LocalDate.of(2027, 1, 2), "Received."));
        follow.all();

        assertThat(submitted.sealed()).isTrue();
        assertThat(new ReportFiles(table).find(which())).contains(submitted);
        assertThat(register()).isEqualTo(register).contains("KNEC-LATER");
    }
}
