package io.redress.testing;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.HandlingBuilder;
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
        return HandlingBuilder.copy(Handling.NOTHING)
                .restriction(RecordExamples.restriction())
                .name(new SubjectName(true, true, List.of("daniel"), List.of("quentin")))
                .pause(new Handling.Pause("information", LATER, DUE))
                .determination("upheld")
                .cause("training")
                .drafts(Map.of("stage-1-answer", 9))
                .registers(List.of(new Handling.Number("examinations", 41)))
                .related(List.of(OTHER))
                .followOnActions(List.of(
                        new FollowOnAction("4", null, null, "mary", DUE, CLOSED, false),
                        new FollowOnAction("5-support", "support", "quality-manager", null, DUE, null, true)))
                .closings(List.of(new Handling.Closing(CLOSED, "answered", 3, CLOSED)))
                .build();
    }
}
