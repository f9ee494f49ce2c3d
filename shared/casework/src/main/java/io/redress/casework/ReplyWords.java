package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.ReplyEvent.ReplyDecided;
import io.redress.domain.complaint.ReplyEvent.ReplySetAside;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the API shows the replies to letters of a complaint that were set aside. */
final class ReplyWords {

    private ReplyWords() {}

    static Map<String, Object> json(ReplyEvent event, Times times) {
        return switch (event) {
            case ReplySetAside reply ->
                Json.object("@type", "reply-set-aside", "mail", reply.mail(), "until", times.of(reply.until()));
            case ReplyDecided reply -> Json.object("@type", "reply-decided", "mail", reply.mail());
        };
    }

    static String sentence(ReplyEvent event) {
        return switch (event) {
            case ReplySetAside reply ->
                "A reply to a letter was set aside, and waits for a decision: e-mail " + reply.mail() + ".";
            case ReplyDecided reply -> "Decided about the reply that waited: e-mail " + reply.mail() + ".";
        };
    }

    /** The replies that wait now, in the order in which they were set aside. */
    static List<Map<String, Object>> waiting(Complaint complaint, Times times, Instant now) {
        return WaitingReplies.of(complaint).at(now).stream()
                .map(reply -> Json.object(
                        "mail", reply.mail(), "since", times.of(reply.since()), "until", times.of(reply.until())))
                .toList();
    }
}
