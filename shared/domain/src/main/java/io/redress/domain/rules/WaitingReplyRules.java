package io.redress.domain.rules;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.rules.change.PendingChange;

/** Which replies wait at a complaint. Each command may come twice. */
final class WaitingReplyRules {

    /** How many replies wait at one complaint at most. Further ones are in the list of mails that were set aside alone. */
    private static final int MOST = 20;

    private WaitingReplyRules() {}

    static void setAside(PendingChange pending, Command.SetReplyAside reply) {
        Complaint complaint = pending.complaint();
        WaitingReplies replies = WaitingReplies.of(complaint);
        boolean waits = complaint.open()
                && complaint.handling().erasure() == null
                && reply.until().isAfter(pending.now())
                && !replies.has(reply.mail())
                && replies.at(pending.now()).size() < MOST;
        if (waits) {
            pending.add(new ReplySetAside(reply.mail(), reply.until()));
        }
    }

    static void decide(PendingChange pending, String mail) {
        if (WaitingReplies.of(pending.complaint()).has(mail)) {
            pending.add(new ReplyDecided(mail));
        }
    }
}
