package io.redress.desk.signin;

import io.redress.platform.Env;
import io.redress.platform.Request;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The address under which people reach the desk: the site of the organisation, or else the API itself. */
public final class OwnAddress {

    private final Optional<String> site;

    public OwnAddress(Env env) {
        site = env.find("PUBLIC_URL");
    }

    /** The whole address of a path of the desk. */
    public String of(Request request, String path) {
        return base(request) + path;
    }

    private String base(Request request) {
        return site.orElseGet(request::origin);
    }

    /**
     * Whether a page of the desk has sent a request. A browser says with every POST which site its page is from, and no page can change that;
     * who does not say it, or says {@code null}, is refused.
     */
    public boolean sent(Request request) {
        return request.header("origin").filter(origin(base(request))::equals).isPresent();
    }

    /** The origin of an address, as browsers write it: without a path, and in small letters. */
    static String origin(String address) {
        URI uri = URI.create(address.toLowerCase(Locale.ROOT));
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
