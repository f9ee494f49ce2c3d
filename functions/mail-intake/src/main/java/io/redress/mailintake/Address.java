package io.redress.mailintake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one of our addresses, to which a mail was sent, is for. */
sealed interface Address {

    String organisation();

    /** New complaints. */
    record ForComplaints(String organisation) implements Address {}

    /** Replies to a letter, by the token in the address. */
    record ForReply(String organisation, String token) implements Address {
        @Override
        public String toString() {
            return "ForReply[" + organisation + "]";
        }
    }

    /** Nothing. */
    record ForNothing(String organisation) implements Address {}

    String COMPLAINTS = "complaints";
    String REPLY = "reply+";

    /** What an address is for; empty if it is none of this domain. */
    static Optional<Address> of(String address, String domain, List<String> organisations) {
        String small = address.strip().toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        String ending = "." + domain.toLowerCase(Locale.ROOT);
        if (at < 0 || !small.endsWith(ending)) {
            return Optional.empty();
        }
        String organisation = small.substring(at + 1, small.length() - ending.length());
        if (!organisations.contains(organisation)) {
            return Optional.empty();
        }
        String mailbox = small.substring(0, at);
        if (mailbox.startsWith(REPLY)) {
            return Optional.of(new ForReply(organisation, mailbox.substring(REPLY.length())));
        }
        // What stands after a plus sign is a mark of the sender's own.
        return Optional.of(
                mailbox.equals(COMPLAINTS) || mailbox.startsWith(COMPLAINTS + "+")
                        ? new ForComplaints(organisation)
                        : new ForNothing(organisation));
    }

    /**
     * For each organisation, the one address that counts if a mail was sent to several: who answers a letter and also names the address for
     * complaints has made no new complaint.
     */
    static List<Address> chosen(List<Address> all) {
        return all.stream()
                .map(Address::organisation)
                .distinct()
                .map(organisation -> all.stream()
                        .filter(address -> address.organisation().equals(organisation))
                        .min(java.util.Comparator.comparingInt(Address::rank))
                        .orElseThrow())
                .toList();
    }

    private static int rank(Address address) {
        return switch (address) {
            case ForReply _ -> 0;
            case ForComplaints _ -> 1;
            case ForNothing _ -> 2;
        };
    }
}
