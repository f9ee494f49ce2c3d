package io.redress.domain.complaint;

import java.time.Instant;

/**
 * An e-mail address to which no letter about a complaint is mailed. The address itself is among the particulars.
 *
 * @param holder whose address it is
 * @param since since when it is unusable
 */
public record UnusableAddress(LinkHolder holder, Why why, Instant since) {

    /** Why an address is unusable. */
    public enum Why {
        /** A mail came back for good: there is no such mailbox. */
        RETURNED,
        /** Its reader has marked a letter as spam. */
        MARKED_AS_SPAM
    }
}
