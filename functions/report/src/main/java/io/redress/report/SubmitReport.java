package io.redress.report;

import io.redress.domain.procedure.Contact;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.Period;
import io.redress.domain.report.ReportFileName;
import io.redress.domain.report.life.RecordedFiles;
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
import io.redress.platform.Sha256;
import io.redress.store.ReportMails;
import io.redress.store.Reports;
import io.redress.store.Reports.Hashes;
import io.redress.store.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Mails a report to its receiver, if a person has ordered that, and records what came of it. Only the bytes that were recorded on the
 * approval are mailed; if others are stored, the report is returned. The hand-over is recorded before it
 * begins, so a mail that was handed over once is never handed over again, unless a person orders it.
 */
final class SubmitReport {

    private final LifeSteps steps;
    private final Reports reports;
    private final PrintReport print;
    private final LeaveOutComplaints leaveOut;
    private final Mailer mailer;
    private final Env env;

    SubmitReport(Env env, Table table, PrintReport print, Mailer mailer) {
        this.steps = new LifeSteps(env, table);
        this.reports = new Reports(table);
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
        RecordedFiles approved = RecordedFiles.ofApproval(done, version)
                .filter(RecordedFiles::stands)
                .orElseThrow(() -> new IllegalStateException(
                        "what was approved of the " + report.id() + " report of " + period + " is not recorded yet"));
        Optional<byte[]> pdf = print.sealed(procedure, report, period, version, approved.pdf());
        List<String> different = ApprovedFiles.different(
                approved,
                pdf.map(Sha256::hex).orElse(null),
                reports.hashes(procedure.organisation(), report.id(), period.key(), version)
                        .orElse(new Hashes(null, null)));
        if (pdf.isEmpty() || !different.isEmpty()) {
            giveBack(procedure, report, period, ordered, ApprovedFiles.why(different));
            return;
        }
        if (pdf.get().length > Attachments.LARGEST) {
            String why = tooLarge(pdf.get().length);
            begin(procedure, report, period, ordered, notMailed(ordered, why)).ifPresent(_ -> Log.said(why));
            return;
        }
        if (life.submitted() == null
                && !leaveOut.among(rules, report, period, version).isEmpty()) {
            String why = LeaveOutComplaints.WHY_NOT_SUBMITTED;
            begin(procedure, report, period, ordered, notMailed(ordered, why))
                    .ifPresent(_ -> Log.said(procedure.organisation() + "'s " + report.id() + " report of " + period
                            + " is not submitted: it shows a complaint that it may no longer show"));
            return;
        }
        Letter letter = SubmissionLetter.write(
                procedure, report, period, done, print.restatement(procedure, report, period, version, done));
        String name =
                ReportFileName.of(procedure.organisation(), report.id(), period.toString(), version, version, "pdf");
        Mail mail = new Mail(
                address,
                letter.subject(),
                letter.text(),
                letter.html(),
                List.of(new Attachment(name, "application/pdf", pdf.get())),
                Map.of());
        Optional<ReportLife> begun =
                begin(procedure, report, period, ordered, new ReportEvent.HandOverBegun(address, approved.pdf()));
        if (begun.isEmpty()) {
            // Another sender has begun, or a person has decided otherwise.
            return;
        }
        handOver(procedure, report, period, begun.get().stateStep(), mail);
    }

    private void giveBack(Procedure procedure, Report report, Period period, ReportLife ordered, String why) {
        ReportEvent event = notMailed(ordered, why);
        if (begin(procedure, report, period, ordered, event).isPresent()) {
            ApprovedFiles.returned(procedure, report, period, event);
        }
    }

    private static String tooLarge(int bytes) {
        return "The PDF has " + bytes + " bytes, more than a mail takes (" + Attachments.LARGEST
                + "), so it was not mailed.";
    }

    /** A report that has perhaps reached its receiver cannot be returned; its mail counts as refused. */
    private static ReportEvent notMailed(ReportLife ordered, String why) {
        return ordered.sha256() == null ? new ReportEvent.Returned(why) : new ReportEvent.HandOverRefused(why);
    }

    /** Adds a step to the mail that was ordered, and to none that was ordered later for another version or after a return. */
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

    /** @param step the number of the step by which the hand-over began */
    private void handOver(Procedure procedure, Report report, Period period, int step, Mail mail) {
        String which = procedure.organisation() + "'s " + report.id() + " report of " + period;
        String messageId;
        try {
            messageId = mailer.send(
                            mail, ReportMails.submissionTags(procedure.organisation(), report.id(), period.key(), step))
                    .messageId();
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
