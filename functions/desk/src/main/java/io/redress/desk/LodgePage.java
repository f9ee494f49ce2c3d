package io.redress.desk;

import io.redress.domain.Rejection;
import io.redress.platform.Problem;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import io.redress.web.complaint.FilledIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form by which staff record a complaint of somebody who rings, comes or writes. */
final class LodgePage {

    /** Says that the complaints of the same person have been looked at. No field of a submission has this name. */
    private static final String NEW = "new_";

    private static final int CONFLICT = 409;

    private final DeskTemplate page = new DeskTemplate("lodge");
    private final StaffForm form;
    private final LodgedPage lodged;

    LodgePage(StaffForm form, LodgedPage lodged) {
        this.form = form;
        this.lodged = lodged;
    }

    Response show(DeskRequest asked) {
        Facts frame = frame(asked, asked.newMark(), List.of());
        return page.answer(200, form.forLodging(frame, asked, new Attempt(form.empty(asked), Optional.empty())));
    }

    /**
     * Records the complaint, unless something is wrong with it, or the same person has complained before. Then the form is shown
     * again with everything that was filled in.
     */
    Response send(DeskRequest asked) {
        Map<String, String> values = asked.form();
        boolean isNew = values.remove(NEW) != null;
        FilledIn filled = new FilledIn(values);
        try {
            List<Tree> same = isNew || recorded(asked, filled) ? List.of() : new SamePerson(asked).complaints(filled);
            // If the form was sent twice at once, the other one may have been recorded meanwhile, and found here.
            return same.isEmpty() || recorded(asked, filled)
                    ? lodged.answer(asked, asked.json(call(asked, filled)))
                    : page.answer(
                            200,
                            form.forLodging(
                                    frame(asked, asked.mark(), same), asked, new Attempt(values, Optional.empty())));
        } catch (Rejection rejection) {
            Problem problem = Problem.of(rejection, asked.request());
            // What is sent next is another complaint than the one that was recorded with this mark.
            String mark = problem.status() == CONFLICT ? asked.newMark() : asked.mark();
            return page.answer(
                    problem.status(),
                    form.forLodging(frame(asked, mark, List.of()), asked, new Attempt(values, Optional.of(problem))));
        }
    }

    /** Whether this form was recorded before. It throws if something is wrong with it. */
    private static boolean recorded(DeskRequest asked, FilledIn filled) {
        return asked.json(call(asked, filled).asking("check", "true"))
                .text("recorded")
                .isPresent();
    }

    private static Call call(DeskRequest asked, FilledIn filled) {
        return Call.post("/complaints", filled.body()).with("idempotency-key", asked.once());
    }

    private static Facts frame(DeskRequest asked, String mark, List<Tree> same) {
        String title = same.isEmpty() ? "Record a complaint" : "Not recorded yet: complaints of the same person";
        return DeskTemplate.frame(asked, title, Menu.LODGE)
                .put("own", asked.home() + "/lodge")
                .put("mark", mark)
                .each("same", same, line -> LineFacts.of(line, asked.home())
                        .put("received", DateWords.minute(line.text("received"))));
    }
}
