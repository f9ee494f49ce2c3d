package io.redress.testing;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.SubjectName;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The part of a complaint's state that most complaints never need. */
final class HandlingExamples {

    private static final Instant DUE = RecordExamples.DUE;
    private static final Instant LATER = RecordExamples.LATER;
    private static final Instant CLOSED = RecordExamples.CLOSED;
    private static final String OTHER = RecordExamples.OTHER;

    private HandlingExamples() {}

    static Handling handling() {
        return new Handling(
                RecordExamples.restriction(),
                new SubjectName(true, true, List.of("daniel"), List.of("quentin")),
                new Handling.Pause("information", LATER, DUE),
                "upheld",
                "training",
                Map.of("stage-1-answer", 9),
                List.of(new Handling.Number("examinations", 41)),
                List.of(OTHER),
                List.of(
                        new FollowOnAction("4", null, null, "mary", DUE, CLOSED, false),
                        new FollowOnAction("5-support", "support", "quality-manager", null, DUE, null, true)),
                List.of(new Handling.Closing(CLOSED, "answered", 3, CLOSED)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
