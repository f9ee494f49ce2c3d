package io.redress.local.panel;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.local.gateway.HttpAnswer;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.io.StringReader;
import java.util.Map;

/** A page for a browser, in a file. Every text that is filled in is escaped. */
record PageTemplate(Template template) {

    /** The pages run nothing and load nothing from elsewhere, whatever a mail contains. */
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer");

    private static final Mustache.Compiler COMPILER = MapsOnly.compiler()
            .escapeHTML(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(Resource.text(PageTemplate.class, name + ".html")));

    /** The template in the file {@code name.html} beside this class. */
    static PageTemplate read(String name) {
        return new PageTemplate(COMPILER.compile(Resource.text(PageTemplate.class, name + ".html")));
    }

    HttpAnswer answer(Map<String, Object> facts) {
        HttpAnswer answer = HttpAnswer.text(200, "text/html; charset=utf-8", template.execute(facts));
        for (Map.Entry<String, String> header : HEADERS.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
