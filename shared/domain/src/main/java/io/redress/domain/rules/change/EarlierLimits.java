package io.redress.domain.rules.change;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the limits that a complaint has had so far mean for a time limit that may start. */
final class EarlierLimits {

    private EarlierLimits() {}

    /** Whether it was met or missed since the complaint entered its stage. One that repeats begins again all the same. */
    static boolean hasEndedInStage(TimeLimit limit, Complaint complaint) {
        return !limit.repeats()
                && endedInStage(limit, complaint)
                        .anyMatch(known -> known.state() == Limit.State.MET || known.state() == Limit.State.MISSED);
    }

    /** When the limit started, if it was last cancelled in the present stage: a return to a priority gives no new span. */
    static Optional<Instant> cancelledInStage(TimeLimit limit, Complaint complaint) {
        return endedInStage(limit, complaint)
                .reduce((_, last) -> last)
                .filter(last -> last.state() == Limit.State.CANCELLED)
                .map(Limit::started);
    }

    private static Stream<Limit> endedInStage(TimeLimit limit, Complaint complaint) {
        Instant entered = complaint.status().entered();
        return complaint.limits().stream()
                .filter(known -> known.id().equals(limit.id()))
                .filter(known -> known.ended() != null
                        && entered != null
                        && !known.ended().isBefore(entered));
    }

    /** Whether it was missed since the complaint was last opened, so that it would be missed again at once. */
    static boolean wasMissed(TimeLimit limit, Complaint complaint) {
        return complaint.limits().stream()
                .anyMatch(known -> known.id().equals(limit.id())
                        && known.missed() != null
                        && !known.started().isBefore(opened(complaint)));
    }

    /**
     * Whether a limit is owed when the complaint enters a stage. A cancelled one is owed again. One that was met or missed is owed
     * again only after the complaint was opened again; one that a letter meets, such as the acknowledgement, is not.
     */
    static boolean isOwed(TimeLimit limit, Complaint complaint) {
        Instant since = limit.metByLetter() == null
                ? opened(complaint)
                : complaint.entry().received();
        return complaint.limits().stream()
                .filter(known -> known.id().equals(limit.id()) && known.state() != Limit.State.CANCELLED)
                .allMatch(known -> known.started().isBefore(since));
    }

    /**
     * When the complaint was received or last opened again. Limits that count from receipt count from this instant. If it was
     * opened again because of a later contact, they count from that contact.
     */
    static Instant opened(Complaint complaint) {
        List<Handling.Closing> closings = complaint.handling().closings();
        if (closings.isEmpty()) {
            return complaint.entry().received();
        }
        Instant reopened = closings.getLast().reopened();
        return complaint.handling().contacts().stream()
                .filter(contact -> reopened.equals(contact.decided()))
                .map(Handling.LaterContact::at)
                .findFirst()
                .orElse(reopened);
    }

    static boolean hasEnded(TimeLimit limit, Complaint complaint) {
        return complaint.limits().stream()
                .filter(known -> known.id().equals(limit.id()))
                .anyMatch(known -> known.state() == Limit.State.MET || known.state() == Limit.State.MISSED);
    }
}
