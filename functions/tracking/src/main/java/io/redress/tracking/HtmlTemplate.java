package io.redress.tracking;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import io.redress.platform.Response;
import java.io.StringReader;
import java.util.Map;

/** A page as it lies in its file. Whatever is filled in is escaped, wherever it came from. */
record HtmlTemplate(Template template) {

    /**
     * Nothing is loaded, run or embedded. The token is in the page's address, so no other site is told of it. Nobody's
     * form but ours could know it either, and there is no cookie that a browser would add to a form of somebody else's:
     * so the token is all the protection that the forms need against being sent by another site.
     */
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "referrer-policy",
            "no-referrer",
            "x-robots-tag",
            "noindex");

    private static final Mustache.Compiler COMPILER = MapsOnly.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withFormatter(value -> printable(value.toString()))
            .withLoader(name -> new StringReader(Resource.text(HtmlTemplate.class, name + ".html")));

    static HtmlTemplate read(String name) {
        return new HtmlTemplate(COMPILER.compile(Resource.text(HtmlTemplate.class, name + ".html")));
    }

    Response answer(int status, Map<String, Object> facts) {
        return guarded(Response.of(status, "text/html; charset=utf-8", template.execute(facts)));
    }

    /** Sends a browser on to look at what has become of something. */
    static Response seeOther(String address) {
        return guarded(new Response(303, Map.of("location", address), ""));
    }

    private static Response guarded(Response response) {
        Response guarded = response;
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            guarded = guarded.with(header.getKey(), header.getValue());
        }
        return guarded;
    }

    /** HTML has no way to write control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) && "\n\r\t".indexOf(letter) < 0 ? '\uFFFD' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
