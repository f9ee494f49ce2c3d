package io.redress.notification;

import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.rules.ReplyMails;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.email.DeskAddress;
import java.util.Map;
import java.util.stream.Stream;

/** The mail about a reply that was set aside: who looks after the complaint learns that it waits for a decision. */
final class WaitingReplyMails {

    private final Rules rules;
    private final ChangeContext context;
    private final Complaint now;
    private final Recipients recipients;
    private final StaffMails toStaff;
    private final DeskAddress desk;

    WaitingReplyMails(
            Rules rules,
            ChangeContext context,
            Complaint now,
            Recipients recipients,
            StaffMails toStaff,
            DeskAddress desk) {
        this.rules = rules;
        this.context = context;
        this.now = now;
        this.recipients = recipients;
        this.toStaff = toStaff;
        this.desk = desk;
    }

    Stream<Runnable> of(ReplyEvent event) {
        return switch (event) {
            case ReplySetAside reply ->
                isTold() && WaitingReplies.of(now).has(reply.mail()) ? waits(reply) : Stream.empty();
            case ReplyDecided _ -> Stream.empty();
        };
    }

    private boolean isTold() {
        return new ReplyMails(context.history(), rules)
                .isTold(context.recorded().change());
    }

    private Stream<Runnable> waits(ReplySetAside reply) {
        return toStaff.mails(
                "reply-waits",
                recipients.caseworker(),
                Map.of(
                        "mailAddress",
                        desk.mail(context.after().organisation(), reply.mail()),
                        "waitsUntil",
                        StaffWords.day(reply.until())));
    }
}
