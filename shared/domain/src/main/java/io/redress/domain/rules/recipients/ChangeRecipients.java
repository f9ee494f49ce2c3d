package io.redress.domain.rules.recipients;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.StaffMember;
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
    public static ChangeRecipients of(MailGate gate, Complaint before, Complaint after) {
        return new ChangeRecipients(
                new Recipients(gate, before), new Recipients(gate, after), new Recipients(gate, gate.now()));
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
