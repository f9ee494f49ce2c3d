package io.redress.letters;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.redress.lambda.Http;
import io.redress.lambda.OriginSecret;
import io.redress.lambda.SnapStartPriming;
import io.redress.platform.Env;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** Handles {@code GET …/letters/{change}/{letter}}: shows staff a letter that they tell the complainant by hand. */
public final class LettersHandler implements RequestStreamHandler {

    static final String ROUTE = "GET /{organisation}/admin/complaints/{reference}/letters/{change}/{letter}";

    private final ShowLetter show;
    private final OriginSecret origin;

    public LettersHandler() {
        this(Env.ofLambda());
    }

    public LettersHandler(Env env) {
        show = new ShowLetter(env);
        origin = OriginSecret.in(env);
        if (SnapStartPriming.isDue(env)) {
            SnapStartPriming.of(env, LettersHandler::new, SnapStartPriming.request(env, ROUTE, Map.of()));
        }
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Http.answer(in, out, context, origin, request -> switch (request.route()) {
            case ROUTE -> show.run(request);
            default -> Http.noSuchRoute(request);
        });
    }
}
