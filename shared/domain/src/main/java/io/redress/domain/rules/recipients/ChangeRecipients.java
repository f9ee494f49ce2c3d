package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.rules.RuleBook;
import io.redress.domain.staff.StaffMember;
import java.time.Instant;
import java.util.List;

/**
 * Who is told of a change.
 *
 * @param before who is told of the complaint as it was before the change
 * @param after who is told of the complaint as the change left it
 * @param now who is told of the complaint as it is by now
 */
public record ChangeRecipients(Recipients before, Recipients after, Recipients now) {

    /** Nobody is told who may not see the complaint as it was, nor a person who could see it then and may not now. */
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
                book.of(now).procedure().dataProtection(),
                member -> complaint.version() > 0
                        && sees(book, availability, member, complaint, at)
                        && (!now.restricted() || sees(book, availability, member, now, at)));
    }

    private static boolean sees(
            RuleBook book, Availability availability, StaffMember member, Complaint complaint, Instant at) {
        return book.of(complaint).access().mayRead(complaint, availability.actor(member), at);
    }

    /**
     * The caseworker before the change; the caseworker of now, if nobody who had the complaint then may see it any more, as
     * happens to a line manager when the complaint goes up a stage.
     */
    public List<StaffMember> caseworkerBefore() {
        List<StaffMember> had = before.caseworker();
        return had.isEmpty() ? now.caseworker() : had;
    }
}
