package io.redress.procedures.walks;

import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;

/**
 * One complaint: what happens to it, and its state after each step.
 *
 * @param organisation the organisation whose procedure applies
 * @param entry the fields of the submission, for every step that submits
 * @param staff the organisation's members of staff
 */
record Walk(
        Place place,
        String organisation,
        String title,
        Map<String, String> entry,
        List<Candidate> staff,
        List<Row> rows) {

    /**
     * One step.
     *
     * @param time when, in the organisation's local time
     * @param actor who
     * @param deed what they do
     * @param refused whether it must be rejected
     * @param stage the stage of the complaint after it
     * @param due the due time of the most urgent limit after it, or {@code -} for none
     * @param checks further conditions
     */
    record Row(
            Place place,
            String time,
            String actor,
            Phrase deed,
            boolean refused,
            String stage,
            String due,
            List<Phrase> checks) {}
}
