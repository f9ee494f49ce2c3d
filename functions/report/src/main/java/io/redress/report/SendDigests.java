package io.redress.report;

import io.redress.correspondence.SendOnce;
import io.redress.domain.procedure.Digest;
import io.redress.domain.report.DigestDay;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.email.Letter;
import io.redress.email.Mail;
import io.redress.email.NotSent;
import io.redress.platform.Env;
import io.redress.platform.Log;
import io.redress.procedures.Procedures;
import io.redress.store.Directory;
import io.redress.store.MailMark;
import io.redress.store.ReportStates;
import io.redress.store.Reports;
import io.redress.store.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends the weekly digest to the members of staff who have one of its roles, or act for an absent colleague who has. Who has nothing to
 * do gets no mail. What fails is tried again by the next run, until the next week's digest.
 */
final class SendDigests {

    private final Procedures procedures;
    private final Table table;
    private final Directory directory;
    private final Reports reports;
    private final CollectDigest collect;
    private final SendOnce mails;
    private final Env env;

    SendDigests(Env env, Table table, Procedures procedures, SendOnce mails) {
        this.procedures = procedures;
        this.table = table;
        this.directory = new Directory(table);
        this.reports = new Reports(table);
        this.collect = new CollectDigest(env, table, procedures);
        this.mails = mails;
        this.env = env;
    }

    /** Sends all digests that are due, and fails at the end if one of them could not be sent. */
    void run() {
        List<String> failed = new ArrayList<>();
        for (String organisation : procedures.organisations()) {
            Rules rules = procedures.inForce(organisation);
            DigestDay.at(env.now(), rules.procedure(), rules.calendar())
                    .filter(day -> !reports.wasMailed(organisation, Reports.WEEKLY_DIGEST, day.toString()))
                    .ifPresent(day -> send(rules, day, failed));
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("these digests were not sent: " + String.join(", ", failed));
        }
    }

    private void send(Rules rules, LocalDate day, List<String> failed) {
        String organisation = rules.procedure().organisation();
        List<String> roles = Optional.ofNullable(rules.procedure().digest())
                .map(Digest::roles)
                .orElse(List.of());
        LocalDate today = env.now().atZone(rules.calendar().zone()).toLocalDate();
        PresentStaff present = new PresentStaff(directory.all(organisation), today);
        Map<String, ReportLife> lives = new ReportStates(table).all(organisation);
        int before = failed.size();
        for (StaffMember reader : present.withAnyRole(roles)) {
            try {
                MailMark mark = MailMark.ofDigest(organisation, day, reader.id(), env.now());
                // Before anything is collected: a run that ended too early leaves the others to the next one.
                if (!mark.isTaken(table)) {
                    send(mark, rules, reader, collect.of(rules, reader, present, lives));
                }
            } catch (RuntimeException fault) {
                Log.failed("the digest of " + day + " could not be mailed to " + reader.id(), fault);
                if (!(fault instanceof NotSent notSent && notSent.forGood())) {
                    failed.add(organisation + "'s " + reader.id());
                }
            }
        }
        if (failed.size() == before) {
            reports.mailed(organisation, Reports.WEEKLY_DIGEST, day.toString(), env.now());
        }
    }

    /** A digest in doubt counts as sent: the work lists show the same. */
    private void send(MailMark mark, Rules rules, StaffMember reader, WaitingWork waiting) {
        if (!waiting.isEmpty()) {
            Letter letter = DigestLetter.write(rules, reader, waiting, env.now());
            mails.doubtAfter(mark, () -> Mail.of(reader.email(), letter));
        }
    }
}
