package io.redress.desk;

import io.redress.casework.StaffApi;
import io.redress.desk.signin.EndedSession;
import io.redress.desk.signin.FormMark;
import io.redress.desk.signin.Notice;
import io.redress.desk.signin.Organisations;
import io.redress.desk.signin.OwnAddress;
import io.redress.desk.signin.Sessions;
import io.redress.desk.signin.SignInPages;
import io.redress.desk.signin.SignedIn;
import io.redress.desk.signin.UnknownForm;
import io.redress.domain.Rejection;
import io.redress.domain.language.Language;
import io.redress.paper.PreviewLetters;
import io.redress.paper.ShowLetter;
import io.redress.paper.ShowLettersOfProcedure;
import io.redress.platform.Env;
import io.redress.platform.MalformedRequest;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.util.Optional;
import java.util.function.Function;

/** What comes before every page: whether the request is from a page of the desk, who has sent it, and whether that person has opened the form. */
final class Desk {

    private static final String POLICY = "content-security-policy";
    private static final String OWN_FORMS = "form-action 'self'";
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final String DESK = "/desk";
    private static final String TO_THE_DESK = "Go to the desk";

    private final StaffApi api;
    private final OwnAddress own;
    private final Sessions sessions;
    private final Function<Request, Optional<SignedIn>> who;
    private final EndedSession ended;
    private final UnknownForm unknown;
    private final Organisations organisations;
    private final SignInPages signIn;
    private final FormMark marks;
    private final DeskPages pages;

    Desk(Env env, StaffApi api) {
        this(env, api, new Sessions(env));
    }

    private Desk(Env env, StaffApi api, Sessions sessions) {
        this(env, api, sessions, sessions::of);
    }

    /** @param who says who has sent a request */
    Desk(Env env, StaffApi api, Sessions sessions, Function<Request, Optional<SignedIn>> who) {
        this.api = api;
        this.sessions = sessions;
        this.who = who;
        own = new OwnAddress(env);
        ended = new EndedSession(own);
        organisations = new Organisations(env, api);
        signIn = new SignInPages(env, sessions, own, organisations);
        marks = new FormMark(env);
        unknown = new UnknownForm(own, marks);
        pages = new DeskPages(
                new ShowLetter(env),
                new PreviewLetters(env),
                new ShowLettersOfProcedure(env),
                new StaffForm(env),
                new DocumentPage(own));
    }

    Response answer(Request request) {
        if (isPost(request) && !own.sent(request)) {
            return page(Notice.of(
                            "This form was not sent",
                            "It does not come from a page of this site, so nothing has been done. Open the page again and send the form from"
                                    + " there.")
                    .leadingTo(own.of(request, DESK), TO_THE_DESK)
                    .answer(FORBIDDEN));
        }
        Optional<Response> ofSignIn = signIn.answer(request);
        return page(
                ofSignIn.isPresent()
                        ? ofSignIn.get()
                        : who.apply(request).map(by -> answer(request, by)).orElseGet(() -> ended.answer(request)));
    }

    private static boolean isPost(Request request) {
        return request.route().startsWith("POST ");
    }

    private Response answer(Request request, SignedIn by) {
        if (isPost(request) && marks.key(request.form(), by).isEmpty()) {
            return unknown.answer(request, by);
        }
        DeskRequest asked = new DeskRequest(request, by, api, marks);
        try {
            return pages.answer(asked);
        } catch (MalformedRequest malformed) {
            return pages.problem(asked, Problem.of(malformed, request));
        } catch (Rejection refused) {
            String organisation = request.path("organisation");
            if (refused.reason() instanceof Rejection.Reason.NotAllowed && !organisations.admits(organisation, by)) {
                return withoutAccess(request, by, refused);
            }
            return page(asked, Problem.of(refused, request), refused);
        }
    }

    /** The problem within the desk, if its user may see the desk at all. */
    private Response page(DeskRequest asked, Problem problem, Rejection refused) {
        try {
            return pages.problem(asked, problem);
        } catch (Rejection _) {
            throw refused;
        }
    }

    /** Somebody whom the directory has no more, or never had. The session ends, unless it is for another organisation, too. */
    private Response withoutAccess(Request request, SignedIn by, Rejection refused) {
        if (!organisations.admitsSomewhere(by)) {
            sessions.end(by);
        }
        return Notice.of("You have no access", sentence(Problem.of(refused, request)))
                .signingOut(own.of(request, "/desk/sign-out"))
                .answer(FORBIDDEN);
    }

    /** The page for a request that was rejected. */
    Response problem(Request request, Problem problem) {
        String title = problem.title().in(Language.ENGLISH);
        Notice notice = problem.status() == TOO_LARGE
                ? Notice.of(
                        title,
                        sentence(problem),
                        "Nothing has been recorded. Go back with your browser's button: what you typed is still there. Make it shorter and send"
                                + " it again.")
                : Notice.of(title, sentence(problem));
        return page(notice.leadingTo(own.of(request, DESK), TO_THE_DESK).answer(problem.status()));
    }

    /** What went wrong, as a sentence. */
    static String sentence(Problem problem) {
        String detail = problem.detail(Language.ENGLISH);
        String whole = Character.toUpperCase(detail.charAt(0)) + detail.substring(1);
        return whole.endsWith(".") ? whole : whole + ".";
    }

    /**
     * A page of the desk. The form that signs out leads to the user pool, and browsers ask for a permission for that. Without a referrer
     * browsers would not say which site a form is from, so forms of the desk get one, and no other site does.
     */
    private Response page(Response response) {
        String policy = response.headers().get(POLICY);
        Response known = response.with("referrer-policy", "same-origin");
        return policy == null
                ? known
                : known.with(POLICY, policy.replace(OWN_FORMS, OWN_FORMS + " " + signIn.poolOrigin()));
    }
}
