package io.redress.mailintake;

import io.redress.domain.EmailAddress;
import io.redress.mime.ReadMail;
import io.redress.mime.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * One mail on its way to one organisation.
 *
 * @param id what is the same if the same mail comes again, on whatever way
 */
record Incoming(Received received, ReadMail mail, String id) {

    Instant at() {
        return received.at();
    }

    /** The one person who sent it; empty if the mail names nobody who could be answered, or several. */
    Optional<Sender> sender() {
        return mail.senders().size() == 1
                ? Optional.of(mail.senders().getFirst())
                        .filter(sender -> EmailAddress.faultOf(sender.address()).isEmpty())
                : Optional.empty();
    }
}
