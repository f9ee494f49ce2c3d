package io.redress.testing;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ComplaintBuilder;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.HandlingBuilder;
import io.redress.domain.complaint.UntoldLetter;
import java.time.Instant;
import java.util.List;

/** A complaint with letters that have not reached the complainant, in every state. */
public final class UntoldLetterExamples {

    private static final Instant LATER = Instant.parse("2026-10-26T09:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-11-09T10:15:30.007Z");

    private UntoldLetterExamples() {}

    public static Complaint complaint() {
        return ComplaintBuilder.copy(RecordExamples.bareComplaint())
                .handling(HandlingBuilder.copy(Handling.NOTHING)
                        .untoldLetters(List.of(
                                new UntoldLetter(
                                        "answer", 7, LATER, UntoldLetter.State.ORDERED, LATER, List.of("reply")),
                                new UntoldLetter("message", 8, LATER, UntoldLetter.State.IN_DOUBT, LATER, List.of()),
                                new UntoldLetter("closed", 9, LATER, UntoldLetter.State.OWED, CLOSED, List.of())))
                        .build())
                .build();
    }
}
