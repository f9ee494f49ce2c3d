package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.BuiltInAction.unless;
import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionCompleted;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import java.util.Optional;

/** Records that a follow-on action has been done. */
record CompleteFollowOnAction() implements BuiltInAction {

    private static final String FOLLOW_ON_ACTION = "follow-on-action";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Complete a follow-on action",
                "Record that a follow-on action has been done.",
                ALL_STAGES,
                STAFF,
                Field.required(FOLLOW_ON_ACTION, "Follow-on action", Type.FOLLOW_ON_ACTION),
                Field.required("how", "What was done", Type.TEXT));
    }

    @Override
    public Optional<String> conflict(Complaint complaint) {
        return unless(complaint.handling().open().findAny().isPresent(), "no follow-on action is open");
    }

    @Override
    public void take(Taking taking) {
        taking.add(new FollowOnActionCompleted(taking.filledIn().required(FOLLOW_ON_ACTION)));
    }
}
