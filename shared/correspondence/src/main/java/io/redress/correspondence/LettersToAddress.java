package io.redress.correspondence;

import io.redress.domain.EmailAddress;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.rules.Rules;
import io.redress.store.FloodCounts;
import io.redress.store.Table;
import java.time.Instant;

/**
 * Counts the letters to an address that the actions of a complainant order, because a stranger may have given the address of somebody
 * else. What staff and the system order is not counted, nor the acknowledgement, which was counted when the complaint was submitted.
 */
final class LettersToAddress {

    private final FloodCounts counts;

    LettersToAddress(Table table) {
        counts = new FloodCounts(table);
    }

    /** Whether the address has got too many letters today, so that this one is not mailed. */
    boolean areTooMany(Rules rules, String address, String letter, ChangeContext order, Instant now) {
        boolean counted = order.number() > 1 && order.recorded().change().isByPublic();
        return counted
                && !counts.mayMail(
                        rules.procedure().organisation(),
                        now.atZone(rules.calendar().zone()).toLocalDate(),
                        EmailAddress.mailbox(address),
                        order.after().reference() + "#" + order.number() + "#" + letter,
                        rules.procedure().protection().mailsPerAddress());
    }
}
