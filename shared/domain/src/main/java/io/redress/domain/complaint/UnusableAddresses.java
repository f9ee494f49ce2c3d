package io.redress.domain.complaint;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The e-mail addresses to which no letter about a complaint is mailed. */
public record UnusableAddresses(List<UnusableAddress> all) {

    /** The part of the particulars that is the address of a complainant, and that of a representative. */
    private static final String COMPLAINANT = "email";

    private static final String REPRESENTATIVE = "representative-email";

    public UnusableAddresses {
        all = List.copyOf(all);
    }

    /** Whether no letter is mailed to somebody. */
    public boolean include(LinkHolder holder) {
        return all.stream().anyMatch(address -> address.holder() == holder);
    }

    /** Whether an address is unusable for a reason. */
    public boolean include(LinkHolder holder, UnusableAddress.Why why) {
        return all.stream().anyMatch(address -> address.holder() == holder && address.why() == why);
    }

    UnusableAddresses with(LetterEvent.AddressUnusable event, Instant at) {
        return new UnusableAddresses(
                Stream.concat(all.stream(), Stream.of(new UnusableAddress(event.holder(), event.why(), at)))
                        .toList());
    }

    /** A corrected address is another address, which may be used. */
    UnusableAddresses corrected(List<String> parts) {
        return new UnusableAddresses(all.stream()
                .filter(address -> !parts.contains(part(address.holder())))
                .toList());
    }

    private static String part(LinkHolder holder) {
        return switch (holder) {
            case COMPLAINANT -> COMPLAINANT;
            case REPRESENTATIVE -> REPRESENTATIVE;
        };
    }
}
