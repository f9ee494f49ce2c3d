package io.redress.procedures.walks;

import io.redress.domain.staff.Candidate;
import java.util.List;
import java.util.Map;

/**
 * The life of one complaint: what happens to it, and where it must stand after each step.
 *
 * @param organisation whose procedure it lives under
 * @param entry what is said of the submission, for any step that submits
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
     * @param refused whether it must be refused
     * @param stage where the complaint must stand after it
     * @param due when the most urgent promise must be due after it, or {@code -} for none
     * @param checks what else must be so
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
