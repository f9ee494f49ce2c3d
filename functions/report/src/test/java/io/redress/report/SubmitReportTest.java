package io.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.correspondence.SendOnce;
import io.redress.domain.calendar.DaysOff;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.email.Mailer;
import io.redress.messaging.ReportMailNews;
import io.redress.platform.Sha256;
import io.redress.platform.StoredJson;
import io.redress.procedures.Procedures;
import io.redress.store.MailFeedback;
import io.redress.store.MailFeedback.OfReport;
import io.redress.store.ReportFiles;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.ReportFiles.Which;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import io.redress.testing.AcceptedMail;
import io.redress.testing.SesFault;
import io.redress.testing.SesReply;
import io.redress.testing.TestEnv;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

    /** Prints the report, and records its files if it is approved. */
    private Printed recorded() {
        new RecordFiles(world.env, table, print).run(KNEC.procedure(), REPORT, QUARTER, 1);
        read();
        return printed();
    }

    private void read() {
        steps.clear();
        steps.addAll(states.steps("knec", REPORT.id(), QUARTER.key()));
    }

    private ReportEvent last() {
        read();
        return steps.getLast().event();
    }

    private void submit(ReportLife life) {
        new SubmitReport(world.env, table, print, Mailer.in(world.env)).run(KNEC, REPORT, QUARTER, life);
    }

    @Test
    void what_was_printed_on_the_approval_is_submitted_whatever_is_printed_later() {
        ReportLife ordered = ordered();
        Printed approved = recorded();
        world.staff("cynthia", "complaint-officer");
        List<ReportStep> completed = steps.subList(0, 2);
        print.completed(KNEC.procedure(), REPORT, QUARTER, 1, completed);
        submit(ordered);

        assertThat(approved.step()).isEqualTo(3);
        assertThat(world.ses.mails()).singleElement().satisfies(mail -> assertThat(
                        Sha256.hex(mail.attachments().getFirst().content()))
                .isEqualTo(approved.sha256()));
        assertThat(new ReportFiles(table).find(Which.pdf("knec", "ombudsman", QUARTER.key(), 1)))
                .contains(new Printed(approved.sha256(), approved.size(), true, 3));
    }

    @Test
    void a_report_that_was_returned_after_its_mail_was_refused_is_submitted_as_it_was_approved_then() {
        ReportLife ordered = ordered();
        recorded();
        world.ses.fail(SesFault.REFUSE, 1);
        submit(ordered);
        assertThat(last()).isInstanceOf(ReportEvent.HandOverRefused.class);
        Printed refused = printed();
        happened(
                new ReportEvent.Returned("Shorten it."),
                new ReportEvent.Completed(Map.of("root-causes", "The post.")),
                new ReportEvent.Approved(null));

        assertThat(refused.sealed()).isTrue();
        Printed again = recorded();
        assertThat(again.step()).isEqualTo(10);
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

    @Test
    void what_was_approved_is_recorded_once_and_mailed_byte_for_byte() {
        ReportLife ordered = ordered();
        Printed approved = recorded();
        assertThat(recorded()).isEqualTo(approved);
        Reports.Hashes hashes =
                world.reports.hashes("knec", "ombudsman", QUARTER.key(), 1).orElseThrow();
        assertThat(last())
                .isEqualTo(new ReportEvent.FilesRecorded(approved.sha256(), hashes.register(), hashes.figures()));
        submit(ordered);

        assertThat(steps).hasSize(5);
        assertThat(Sha256.hex(
                        world.ses.mails().getFirst().attachments().getFirst().content()))
                .isEqualTo(ReportLife.of(steps).approved());
    }

    @Test
    void a_report_whose_files_are_not_recorded_yet_waits() {
        ReportLife ordered = ordered();
        assertThatThrownBy(() -> submit(ordered)).hasMessageContaining("is not recorded yet");
        assertThat(world.ses.mails()).isEmpty();
    }

    private void returned(ReportLife ordered, String what) {
        submit(ordered);
        assertThat(world.ses.mails()).isEmpty();
        assertThat(last()).isInstanceOfSatisfying(ReportEvent.Returned.class, returned -> assertThat(returned.why())
                .contains("Missing or different: " + what + "."));
        assertThat(steps.getLast().by()).isNull();
        assertThat(ReportLife.of(steps).state()).isEqualTo(ReportLife.State.DRAFT);
        assertThat(ReportLife.of(steps).approved()).isNull();
    }

    @Test
    void a_pdf_that_is_not_the_approved_one_is_not_mailed_and_the_report_is_returned() {
        ReportLife ordered = ordered();
        recorded();
        world.alter(" PART#", "file", AttributeValue.fromB(SdkBytes.fromUtf8String("other bytes")));
        returned(ordered, "the PDF");

        happened(new ReportEvent.Completed(Map.of("root-causes", "The post.")), new ReportEvent.Approved(null));
        ReportLife again = happened(new ReportEvent.SubmissionOrdered());
        recorded();
        submit(again);
        assertThat(world.ses.mails()).hasSize(1);
    }

    @Test
    void a_pdf_that_was_printed_again_is_not_mailed() {
        ReportLife ordered = ordered();
        recorded();
        new ReportFiles(table).keep(Which.pdf("knec", "ombudsman", QUARTER.key(), 1), new byte[] {1}, 99);
        returned(ordered, "the PDF");
    }

    @Test
    void a_report_whose_figures_were_altered_is_returned_as_often_as_it_is_approved() {
        ReportLife ordered = ordered();
        recorded();
        String figures = StoredJson.write(world.reports
                .find("knec", "ombudsman", QUARTER.key())
                .orElseThrow()
                .figures());
        world.alter(
                "REPORT#knec ombudsman#",
                "content",
                AttributeValue.fromS(figures.replaceFirst(
                        "\"received\":0(.*?)\"carriedForward\":0", "\"received\":7$1\"carriedForward\":7")));
        world.alter(" PART#", "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("no register")));
        returned(ordered, "the register, the figures");

        happened(new ReportEvent.Completed(Map.of()), new ReportEvent.Approved(null));
        recorded();
        assertThat(last()).isInstanceOf(ReportEvent.Returned.class);
    }

    @Test
    void a_mail_that_perhaps_arrived_is_not_returned_but_refused() {
        ReportLife ordered = ordered();
        Printed approved = recorded();
        happened(
                new ReportEvent.HandOverBegun("r@regulator.example", approved.sha256()),
                new ReportEvent.HandOverDoubted());
        ReportLife again = happened(new ReportEvent.OrderedAgain(null));
        world.alter(" PART#", "file", AttributeValue.fromB(SdkBytes.fromUtf8String("other bytes")));
        submit(again);
        assertThat(last()).isInstanceOf(ReportEvent.HandOverRefused.class);
        assertThat(world.ses.mails()).isEmpty();
    }

    /** What the mail service says of the last mail to the receiver. */
    private void hears(boolean accepted) {
        AcceptedMail mail = world.ses.mails().getLast();
        OfReport about =
                MailFeedback.of(mail.tags()).flatMap(MailFeedback::ofReport).orElseThrow();
        TellAdministrators tell = new TellAdministrators(
                world.env, table, Procedures.in(world.env, DaysOff.NONE), SendOnce.in(world.env, table));
        var news = new ReportMailNews(about.recipient(), about.copy(), accepted, mail.id());
        assertThat(about.organisation()).isEqualTo("knec");
        new HearOfReportMail(world.env, table, tell)
                .run(
                        KNEC.procedure(),
                        REPORT,
                        Period.parse(about.period(), KNEC.procedure().year()),
                        news);
    }

    private ReportLife submitted(SesReply reply) {
        ordered();
        recorded();
        world.ses.behave(reply);
        submit(ReportLife.of(steps));
        read();
        return ReportLife.of(steps);
    }

    @Test
    void a_submission_in_doubt_is_settled_when_the_mail_service_says_that_it_has_it() {
        assertThat(submitted(SesReply.hangingUp()).state()).isEqualTo(ReportLife.State.IN_DOUBT);

        hears(true);
        hears(true);

        assertThat(last())
                .isEqualTo(
                        new ReportEvent.HandedOver(world.ses.mails().getLast().id()));
        assertThat(ReportLife.of(steps).submitted()).isNotNull();
    }

    @Test
    void a_submission_that_comes_back_was_none() {
        assertThat(submitted(SesReply.accepting()).submitted()).isNotNull();

        hears(false);
        hears(false);
        hears(true);

        assertThat(last()).isEqualTo(new ReportEvent.HandOverRefused("The mail came back."));
        ReportLife life = ReportLife.of(steps);
        assertThat(life.state()).isEqualTo(ReportLife.State.REFUSED);
        assertThat(life.submitted()).isNull();
        assertThat(life.firstSubmitted()).isNull();
        assertThat(life.mayHaveArrived()).isFalse();
    }
}
