package io.redress.testing;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ComplaintBuilder;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time limits, of which six are one in every state. */
public final class LimitExamples {

    private static final Instant RECEIVED = Instant.parse("2026-10-23T08:32:09.640Z");
    private static final Instant LATER = Instant.parse("2026-10-26T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-06T23:59:59Z");
    private static final Instant CLOSED = Instant.parse("2026-11-09T10:15:30.007Z");

    private LimitExamples() {}

    static List<Limit> inEveryState() {
        List<LocalDate> declared = List.of(LocalDate.parse("2026-10-30"));
        Span left = Span.parse("7 working days");
        return List.of(
                limit("stage-1-answer", Limit.State.RUNNING, LATER, left, LATER, null, null, 2, declared),
                limit("news", Limit.State.PAUSED, null, left, null, null, null, 0, List.of()),
                limit("acknowledgement", Limit.State.MET, null, null, null, null, LATER, 0, List.of()),
                limit("stage-2-answer", Limit.State.MISSED, null, null, null, CLOSED, CLOSED, 3, List.of()),
                limit("further", Limit.State.CANCELLED, null, null, null, null, CLOSED, 0, List.of()),
                limit("referral", Limit.State.NOT_APPLICABLE, null, null, null, null, RECEIVED, 0, List.of()));
    }

    /** A time limit with a pause, and with a move that the complainant has not been told yet. */
    static Limit moved() {
        LocalDate day = LocalDate.parse("2026-10-30");
        return new Limit(
                "stage-1-answer",
                RECEIVED,
                DUE,
                DUE,
                null,
                null,
                null,
                Limit.State.RUNNING,
                null,
                null,
                0,
                List.of(day),
                new Limit.Move(RECEIVED, LATER, List.of(day)),
                null,
                List.of(new Limit.Pause(RECEIVED, LATER, Span.parse("4 working days"))),
                null,
                null,
                null);
    }

    /** A complaint with a time limit that was over when it was started, was found missed, and was extended afterwards. */
    public static Complaint complaintWithMissedLimit() {
        return ComplaintBuilder.copy(RecordExamples.bareComplaint())
                .limits(List.of(missedAndExtended()))
                .build();
    }

    /** A complaint with a time limit that runs again, because the letter that had met it came back. */
    public static Complaint complaintWithLimitThatRunsAgain() {
        return ComplaintBuilder.copy(RecordExamples.bareComplaint())
                .limits(List.of(LimitBuilder.copy(moved())
                        .untoldMove(null)
                        .dueSet(LATER)
                        .runsAgain(LATER)
                        .build()))
                .build();
    }

    private static Limit missedAndExtended() {
        return LimitBuilder.copy(moved())
                .untoldMove(null)
                .due(CLOSED)
                .extended(LATER)
                .missed(LATER)
                .dueSet(LATER)
                .missedDue(RECEIVED)
                .build();
    }

    /** A time limit that was extended, with what the extension replaced. */
    static Limit extended() {
        Limit moved = moved();
        return LimitBuilder.copy(moved)
                .extended(LATER)
                .extension(new Limit.Extension(4, RECEIVED, RECEIVED, moved.untoldMove()))
                .build();
    }

    private static Limit limit(
            String id,
            Limit.State state,
            @Nullable Instant extended,
            @Nullable Span left,
            @Nullable Instant resumed,
            @Nullable Instant missed,
            @Nullable Instant ended,
            int told,
            List<LocalDate> declared) {
        return new Limit(id, RECEIVED, DUE, DUE, extended, left, resumed, state, missed, ended, told, declared);
    }
}
