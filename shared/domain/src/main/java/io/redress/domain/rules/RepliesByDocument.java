package io.redress.domain.rules;

import io.redress.domain.calendar.DueTime;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.DocumentEvent.DocumentAttached;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.change.PendingChange;
import io.redress.domain.rules.change.SharedRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A document that somebody of the public sends by itself does what a text does that they add: it ends a pause that waits for them, and
 * meets the limits that such a text meets. It does so at the time when it was sent, although it is checked later. So nobody who sent
 * only a file is taken for somebody who has not replied.
 */
final class RepliesByDocument {

    /** Sweeps come every five minutes, but one may fail. */
    private static final Duration LONGEST_BETWEEN_SWEEPS = Duration.ofHours(1);

    private final SharedRules shared;
    private final PausesForComplainant pauses;
    private final Set<String> additions;

    RepliesByDocument(SharedRules shared) {
        this.shared = shared;
        this.pauses = new PausesForComplainant(shared);
        this.additions = shared.procedure().actions().stream()
                .filter(action -> action.purpose() == Action.Purpose.ADD_INFORMATION)
                .map(Action::id)
                .collect(Collectors.toSet());
    }

    /** @param sent when the document was sent */
    void follow(PendingChange pending, Instant sent) {
        boolean replies = pending.events().stream()
                .anyMatch(event -> event instanceof DocumentAttached attached && attached.isAddition());
        Complaint complaint = pending.complaint();
        if (replies && complaint.open()) {
            pauses.end(pending, true);
            complaint.openLimits().filter(this::isMet).toList().forEach(limit -> shared.deliveries()
                    .meet(pending, limit, sent));
            shared.limits().again(pending);
        }
    }

    /**
     * The time limit whose end has closed the complaint since the document was sent, although the document would have met it. Empty if
     * there is none, or if staff are told of the document with its mail.
     */
    Optional<String> inTimeFor(Complaint complaint, Command.ReceiveDocument received) {
        Instant closed = complaint.status().closed();
        if (closed == null || !received.isFromPublic() || received.issued().isEmpty()) {
            return Optional.empty();
        }
        return received.sent().flatMap(sent -> complaint.limits().stream()
                .filter(limit -> closed.equals(limit.missed()) && sent.isBefore(end(limit, closed)) && isMet(limit))
                .map(Limit::id)
                .findFirst());
    }

    /**
     * Until when a limit could be met. If it closed the complaint long after its due time, a reply that waited had put it off, which the closed
     * complaint does not know any more.
     */
    private static Instant end(Limit limit, Instant closed) {
        Instant over = DueTime.tooLateFrom(limit.due());
        return closed.isAfter(over.plus(LONGEST_BETWEEN_SWEEPS)) ? closed : over;
    }

    private boolean isMet(Limit limit) {
        TimeLimit definition = shared.limits().definition(limit);
        return definition.owedBy() == TimeLimit.OwedBy.COMPLAINANT
                && definition.metBy().stream().anyMatch(additions::contains);
    }
}
