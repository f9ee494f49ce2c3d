package io.redress.tracking;

import io.redress.intake.TrackingLinks;
import io.redress.platform.Env;
import io.redress.platform.PathPart;
import io.redress.platform.Portion;
import io.redress.platform.Problem;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.Changed;
import io.redress.store.MarkedRequest;
import io.redress.web.Browser;
import io.redress.web.PageTemplate;
import io.redress.web.WantedLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows the page of a complaint to a complainant who opens a tracking link in a browser, and takes its forms. */
final class TrackingPages {

    static final String SHOW = "GET /tracking/{token}";
    static final String ACT = "POST /tracking/{token}/actions/{action}";

    /** How much the texts of a rejected form may weigh that its page gives back. No text that is accepted weighs more. */
    private static final long MOST_GIVEN_BACK = 3_000_000;

    private final TrackingLinks links;
    private final TrackComplaint track;
    private final AskForLink ask;
    private final PageTemplate page = TrackingWords.page("tracking");
    private final PageTemplate notice = TrackingWords.page("notice");

    TrackingPages(Env env, TrackComplaint track, AskForLink ask) {
        this.links = new TrackingLinks(env);
        this.track = track;
        this.ask = ask;
    }

    Response show(Request request) {
        int done = request.query("done")
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
        TrackedComplaint tracked = track.status(request.path("token"), WantedLanguage.chosen(request));
        ShownTexts texts = ShownTexts.of(tracked.written(), ShownTexts.before(request), Portion.MOST);
        Map<String, Object> facts =
                PageFacts.of(tracked, texts, address(request), track.newMark(), done, RejectedForm.NONE);
        facts.put(
                "receipt",
                ReceiptFacts.of(
                        tracked,
                        request.query(ReceiptFacts.RECEIVED).orElse(""),
                        links.of(request, request.path("token"))));
        facts.put("sent", request.query(DocumentPages.SENT).isPresent());
        return page.answer(200, facts);
    }

    /** Takes an action and redirects the browser to the complaint, so that reloading the page does not send the form again. */
    Response act(Request request) {
        Map<String, String> values = values(request);
        Optional<String> mark = Optional.ofNullable(values.remove(TrackComplaint.ONCE));
        boolean sure = values.remove(TrackComplaint.SURE) != null;
        byte[] body = request.body();
        Changed changed = track.act(
                request.path("token"),
                WantedLanguage.chosen(request),
                request.path("action"),
                values,
                sure,
                mark.map(once -> mark(once, body)),
                body);
        return PageTemplate.seeOther(
                address(request) + "?done=" + changed.number() + WantedLanguage.kept(request, "&"));
    }

    /**
     * A form's mark, together with what the form holds: a complainant who goes back in the browser, writes something else and
     * sends the form again sends another request.
     */
    private static String mark(String once, byte[] body) {
        return once + " " + MarkedRequest.fingerprint(body);
    }

    /** Whether the request is one of these. */
    static boolean isOurs(Request request) {
        return request.route().equals(SHOW) || request.route().equals(ACT);
    }

    /** Shows a problem: beside the fields of the form, or on a page of its own. */
    Response problem(Request request, Problem problem, Reader reader) {
        return switch (problem.status()) {
            case 403, 409, 412, 422, 429 -> {
                Map<String, String> values = values(request);
                if (Portion.weight(values) > MOST_GIVEN_BACK) {
                    yield notice(request, problem, reader);
                }
                RejectedForm attempt = new RejectedForm(request.path("action"), values, Optional.of(problem));
                TrackedComplaint tracked = track.status(request.path("token"), WantedLanguage.chosen(request));
                // The page repeats what the complainant wrote, so it has less room for what was written before.
                ShownTexts texts = ShownTexts.of(tracked.written(), OptionalInt.empty(), 0);
                yield page.answer(
                        problem.status(), PageFacts.of(tracked, texts, address(request), track.newMark(), 0, attempt));
            }
            default -> notice(request, problem, reader);
        };
    }

    /** A problem on a page of its own. The complainant's browser still has the form, one page back. */
    private Response notice(Request request, Problem problem, Reader reader) {
        boolean form = request.route().equals(ACT);
        Notice said = form ? Notice.ofForm(problem, reader) : Notice.of(problem, reader);
        boolean back = form && Notice.leadsBack(problem, reader);
        return notice.answer(
                problem.status(),
                said.facts(
                        back ? address(request) + WantedLanguage.kept(request, "?") : "",
                        Notice.isOfInvalidLink(problem, reader) ? askingFor(request) : ""));
    }

    /** The address of the form for a new link, relative to the requested page; empty if nobody knows of which organisation. */
    private String askingFor(Request request) {
        String up = request.route().equals(ACT) ? "../../../" : "../";
        return ask.organisationOf(request.path("token"))
                .map(organisation -> up + organisation + "/links")
                .orElse("");
    }

    private static Map<String, String> values(Request request) {
        if (Browser.sentForm(request)) {
            return new LinkedHashMap<>(request.form());
        }
        var fields = request.fields();
        Map<String, String> values = fields.strings();
        fields.check();
        return values;
    }

    /** The complaint's address relative to the requested page, so that it is right under every domain and path. */
    private static String address(Request request) {
        String token = PathPart.of(request.path("token"));
        return request.route().equals(ACT) ? "../../" + token : token;
    }
}
