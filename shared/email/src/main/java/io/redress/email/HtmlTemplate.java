package io.redress.email;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.redress.platform.MapsOnly;
import io.redress.platform.Resource;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the templates of HTML mails. All of them fill in the same frame, {@code letters/html/frame.html}, with inline styles,
 * because some mail programs read no others.
 */
public final class HtmlTemplate {

    /** Escapes only what HTML requires: the library's own list would also rewrite each equals sign of an address. */
    private static final Mustache.Escaper ESCAPER = Escapers.simple(new String[][] {
        {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"},
    });

    private HtmlTemplate() {}

    /** Reads the template with this path, relative to a class or absolute. Every value is escaped. */
    public static Template read(Class<?> owner, String path) {
        return of(Resource.text(owner, path), _ -> Optional.empty());
    }

    /**
     * The template of a text. Every value is escaped.
     *
     * @param own finds the parts that only this template and its like share, before those that all mails share
     */
    public static Template of(String text, Function<String, Optional<String>> own) {
        return MapsOnly.compiler()
                .withEscaper(ESCAPER)
                .withLoader(part -> new StringReader(
                        within(own.apply(part).orElseGet(() -> Resource.text(HtmlTemplate.class, shared(part))))))
                .compile(text);
    }

    /** The file of a part that all mails share. */
    public static String shared(String part) {
        return "/letters/html/" + part + ".html";
    }

    /** A file of one line belongs within a line of another file, so its line end is removed. */
    private static String within(String text) {
        return text.lines().count() == 1 ? text.strip() : text;
    }
}
