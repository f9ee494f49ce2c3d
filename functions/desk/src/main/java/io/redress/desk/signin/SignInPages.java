package io.redress.desk.signin;

import io.redress.domain.procedure.Procedure;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.PageTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages by which staff come in and go out: the sign-in at the user pool with its return, the choice of an organisation, and the sign-out. */
public final class SignInPages {

    private static final String CALLBACK = "/desk/callback";
    private static final String SIGNED_OUT = "/desk/signed-out";

    private final Sessions sessions;
    private final OwnAddress own;
    private final Organisations organisations;
    private final UserPool pool;
    private final SignInAttempts attempts;
    private final IdToken.Check check;

    public SignInPages(Env env, Sessions sessions, OwnAddress own, Organisations organisations) {
        this.sessions = sessions;
        this.own = own;
        this.organisations = organisations;
        this.pool = new UserPool(env);
        this.attempts = new SignInAttempts(env);
        this.check = new IdToken.Check(env);
    }

    /** The address of the sign-in after which somebody goes on to a page. */
    static String signInTo(String page) {
        return "/desk/sign-in?to=" + ReturnPath.encoded(page);
    }

    /** The address of the user pool's pages. The form that signs out leads there. */
    public String poolOrigin() {
        return pool.origin();
    }

    /** Answers a request for one of these pages; empty for any other route. */
    public Optional<Response> answer(Request request) {
        return switch (request.route()) {
            case "GET /desk" -> Optional.of(choose(request));
            case "GET /desk/sign-in" -> Optional.of(begin(request));
            case "GET /desk/callback" -> Optional.of(finish(request));
            case "POST /desk/sign-out" -> Optional.of(signOut(request));
            case "GET /desk/signed-out" ->
                Optional.of(Notice.of("You have signed out", "Your session has ended. You can close this window.")
                        .leadingTo(own.of(request, signInTo(ReturnPath.DESK)), "Sign in again")
                        .answer(200));
            default -> Optional.empty();
        };
    }

    private Response choose(Request request) {
        Optional<SignedIn> by = sessions.of(request);
        if (by.isEmpty()) {
            return PageTemplate.seeOther(own.of(request, signInTo(ReturnPath.DESK)));
        }
        List<Procedure> all = organisations.of(by.get());
        if (all.size() == 1) {
            return PageTemplate.seeOther(home(request, all.getFirst()));
        }
        return all.isEmpty()
                ? Notice.of(
                                "You have no organisation here",
                                "You have signed in, but your account belongs to no organisation of this site. Ask an administrator of your"
                                        + " organisation to give it a role, and then sign in again.")
                        .signingOut(own.of(request, "/desk/sign-out"))
                        .answer(403)
                : Notice.of("For which organisation?", "You work for several organisations.")
                        .choosing(all.stream()
                                .map(one -> Map.of("address", home(request, one), "words", one.name()))
                                .toList())
                        .signingOut(own.of(request, "/desk/sign-out"))
                        .answer(200);
    }

    private String home(Request request, Procedure procedure) {
        return own.of(request, "/" + procedure.organisation() + "/desk");
    }

    private Response begin(Request request) {
        SignInAttempt attempt = attempts.begin(request.query("to").orElse(ReturnPath.DESK));
        return PageTemplate.seeOther(pool.authorize(Sessions.client(request), callback(request), attempt))
                .withCookie(attempts.cookie(attempt));
    }

    private String callback(Request request) {
        return own.of(request, CALLBACK);
    }

    private Response finish(Request request) {
        Optional<SignInAttempt> attempt = attempts.of(request);
        if (attempt.isPresent()) {
            return finish(request, attempt.get()).withCookie(attempts.ended(attempt.get()));
        }
        // Somebody has opened the address of a finished sign-in again.
        return sessions.of(request).isPresent()
                ? PageTemplate.seeOther(own.of(request, ReturnPath.DESK))
                : again(
                        request,
                        400,
                        ReturnPath.DESK,
                        "This sign-in has not begun in this browser, or it has taken longer than ten minutes.");
    }

    private Response finish(Request request, SignInAttempt attempt) {
        String code = request.query("code").orElse("");
        if (request.query("error").isPresent() || code.isEmpty()) {
            return again(request, 400, attempt.to(), "The sign-in was ended before it was complete.");
        }
        String client = Sessions.client(request);
        return switch (pool.exchange(client, code, callback(request), attempt)) {
            case PoolAnswer.Tokens tokens ->
                check.ofSignIn(tokens.identity(), client, attempt.nonce())
                        .map(identity -> PageTemplate.seeOther(own.of(request, attempt.to()))
                                .withCookie(sessions.begin(
                                        request, identity, tokens.again().orElse(""))))
                        .orElseGet(() ->
                                again(request, 400, attempt.to(), "What the sign-in gave belongs to another sign-in."));
            case PoolAnswer.Refused _ ->
                again(request, 400, attempt.to(), "This sign-in has been used already, or is too old.");
            case PoolAnswer.Unreachable _ ->
                again(
                        request,
                        503,
                        attempt.to(),
                        "The sign-in cannot be reached at the moment. Try again in a minute.");
        };
    }

    private Response again(Request request, int status, String to, String why) {
        return Notice.of("You have not been signed in", why)
                .leadingTo(own.of(request, signInTo(to)), "Try again")
                .answer(status);
    }

    private Response signOut(Request request) {
        sessions.signOut(request);
        return PageTemplate.seeOther(pool.logout(Sessions.client(request), own.of(request, SIGNED_OUT)))
                .withCookie(Cookie.ended(Cookie.SESSION));
    }
}
