package io.redress.mailintake;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.SetAsideMail;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.Actor;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.SetAsideMails;
import io.redress.store.Table;
import java.time.Instant;

/**
 * Records at a complaint that a reply to one of its letters was set aside, so that the complaint is not closed by silence while the reply
 * waits. The mail is in the list before, and each record can be made again, so a message that comes again does what is left of it.
 */
final class WaitingReply {

    private static final Actor.System MAIL_INTAKE = new Actor.System("mail-intake");

    private final Env env;
    private final RuleBook book;
    private final Complaints complaints;
    private final SetAsideMails mails;

    WaitingReply(Env env, Table table, Procedures procedures) {
        this.env = env;
        this.book = procedures;
        this.complaints = Complaints.in(env, table, procedures);
        this.mails = new SetAsideMails(table);
    }

    /** @param mail the mail as it is in the list */
    void record(Complaint complaint, SetAsideMail mail) {
        if (mail.waits()) {
            setAside(complaint, mail);
        }
        // A person may decide before the complaint knows of the mail; then nobody else tells the complaint.
        if (!mails.waits(complaint.organisation(), mail.id())) {
            decided(complaint, mail);
        }
    }

    private void setAside(Complaint complaint, SetAsideMail mail) {
        Instant now = env.now();
        Instant until = SetAsideMails.waitsUntil(mail);
        complaints.change(complaint.organisation(), complaint.reference(), MAIL_INTAKE, now, current -> book.of(current)
                .decide(current, new Command.SetReplyAside(mail.id(), until), MAIL_INTAKE, now));
    }

    private void decided(Complaint complaint, SetAsideMail mail) {
        Instant now = env.now();
        complaints.change(complaint.organisation(), complaint.reference(), MAIL_INTAKE, now, current -> book.of(current)
                .decide(current, new Command.DecideReply(mail.id()), MAIL_INTAKE, now));
    }
}
