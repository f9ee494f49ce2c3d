package io.redress.domain.rules.builtin;

import static io.redress.domain.rules.builtin.Definition.By.STAFF;
import static io.redress.domain.rules.builtin.Definition.Where.ALL_STAGES;

import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.FollowOnEvent.FollowOnActionAdded;
import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Field.Type;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.rules.form.StaffFacts;
import java.time.Instant;
import java.util.Optional;

/** Records something that will be done, by whom and by when. */
record AddFollowOnAction() implements BuiltInAction {

    private static final int MOST = 200;

    private static final String UNTIL = "until";
    private static final String SHOWN = "shown";

    private static final String WHAT = "what";

    private static final String CASEWORKER = "caseworker";

    @Override
    public Definition definition(Procedure procedure) {
        return Definition.of(
                "Add a follow-on action",
                "Record something that will be done, if need be after the answer. The member of staff who does it is reminded.",
                ALL_STAGES,
                STAFF,
                Field.required(WHAT, "What will be done", Type.TEXT),
                Field.required(UNTIL, "By when, a working day", Type.DATE),
                Field.optional(CASEWORKER, "Who will do it, if not you", Type.CASEWORKER),
                Field.optional("title", "A title of a few words for mails to staff, without names", Type.TEXT),
                Field.optional(SHOWN, "Show it to the complainant, as something that you will do", Type.YES_NO));
    }

    @Override
    public Optional<FieldOptions> options(Field field, Situation situation, StaffFacts facts) {
        return situation.futureDays(field);
    }

    /** Only a member of staff who may see the complaint can have the follow-on action. */
    @Override
    public void take(Taking taking) {
        rejectTooMany(taking.complaint());
        Instant due = taking.endOf(UNTIL);
        String actor = taking.caseworker().name();
        String chosen = taking.filledIn().figure(CASEWORKER);
        if (chosen != null && !chosen.equals(actor) && !maySee(taking)) {
            throw Rejection.invalid(CASEWORKER, "must be a member of staff who may see this complaint");
        }
        taking.add(new FollowOnActionAdded(
                String.valueOf(taking.number()), null, null, chosen == null ? actor : chosen, due));
    }

    /** A complaint is kept and shown as a whole, so it has room for so many follow-on actions, open and completed. */
    static void rejectTooMany(Complaint complaint) {
        int already = complaint.handling().followOnActions().size();
        if (already >= MOST) {
            throw Rejection.conflict("this complaint has " + already
                    + " follow-on actions already, which is as many as it has room for; record more as a note");
        }
    }

    private static boolean maySee(Taking taking) {
        return taking.rules()
                .access()
                .mayRead(
                        taking.complaint(),
                        taking.member(CASEWORKER).asCaseworker(),
                        taking.pending().now());
    }
}
