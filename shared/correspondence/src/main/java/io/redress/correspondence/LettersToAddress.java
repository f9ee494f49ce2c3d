package io.redress.correspondence;

import io.redress.domain.EmailAddress;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.intake.Particulars;
import io.redress.domain.rules.Rules;
import io.redress.store.FloodCounts;
import io.redress.store.FloodCounts.Kind;
import io.redress.store.Table;
import java.time.LocalDate;

/**
 * Keeps the letters from an address that a stranger may have given. Every letter that the public sets off is counted: acknowledgements
 * of what the public submits, letters that the actions of a complainant order, new links, and all letters to an address that was corrected
 * by a link, or that is not the one of the acknowledgement. What staff and the system order otherwise is not counted, but it is not
 * mailed to an {@link UnconfirmedAddress}.
 */
final class LettersToAddress {

    private final FloodCounts counts;

    LettersToAddress(Table table) {
        counts = new FloodCounts(table);
    }

    /**
     * Whether a letter is not mailed. The answer is the same however often and however late it is asked for, so a letter that was
     * mailed is not owed as well.
     *
     * @param day the day of the order
     */
    boolean holds(
            Rules rules, Particulars particulars, String address, String letter, ChangeContext order, LocalDate day) {
        return order.number() > 1 && UnconfirmedAddress.in(order)
                || isCounted(rules, particulars, address, order) && areTooMany(rules, address, letter, order, day);
    }

    private static boolean isCounted(Rules rules, Particulars particulars, String address, ChangeContext order) {
        return order.recorded().change().isByPublic()
                || UnconfirmedAddress.isCorrectedByPublic(order)
                || UnconfirmedAddress.isNotAcknowledged(
                        order, particulars, address, rules.calendar().zone());
    }

    private boolean areTooMany(Rules rules, String address, String letter, ChangeContext order, LocalDate day) {
        return !counts.mayMail(
                Kind.LETTER,
                rules.procedure().organisation(),
                day,
                EmailAddress.mailbox(address),
                order.after().reference() + "#" + order.number() + "#" + letter,
                rules.procedure().protection().mailsPerAddress());
    }
}
