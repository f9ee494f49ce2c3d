package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.FollowOnEvent.LessonLearned;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/** Records the root cause and what was learnt (KW-12). */
record Lesson() implements BuiltInAction {

    private static final String CAUSE = "cause";

    @Override
    public Definition definition(Procedure procedure) {
        List<Field> fields = new ArrayList<>();
        if (!procedure.causes().isEmpty()) {
            fields.add(Field.choice(CAUSE, "Root cause", procedure.causes()));
        }
        fields.add(Field.confidentialText("lesson", "What was learnt", true));
        fields.add(Field.confidentialText("corrective", "What puts this right", false));
        fields.add(Field.confidentialText("preventive", "What keeps it from happening again", false));
        return Definition.of(
                "Record a lesson",
                "Record the root cause, what was learnt, and what is done about it.",
                ALL_STAGES,
                STAFF,
                fields.toArray(Field[]::new));
    }

    @Override
    public void take(Taking taking) {
        taking.add(new LessonLearned(taking.filledIn().figure(CAUSE), taking.number()));
    }
}
