package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Availability;
import io.redress.domain.rules.recipients.ChangeRecipients;
import io.redress.domain.rules.recipients.MailGate;
import io.redress.domain.staff.StaffMember;
import io.redress.domain.staff.SubjectMatcher;
import io.redress.messaging.Message;
import io.redress.platform.Env;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sends mails to all who have to know of a change: one mail for each event and person, each only once. */
final class Notify {

    private final Procedures procedures;
    private final Complaints complaints;
    private final Correspondence correspondence;
    private final Directory directory;
    private final Env env;

    Notify(Env env, Table table) {
        this.env = env;
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        complaints = Complaints.in(env, table, procedures);
        correspondence = new Correspondence(env, table, procedures, complaints, "notification");
        directory = new Directory(table);
    }

    /**
     * Sends every mail of a change. If one fails, the others are still sent, and then the message is returned to the queue.
     *
     * @return until when a mail waits for others like it; empty if none does
     */
    Optional<Instant> run(Message message) {
        ChangeContext context = correspondence.context(message.organisation(), message.reference(), message.change());
        ToldAddition addition = ToldAddition.of(
                context, () -> correspondence.changesAfter(context), procedures.of(context.after()), env.now());
        RuntimeException failure = null;
        for (Runnable mail : mails(context, addition).toList()) {
            try {
                mail.run();
            } catch (RuntimeException fault) {
                if (failure != null) {
                    fault.addSuppressed(failure);
                }
                failure = fault;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return addition.until();
    }

    /** There are none if the personal data is erased or being erased, and with it the marks of the mails that were sent. */
    private Stream<Runnable> mails(ChangeContext context, ToldAddition addition) {
        Complaint now = correspondence.now(context);
        if (now.handling().erasureHasBegun()) {
            return Stream.empty();
        }
        Rules rules = procedures.of(context.after());
        List<StaffMember> staff = directory.all(context.after().organisation());
        Availability availability = new Availability(
                staff, env.now().atZone(rules.calendar().zone()).toLocalDate());
        MailGate gate = new MailGate(procedures, availability, now, meant(now, staff), env.now());
        ChangeRecipients recipients = ChangeRecipients.of(gate, context.before(), context.after());
        return new ChangeMails(procedures, correspondence, context, now, recipients, addition).all();
    }

    /** The members of staff whom the given name may mean, if nobody has matched it yet: the function assignment may be late. */
    private Set<String> meant(Complaint complaint, List<StaffMember> staff) {
        if (!complaint.handling().subjectIsUnknown()) {
            return Set.of();
        }
        String about = complaints.particulars(complaint.reference()).aboutPerson();
        return about == null
                ? Set.of()
                : new SubjectMatcher(procedures.of(complaint).procedure(), staff)
                        .mayMean(about, complaint.handling().name());
    }
}
