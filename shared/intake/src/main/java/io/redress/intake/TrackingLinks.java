package io.redress.intake;

import io.redress.platform.Env;
import io.redress.platform.Request;
import java.util.Optional;

/**
 * Makes the links of complainants, with the deployment's public address, or else with the address that the request was sent to.
 */
public final class TrackingLinks {

    private final Optional<String> publicUrl;

    public TrackingLinks(Env env) {
        publicUrl = env.find("PUBLIC_URL");
    }

    /** The link with a token. */
    public String of(Request request, String token) {
        return publicUrl.orElseGet(request::origin) + "/tracking/" + token;
    }
}
