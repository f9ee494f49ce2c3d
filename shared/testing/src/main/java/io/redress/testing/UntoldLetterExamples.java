package io.redress.testing;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.ComplaintBuilder;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.HandlingBuilder;
import io.redress.domain.complaint.LinkHolder;
import io.redress.domain.complaint.UntoldLetter;
import io.redress.domain.complaint.UnusableAddress;
import java.time.Instant;
import java.util.List;

/** A complaint with letters that have not reached the complainant, in every state. */
public final class UntoldLetterExamples {

    private static final Instant LATER = Instant.parse("2026-10-26T09:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-11-09T10:15:30.007Z");

    private UntoldLetterExamples() {}

    /** A complaint with letters whose mails did not arrive as they should, and with addresses that are unusable. */
    public static Complaint complaintWithReturns() {
        return ComplaintBuilder.copy(RecordExamples.bareComplaint())
                .handling(HandlingBuilder.copy(Handling.NOTHING)
                        .untoldLetters(List.of(
                                new UntoldLetter(
                                        "answer", 7, LATER, UntoldLetter.State.RETURNED, LATER, List.of("reply")),
                                new UntoldLetter("message", 8, LATER, UntoldLetter.State.DELAYED, LATER, List.of()),
                                new UntoldLetter(
                                        "closed", 9, LATER, UntoldLetter.State.MARKED_AS_SPAM, CLOSED, List.of())))
                        .unusableAddresses(List.of(
                                new UnusableAddress(LinkHolder.COMPLAINANT, UnusableAddress.Why.RETURNED, LATER),
                                new UnusableAddress(
                                        LinkHolder.REPRESENTATIVE, UnusableAddress.Why.MARKED_AS_SPAM, CLOSED)))
                        .build())
                .build();
    }

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
