package io.redress.intake;

import io.redress.platform.Env;
import io.redress.platform.Request;
import java.util.Optional;

/** The links of complainants: at the deployment's own address, or else at the one that a request came to. */
public final class TrackingLinks {

    private final Optional<String> publicUrl;

    public TrackingLinks(Env env) {
        publicUrl = env.find("PUBLIC_URL");
    }

    /** The link that a token makes. */
    public String of(Request request, String token) {
        return publicUrl.orElseGet(request::origin) + "/tracking/" + token;
    }
}
