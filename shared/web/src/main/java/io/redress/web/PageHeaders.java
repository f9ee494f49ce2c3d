package io.redress.web;

import io.redress.platform.Response;
import java.util.Map;

/** The headers of every page: it loads, runs and embeds nothing from elsewhere, and no site learns its address from a link. */
final class PageHeaders {

    private static final String POLICY = "content-security-policy";
    private static final String ALLOWED =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** The address of a complainant's page contains the token, so no referrer is sent to other sites. */
    private static final Map<String, String> HEADERS =
            Map.of(POLICY, ALLOWED, "referrer-policy", "no-referrer", "x-robots-tag", "noindex");

    private PageHeaders() {}

    static Response guarded(Response response) {
        Response guarded = response;
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }

    /** The page may send its forms to another address, too. */
    static Response sendingTo(String address, Response page) {
        return page.with(POLICY, ALLOWED.replace("form-action 'self'", "form-action 'self' " + address));
    }
}
