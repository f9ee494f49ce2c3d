package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.complaint.FollowOnEvent.FollowOnActionAdded;
import io.redress.domain.complaint.FollowOnEvent.IncidentRecorded;
import io.redress.domain.procedure.Duty;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Procedure;
import java.time.Instant;

/** Records abuse, a threat or harassment, and what has to be done about it (KW-13). */
record RecordIncident() implements BuiltInAction {

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Record an incident",
                "Record abuse, a threat or harassment. The duties that follow become follow-on actions.",
                ALL_STAGES,
                STAFF,
                Field.confidentialText("what", "What happened, and who was warned", true));
    }

    /** KW-13: the duties become follow-on actions at once, so that everybody sees which are not completed. */
    @Override
    public void take(Taking taking) {
        AddFollowOnAction.rejectTooMany(taking.complaint());
        taking.add(new IncidentRecorded());
        for (Duty duty : taking.rules().procedure().duties()) {
            Instant due = taking.rules()
                    .calendar()
                    .due(taking.pending().now(), duty.within())
                    .due();
            taking.add(new FollowOnActionAdded(taking.number() + "-" + duty.id(), duty.id(), duty.role(), null, due));
        }
    }
}
