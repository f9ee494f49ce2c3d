package io.redress.local.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes what no page may do: ask another site for anything, break its content security policy, or fail in any other way. */
final class Watch {

    /** What the browser says of each answer with an error; whether that may be, its status tells. */
    private static final String OF_STATUS = "Failed to load resource: the server responded with a status of";

    private final Set<String> sites = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private Watch() {}

    static Watch on(BrowserContext context, String site) {
        Watch watch = new Watch();
        watch.allow(site);
        context.onRequest(watch::asked);
        context.onResponse(watch::answered);
        context.onConsoleMessage(watch::said);
        context.onWebError(error -> watch.faults.add("script failed: " + error.error()));
        return watch;
    }

    /** From now on, pages may send their forms to this site, too. */
    void allow(String site) {
        sites.add(site(site));
    }

    private void asked(Request request) {
        if (!sites.contains(site(request.url()))) {
            faults.add("asks another site: " + request.method() + " " + request.url());
        }
    }

    /** A page may say that something is wrong; what belongs to a page may not. */
    private void answered(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            faults.add("needs what is answered with " + response.status() + ": " + response.url());
        }
    }

    private void said(ConsoleMessage message) {
        boolean wrong = message.type().equals("error") || message.type().equals("warning");
        if (wrong && !message.text().startsWith(OF_STATUS)) {
            faults.add("the console says: " + message.text());
        }
    }

    private static String site(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** What was noted since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }
}
