package io.redress.letters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.paper.PreviewLetters;
import io.redress.paper.ShowLetter;
import io.redress.paper.ShowLettersOfProcedure;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Shows staff a letter that they tell the complainant by hand, the letters that an action would send, and all letters of the procedure. */
public final class LettersHandler implements RequestStreamHandler {

    static final String ROUTE = "GET /{organisation}/admin/complaints/{reference}/letters/{change}/{letter}";

    static final String PREVIEW = "POST /{organisation}/admin/complaints/{reference}/actions/{action}/preview";

    static final String ALL = "GET /{organisation}/admin/procedure/letters";

    static final String ONE = "GET /{organisation}/admin/procedure/letters/{letter}";

    private final ShowLetter show;
    private final PreviewLetters preview;
    private final ShowLettersOfProcedure ofProcedure;
    private final OriginSecret origin;

    public LettersHandler() {
        this(Env.ofLambda());
    }

    public LettersHandler(Env env) {
        show = new ShowLetter(env);
        preview = new PreviewLetters(env);
        ofProcedure = new ShowLettersOfProcedure(env);
        origin = OriginSecret.in(env);
        if (SnapStartPriming.isDue(env)) {
            SnapStartPriming.of(env, LettersHandler::new, SnapStartPriming.request(env, ROUTE, Map.of()));
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, request -> switch (request.route()) {
            case ROUTE -> show.run(request);
            case PREVIEW -> preview.run(request);
            case ALL -> ofProcedure.all(request);
            case ONE -> ofProcedure.one(request);
            default -> Http.noSuchRoute(request);
        });
    }
}
