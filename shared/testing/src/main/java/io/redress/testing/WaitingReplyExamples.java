package io.redress.testing;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ComplaintBuilder;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.HandlingBuilder;
import io.redress.domain.complaint.WaitingReplies;
import io.redress.domain.complaint.WaitingReply;
import java.time.Instant;
import java.util.List;

/** A complaint with a reply that was set aside and waits, after one that was decided about. */
public final class WaitingReplyExamples {

    private WaitingReplyExamples() {}

    public static Complaint complaint() {
        WaitingReply reply = new WaitingReply(
                "20261130T080000123Z-Ab12Cd34Ef56Gh78",
                Instant.parse("2026-11-30T08:00:07Z"),
                Instant.parse("2027-05-29T08:00:00.123Z"));
        return ComplaintBuilder.copy(RecordExamples.bareComplaint())
                .handling(HandlingBuilder.copy(Handling.NOTHING)
                        .waitingReplies(new WaitingReplies(List.of(reply), Instant.parse("2026-11-27T14:00:00Z")))
                        .build())
                .build();
    }
}
