package io.redress.mailintake;

import io.redress.store.ReplyToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * The addresses that count if a mail was sent to several. A person who answers a letter and also names the address for complaints
     * makes no new complaint, so for an organisation either letters are answered, or one other address counts. A mail may answer letters about
     * several complaints; of those about one complaint, the newest counts.
     *
     * @param token reads the token in an address
     */
    static List<Address> chosen(List<Address> all, Function<ForReply, Optional<ReplyToken>> token) {
        Map<String, List<Address>> organisations = all.stream()
                .collect(Collectors.groupingBy(Address::organisation, LinkedHashMap::new, Collectors.toList()));
        List<Address> chosen = new ArrayList<>();
        for (List<Address> own : organisations.values()) {
            Map<String, ForReply> replies = new LinkedHashMap<>();
            for (Address address : own) {
                if (address instanceof ForReply reply) {
                    String complaint = token.apply(reply)
                            .map(read -> read.reference().value())
                            .orElse("");
                    replies.merge(complaint, reply, (one, other) -> newer(one, other, token));
                }
            }
            if (replies.isEmpty()) {
                chosen.add(
                        own.stream().min(Comparator.comparingInt(Address::rank)).orElseThrow());
            } else {
                chosen.addAll(replies.values());
            }
        }
        return List.copyOf(chosen);
    }

    private static ForReply newer(ForReply one, ForReply other, Function<ForReply, Optional<ReplyToken>> token) {
        Instant first = token.apply(one).map(ReplyToken::issued).orElse(Instant.MIN);
        Instant second = token.apply(other).map(ReplyToken::issued).orElse(Instant.MIN);
        return second.isAfter(first) ? other : one;
    }

    private static int rank(Address address) {
        return switch (address) {
            case ForReply _ -> 0;
            case ForComplaints _ -> 1;
            case ForNothing _ -> 2;
        };
    }
}
