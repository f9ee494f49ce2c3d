package io.redress.report;

import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportLife.State;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.rules.Rules;
import io.redress.email.Attachment;
import io.redress.email.InDoubt;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.email.Mailer;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.store.ReportFiles.Printed;
import io.redress.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Mails a report to its receiver, if a person has ordered that, and records what came of it. The hand-over is recorded before it
 * begins, so a mail that was handed over once is never handed over again, unless a person orders it.
 */
final class SubmitReport {

    private final LifeSteps steps;
    private final PrintReport print;
    private final LeaveOutComplaints leaveOut;
    private final Mailer mailer;
    private final Env env;

    SubmitReport(Env env, Table table, PrintReport print, Mailer mailer) {
        this.steps = new LifeSteps(env, table);
        this.print = print;
        this.leaveOut = new LeaveOutComplaints(table);
        this.mailer = mailer;
        this.env = env;
    }

    /** @throws RuntimeException if the mail has still to be handed over */
    void run(Rules rules, Report report, Period period, ReportLife ordered) {
        ReportSubmission submission = report.submission();
        if (submission == null || ordered.state() != State.ORDERED) {
            return;
        }
        Procedure procedure = rules.procedure();
        String address = procedure
                .contact(submission.to())
                .map(Contact::value)
                .orElseThrow(() -> new IllegalStateException(
                        "the procedure of " + procedure.organisation() + " has no address " + submission.to()));
        List<ReportStep> done = steps.of(procedure.organisation(), report.id(), period.key());
        ReportLife life = ReportLife.of(done);
        if (life.stateStep() != ordered.stateStep() || life.version() != ordered.version()) {
            // A person has decided otherwise; what they have ordered has a request of its own.
            return;
        }
        int version = life.version();
        if (life.submitted() == null
                && !leaveOut.among(rules, report, period, version).isEmpty()) {
            ReportEvent refused = new ReportEvent.HandOverRefused(LeaveOutComplaints.WHY_NOT_SUBMITTED);
            begin(procedure, report, period, ordered, refused)
                    .ifPresent(_ -> Log.said(procedure.organisation() + "'s " + report.id() + " report of " + period
                            + " is not submitted: it shows a complaint that it may no longer show"));
            return;
        }
        Printed printed = print.completed(procedure, report, period, version, done);
        if (!printed.sealed() && printed.step() != CompletedReport.shownStep(done)) {
            throw new IllegalStateException("the " + report.id() + " report of " + period + " has changed meanwhile");
        }
        String sha256 = printed.sha256();
        byte[] pdf = print.sealed(procedure, report, period, version, sha256);
        Letter letter = SubmissionLetter.write(procedure, report, period, done);
        String name = procedure.organisation() + "-" + report.id() + "-" + period
                + (version == 1 ? "" : "-restated-" + version) + ".pdf";
        Mail mail = new Mail(
                address,
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of(new Attachment(name, "application/pdf", pdf)),
                Map.of());
        Optional<ReportLife> begun =
                begin(procedure, report, period, ordered, new ReportEvent.HandOverBegun(address, sha256));
        if (begun.isEmpty()) {
            // Another sender has begun, or a person has decided otherwise.
            return;
        }
        handOver(procedure, report, period, mail);
    }

    /** Begins the mail that was ordered, and none that was ordered later for another version or after a return. */
    private Optional<ReportLife> begin(
            Procedure procedure, Report report, Period period, ReportLife ordered, ReportEvent event) {
        return steps.add(
                procedure.organisation(),
                report.id(),
                period.key(),
                life -> life.state() == State.ORDERED
                                && life.stateStep() == ordered.stateStep()
                                && life.version() == ordered.version()
                        ? Optional.of(event)
                        : Optional.empty());
    }

    private void handOver(Procedure procedure, Report report, Period period, Mail mail) {
        String which = procedure.organisation() + "'s " + report.id() + " report of " + period;
        String messageId;
        try {
            messageId = mailer.send(mail).messageId();
        } catch (InDoubt doubt) {
            Log.failed("nobody knows whether " + which + " was mailed to its receiver", doubt);
            add(procedure, report, period, State.BEING_SENT, new ReportEvent.HandOverDoubted());
            return;
        } catch (NotSent refused) {
            if (refused.forGood()) {
                Log.failed("SES refused to mail " + which + " to its receiver", refused);
                String why = Objects.requireNonNullElse(refused.getMessage(), "no reason given");
                add(procedure, report, period, State.BEING_SENT, new ReportEvent.HandOverRefused(why));
                return;
            }
            add(procedure, report, period, State.BEING_SENT, new ReportEvent.HandOverGivenBack());
            throw refused;
        } catch (RuntimeException notSent) {
            add(procedure, report, period, State.BEING_SENT, new ReportEvent.HandOverGivenBack());
            throw notSent;
        }
        add(procedure, report, period, State.BEING_SENT, new ReportEvent.HandedOver(messageId));
        Log.said(which + " was mailed to its receiver at " + env.now());
    }

    private Optional<ReportLife> add(
            Procedure procedure, Report report, Period period, State expected, ReportEvent event) {
        return steps.add(
                procedure.organisation(),
                report.id(),
                period.key(),
                life -> life.state() == expected ? Optional.of(event) : Optional.empty());
    }
}
