package io.redress.domain.rules.recipients;

import io.redress.domain.staff.StaffMember;
import java.util.List;

/**
 * A member of staff who gets a mail.
 *
 * @param actsFor the names of absent colleagues for whom the member gets it; empty when the member gets it as themselves
 */
public record Recipient(StaffMember member, List<String> actsFor) {
    public Recipient {
        actsFor = List.copyOf(actsFor);
    }
}
