package io.redress.local.template;

import java.util.List;
import java.util.Optional;

/**
 * A route of the HTTP API.
 *
 * @param method upper case, or {@code ANY}
 * @param path such as {@code /tracking/{token}}, or {@code $default}
 * @param authorizer the name of the authorizer that a caller must satisfy; empty where everybody may call
 * @param scopes one of which a caller's token must have; empty where none is asked for
 */
public record Route(String method, String path, String function, Optional<String> authorizer, List<String> scopes) {

    /** What API Gateway calls the route, such as {@code GET /tracking/{token}}. */
    public String key() {
        return path.equals("$default") ? path : method + " " + path;
    }
}
