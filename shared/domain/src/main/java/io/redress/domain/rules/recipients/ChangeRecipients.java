package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.util.List;

/**
 * The recipients of the mails about a change.
 *
 * @param before the recipients for the complaint as it was before the change
 * @param after the recipients for the complaint as it was after the change
 * @param now the recipients for the complaint as it is now
 */
public record ChangeRecipients(Recipients before, Recipients after, Recipients now) {

    /** A person gets mails only if the person may see the complaint as it was then, and may still see it now. */
    public static ChangeRecipients of(
            RuleBook book, Availability availability, Complaint before, Complaint after, Complaint now, Instant at) {
        return new ChangeRecipients(
                recipients(book, availability, before, now, at),
                recipients(book, availability, after, now, at),
                recipients(book, availability, now, now, at));
    }

    private static Recipients recipients(
            RuleBook book, Availability availability, Complaint complaint, Complaint now, Instant at) {
        return new Recipients(
                availability,
                complaint,
                book.of(now).procedure(),
                member -> complaint.version() > 0
                        && sees(book, availability, member, complaint, at)
                        && (!now.restricted() || sees(book, availability, member, now, at)));
    }

    private static boolean sees(
            RuleBook book, Availability availability, StaffMember member, Complaint complaint, Instant at) {
        return book.of(complaint).access().mayRead(complaint, availability.actor(member), at);
    }

    /**
     * The caseworker before the change. If everybody who had the complaint then may no longer see it, as happens to a line
     * manager when the complaint moves up a stage, the present caseworker.
     */
    public List<StaffMember> caseworkerBefore() {
        List<StaffMember> had = before.caseworker();
        return had.isEmpty() ? now.caseworker() : had;
    }
}
