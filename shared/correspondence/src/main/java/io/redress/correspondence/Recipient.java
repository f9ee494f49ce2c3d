package io.redress.correspondence;

import io.redress.domain.staff.StaffMember;
import java.util.List;

/**
 * A member of staff who gets a mail.
 *
 * @param actsFor the names of those who are away and for whom they get it; empty when it is for themselves
 */
public record Recipient(StaffMember member, List<String> actsFor) {
    public Recipient {
        actsFor = List.copyOf(actsFor);
    }
}
