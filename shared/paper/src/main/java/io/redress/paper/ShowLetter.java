package io.redress.paper;

import io.redress.access.Colleagues;
import io.redress.access.SignedInStaff;
import io.redress.correspondence.PaperLetters;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.email.PaperLetter;
import io.redress.platform.AcceptedTypes;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.procedures.Procedures;
import io.redress.store.Complaints;
import io.redress.store.DeclaredDays;
import io.redress.store.Directory;
import io.redress.store.Table;
import java.util.List;

/**
 * Shows staff a letter that they tell the complainant by hand: as a page to print, as words to read out, or as JSON with both. Who may
 * read the complaint and the complainant's name may read the letter.
 */
public final class ShowLetter {

    private static final String PAGE = "text/html";
    private static final String WORDS = "text/plain";
    private static final String JSON = "application/json";

    private final Env env;
    private final Procedures procedures;
    private final Complaints complaints;
    private final SignedInStaff staff;
    private final PaperLetters letters;

    public ShowLetter(Env env) {
        this.env = env;
        Table table = Table.in(env);
        procedures = Procedures.in(env, new DeclaredDays(env, table));
        complaints = Complaints.in(env, table, procedures);
        staff = new SignedInStaff(env, procedures, complaints, new Colleagues(env, new Directory(table)));
        letters = new PaperLetters(procedures, complaints);
    }

    /**
     * Shows a letter.
     *
     * @throws Rejection if there is no such complaint or letter, or the user may not read it
     */
    public Response run(Request request) {
        int change = change(request);
        String letter = request.path("letter");
        Complaint complaint = staff.complaint(request);
        refuseWithoutName(request, complaint);
        PaperLetter paper = letters.of(complaint, letter, change, env.now());
        staff.read(request, "letter " + letter);
        return AcceptedTypes.of(request)
                .best(List.of(JSON, PAGE, WORDS))
                .map(type -> answer(type, paper))
                .orElseGet(() -> answer(JSON, paper));
    }

    private static Response answer(String type, PaperLetter paper) {
        return switch (type) {
            case PAGE ->
                Response.of(200, PAGE + "; charset=utf-8", paper.html())
                        .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
            case WORDS -> Response.of(200, WORDS + "; charset=utf-8", paper.text());
            default -> Response.ok(Json.object("title", paper.title(), "text", paper.text(), "page", paper.html()));
        };
    }

    private static int change(Request request) {
        String change = request.path("change");
        if (!change.matches("[1-9]\\d{0,6}")) {
            throw Rejection.notFound("there is no change " + change);
        }
        return Integer.parseInt(change);
    }

    /** A letter greets the complainant, whose name may be for those alone who handle the complaint (NU-5). */
    private void refuseWithoutName(Request request, Complaint complaint) {
        if (!staff.mayReadName(complaint, staff.caseworker(request))) {
            throw Rejection.notAllowed("only staff who handle this complaint now may read its letters");
        }
    }
}
