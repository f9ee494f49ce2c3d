package io.redress.tracking;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.web.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Answers the requests of the public: shows an organisation's procedure, takes complaints by a form, and shows a complaint to somebody
 * with its tracking link, as JSON or as a page. Somebody who has no link that works can ask for one.
 */
public final class TrackingHandler implements RequestStreamHandler {

    private final TrackComplaint track;
    private final ShowOrganisation show;
    private final TrackingPages pages;
    private final LinkPages links;
    private final ComplaintPages complaints;
    private final DocumentPages documents;
    private final ProblemAnswers problems;
    private final OriginSecret origin;

    public TrackingHandler() {
        this(Env.ofLambda());
    }

    public TrackingHandler(Env env) {
        track = new TrackComplaint(env);
        show = new ShowOrganisation(env);
        AskForLink ask = new AskForLink(env);
        pages = new TrackingPages(env, track, ask);
        links = new LinkPages(ask);
        complaints = new ComplaintPages(new SubmitForm(env), track::newMark);
        documents = new DocumentPages(env, track);
        problems = new ProblemAnswers(track, ask, pages, links, complaints, documents);
        origin = OriginSecret.in(env);
        if (SnapStartPriming.isDue(env)) {
            PrimeTracking.run(env);
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, this::answer, problems::answer);
    }

    private Response answer(Request request) {
        boolean page = Browser.asks(request);
        return switch (request.route()) {
            case ShowOrganisation.SHOW -> show.run(request);
            case ComplaintPages.FORM, ComplaintPages.TAKE -> complaints.answer(request);
            case LinkPages.FORM -> links.form(request);
            case LinkPages.ASK -> links.ask(request);
            case TrackingPages.SHOW -> page ? pages.show(request) : TrackedJson.show(track, request);
            case TrackingPages.ACT -> page ? pages.act(request) : TrackedJson.act(track, request);
            case DocumentPages.SEND, DocumentPages.LIST, DocumentPages.OPEN -> documents.answer(request);
            default -> Http.noSuchRoute(request);
        };
    }
}
