package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.email.Mailer;
import io.redress.procedures.Procedures;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.ReportFiles.Which;
import io.redress.store.ReportStates;
import io.redress.store.Table;
import io.redress.testing.TestEnv;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmitReportTest {

    private static final Instant NOW = Instant.parse("2027-01-01T05:00:00Z");
    private static final Rules KNEC = Procedures.in(
                    TestEnv.of("redress", InstantSource.fixed(NOW), Map.of("ORGANISATIONS", "knec")), DaysOff.NONE)
            .inForce("knec");
    private static final Report REPORT = KNEC.procedure().report("ombudsman").orElseThrow();
    private static final Period QUARTER = Period.of(
            Report.Every.QUARTER, LocalDate.of(2026, 10, 1), KNEC.procedure().year());

    private final World world = new World();
    private final Table table = Table.in(world.env);
    private final PrintReport print = new PrintReport(table);
    private final ReportStates states = new ReportStates(table);
    private final List<ReportStep> steps = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    private ReportLife happened(ReportEvent... events) {
        ReportLife life = null;
        for (ReportEvent event : events) {
            ReportStep step = new ReportStep(steps.size() + 1, NOW, "cynthia", null, event);
            life = states.add("knec", REPORT.id(), QUARTER.key(), steps, step).orElseThrow();
            steps.add(step);
        }
        return life;
    }

    private ReportLife ordered() {
        new MakeReport(world.env, table).run(KNEC, REPORT, QUARTER, 1);
        return happened(
                new ReportEvent.Drafted(NOW.plusSeconds(1000)),
                new ReportEvent.Completed(Map.of("root-causes", "Letters were posted late.")),
                new ReportEvent.Approved(null),
                new ReportEvent.SubmissionOrdered());
    }

    private Printed printed() {
        return print.completed(KNEC.procedure(), REPORT, QUARTER, 1, steps);
    }

    private void submit(ReportLife life) {
        new SubmitReport(world.env, table, print, Mailer.in(world.env)).run(KNEC, REPORT, QUARTER, life);
    }

    @Test
    void what_was_printed_on_the_approval_is_submitted_whatever_is_printed_later() {
        ReportLife ordered = ordered();
        Printed approved = printed();
        world.staff("cynthia", "complaint-officer");
        List<ReportStep> completed = steps.subList(0, 2);
        print.completed(KNEC.procedure(), REPORT, QUARTER, 1, completed);
        submit(ordered);

        assertThat(approved.step()).isEqualTo(3);
        assertThat(world.ses.mails()).singleElement().satisfies(mail -> assertThat(
                        ReportFiles.sha256(mail.attachments().getFirst().content()))
                .isEqualTo(approved.sha256()));
        assertThat(new ReportFiles(table).find(Which.pdf("knec", "ombudsman", QUARTER.key(), 1)))
                .contains(new Printed(approved.sha256(), approved.size(), true, 3));
    }

    @Test
    void a_report_that_was_returned_after_its_mail_was_refused_is_submitted_as_it_was_approved_then() {
        submit(ordered());
        Printed refused = printed();
        steps.clear();
        steps.addAll(states.steps("knec", "ombudsman", QUARTER.key()).subList(0, 5));
        List<ReportStep> returned = new ArrayList<>(steps);
        for (ReportEvent event : List.of(
                new ReportEvent.HandOverRefused("too large"),
                new ReportEvent.Returned("Shorten it."),
                new ReportEvent.Completed(Map.of("root-causes", "The post.")),
                new ReportEvent.Approved(null))) {
            returned.add(new ReportStep(returned.size() + 1, NOW, "cynthia", null, event));
        }

        assertThat(refused.sealed()).isTrue();
        Printed again = print.completed(KNEC.procedure(), REPORT, QUARTER, 1, returned);
        assertThat(again.step()).isEqualTo(9);
        assertThat(again.sealed()).isFalse();
        assertThat(again.sha256()).isNotEqualTo(refused.sha256());
    }

    @Test
    void an_order_that_a_person_has_replaced_mails_nothing() {
        ReportLife replaced = ordered();
        happened(
                new ReportEvent.HandOverBegun("r@regulator.example", "ab"),
                new ReportEvent.HandedOver("1"),
                new ReportEvent.Restated(NOW.plusSeconds(2000), "One more", "It was late."),
                new ReportEvent.Completed(Map.of("root-causes", "The post.")),
                new ReportEvent.Approved(null),
                new ReportEvent.SubmissionOrdered());
        submit(replaced);

        assertThat(world.ses.mails()).isEmpty();
        assertThat(states.steps("knec", "ombudsman", QUARTER.key())).isEqualTo(steps);
    }
}
