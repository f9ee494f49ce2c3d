package io.redress.testing;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Hold;
import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.PersonalDataState;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.RegisterRowBuilder;
import java.util.List;
import java.util.Map;

/** Examples of rows of the register, with and without everything that a row can hold. */
public final class RowExamples {

    private RowExamples() {}

    public static RegisterRow row() {
        Complaint complaint = RecordExamples.complaint();
        return new RegisterRow(
                RecordExamples.REFERENCE,
                "complaint",
                "e-mail",
                "director-of-quality",
                Map.of("reference", "OMB/2026/17"),
                "course-delivery",
                "examinations",
                RecordExamples.RECEIVED,
                "stage-1",
                List.of("received", "stage-1"),
                complaint.limits(),
                RecordExamples.CLOSED,
                "withdrawn",
                "upheld",
                "training",
                List.of("daniel"),
                RecordExamples.restriction(),
                complaint.handling().registers(),
                complaint.handling().closings(),
                "quality-manager",
                "managing-director",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    public static RegisterRow bareRow() {
        return bareRowWith(List.of(), List.of());
    }

    /** The row of a complaint with a contact after the end. */
    public static RegisterRow contactedRow() {
        return bareRowWith(RecordExamples.contacts(), List.of());
    }

    /** The row of a complaint to which staff have given a priority twice. */
    public static RegisterRow prioritisedRow() {
        return bareRowWith(List.of(), RecordExamples.priorities());
    }

    /** The row of a complaint whose complainant has said something about two answers, with two follow-on actions. */
    public static RegisterRow statedRow() {
        return RegisterRowBuilder.copy(bareRow())
                .satisfaction(RecordExamples.stated())
                .followOnActions(List.of(
                        new FollowOnAction("4", null, null, "mary", RecordExamples.DUE, RecordExamples.CLOSED, false),
                        new FollowOnAction(
                                "5-support", "support", "quality-manager", null, RecordExamples.DUE, null, false)))
                .lessons(lessons())
                .entered(RecordExamples.CLOSED)
                .build();
    }

    /** A lesson that was recorded with a root cause, and one without. */
    static List<Lesson> lessons() {
        return List.of(new Lesson(6, RecordExamples.CLOSED, "training"), new Lesson(7, RecordExamples.CLOSED, null));
    }

    /** The row of a complaint whose personal data was kept for longer and then erased. */
    public static RegisterRow erasedRow() {
        return RegisterRowBuilder.copy(bareRow())
                .personalData(new PersonalDataState(
                        List.of(new Hold(RecordExamples.RECEIVED, RecordExamples.CLOSED)),
                        RecordExamples.CLOSED,
                        "person-asked"))
                .build();
    }

    private static RegisterRow bareRowWith(List<Handling.LaterContact> contacts, List<Handling.Priority> priorities) {
        return new RegisterRow(
                RecordExamples.OTHER,
                "complaint",
                null,
                null,
                Map.of(),
                null,
                null,
                RecordExamples.RECEIVED,
                "stage-1",
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                contacts,
                priorities,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
