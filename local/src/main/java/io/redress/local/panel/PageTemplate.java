package io.redress.local.panel;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.local.gateway.HttpAnswer;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.io.StringReader;
import java.util.Map;

/** A page for a browser, in a file. Every text that is filled in is escaped. */
public record PageTemplate(Template template) {

    /** The pages run nothing and load nothing from elsewhere, whatever a mail contains. */
    private static final String POLICY = "content-security-policy";

    private static final Map<String, String> HEADERS = Map.of(
            POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer");

    private static final String FORMS =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Mustache.Compiler COMPILER = MapsOnly.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(Resource.text(PageTemplate.class, name + ".html")));

    /** The template in the file {@code name.html} beside this class. */
    public static PageTemplate read(String name) {
        return new PageTemplate(COMPILER.compile(Resource.text(PageTemplate.class, name + ".html")));
    }

    HttpAnswer answer(Map<String, Object> facts) {
        return answer(200, facts);
    }

    /** The same for a page that sends a form to this machine. */
    public HttpAnswer answerWithForm(int status, Map<String, Object> facts) {
        return answer(status, facts).with(POLICY, FORMS);
    }

    private HttpAnswer answer(int status, Map<String, Object> facts) {
        HttpAnswer answer = HttpAnswer.text(status, "text/html; charset=utf-8", template.execute(facts));
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
