package io.redress.domain.complaint;

import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The replies to letters of a complaint that were set aside, and about which nobody has decided yet.
 *
 * @param waiting the replies that wait, in the order in which they were recorded
 * @param decided when somebody last decided about one; absent for never
 */
public record WaitingReplies(
        List<WaitingReply> waiting, @Nullable Instant decided) {

    /** The waiting replies of most complaints. */
    private static final WaitingReplies NONE = new WaitingReplies(List.of(), null);

    public WaitingReplies {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
    }

    /** The replies of a complaint that wait; there may be none. */
    public static WaitingReplies of(Complaint complaint) {
        return of(complaint.handling());
    }

    static WaitingReplies of(Handling handling) {
        return handling.waitingReplies() == null ? NONE : handling.waitingReplies();
    }

    /** The replies that wait at a time: those that the list has not dropped by then. */
    public List<WaitingReply> at(Instant time) {
        return waiting.stream().filter(reply -> reply.until().isAfter(time)).toList();
    }

    /** Whether a reply waits, or waited until the list dropped it. */
    public boolean has(String mail) {
        return waiting.stream().anyMatch(reply -> reply.mail().equals(mail));
    }

    /** What one more event makes of them. Those that the list has dropped are forgotten. */
    WaitingReplies after(ReplyEvent event, Instant at) {
        return switch (event) {
            case ReplySetAside aside ->
                new WaitingReplies(
                        Stream.concat(at(at).stream(), Stream.of(new WaitingReply(aside.mail(), at, aside.until())))
                                .toList(),
                        decided);
            case ReplyDecided made ->
                new WaitingReplies(
                        at(at).stream()
                                .filter(reply -> !reply.mail().equals(made.mail()))
                                .toList(),
                        at);
        };
    }
}
