package io.redress.paper;

import io.redress.access.Colleagues;
import io.redress.access.SignedInStaff;
import io.redress.casework.ForeseeAction;
import io.redress.casework.Foreseen;
import io.redress.correspondence.PaperLetters;
import io.redress.domain.Rejection;
import io.redress.email.PaperLetter;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;

/**
 * Shows staff the letters that an action would send, before they take it. Who may take the action may read them, with the same faults as the
 * action has; nothing is stored. A letter on the page has no link to the complaint, which only the complainant may have.
 */
public final class PreviewLetters {

    private final Env env;
    private final ForeseeAction foresee;
    private final PaperLetters letters;
    private final SignedInStaff staff;

    public PreviewLetters(Env env) {
        this.env = env;
        this.foresee = new ForeseeAction(env);
        Table table = Table.in(env);
        Procedures procedures = Procedures.in(env, new DeclaredDays(env, table));
        Complaints complaints = Complaints.in(env, table, procedures);
        letters = new PaperLetters(procedures, complaints);
        staff = new SignedInStaff(env, procedures, complaints, new Colleagues(env, new Directory(table)));
    }

    /**
     * Shows the letters of an action.
     *
     * @throws Rejection if the action would be rejected, or the user may not read the complainant's name, which letters greet
     */
    public Response run(Request request) {
        if (!staff.mayReadName(staff.complaint(request), staff.caseworker(request))) {
            throw Rejection.notAllowed("only staff who handle this complaint now may read its letters");
        }
        Foreseen foreseen = foresee.run(request);
        staff.read(request, "letters of " + request.path("action"));
        return Response.ok(Json.object(
                "letters",
                letters.ordered(foreseen.before(), foreseen.decision(), foreseen.by(), env.now()).stream()
                        .map(PreviewLetters::shown)
                        .toList()));
    }

    private static Object shown(PaperLetter letter) {
        return Json.object("title", letter.title(), "text", letter.text(), "page", letter.html());
    }
}
