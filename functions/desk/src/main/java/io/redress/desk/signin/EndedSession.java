package io.redress.desk.signin;

import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.PageTemplate;
import java.util.Map;

/**
 * Answers a request whose session has ended: a request for a page leads to the sign-in, and a form gets a page that shows everything that
 * was typed.
 */
public final class EndedSession {

    private static final PageTemplate PAGE = new PageTemplate(EndedSession.class, PageTemplate.MESSAGES, "ended");
    private static final int UNAUTHORIZED = 401;

    private final OwnAddress own;

    public EndedSession(OwnAddress own) {
        this.own = own;
    }

    public Response answer(Request request) {
        return request.route().startsWith("POST ")
                ? kept(request)
                : PageTemplate.seeOther(own.of(request, SignInPages.signInTo(ReturnPath.of(request))));
    }

    private Response kept(Request request) {
        Map<String, Object> facts = KeptForm.facts("Your session has ended", request, own, request.form());
        facts.put("signIn", own.of(request, SignInPages.signInTo(ReturnPath.DESK)));
        return PAGE.answer(UNAUTHORIZED, facts);
    }
}
