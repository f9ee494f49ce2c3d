package io.redress.correspondence;

import io.redress.domain.staff.StaffMember;
import io.redress.store.MailMarks;

/** The marks of the mails to staff about a complaint that were sent, or may have been. */
public record StaffMailMarks(MailMarks marks) {

    /** @param about the same as when the mail was sent */
    public boolean has(int change, String letter, String about, StaffMember member) {
        return marks.has(change, letter(letter, about), member.id());
    }

    static String letter(String letter, String about) {
        return letter + "#" + about;
    }
}
