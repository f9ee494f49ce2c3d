package io.redress.report;

import com.samskivert.mustache.Template;
import io.redress.domain.report.Layout;
import io.redress.email.HtmlTemplate;
import io.redress.platform.Resource;
import io.redress.reports.Layouts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of layouts. The same template makes the mail and the PDF. Only the document around it and the pieces in
 * {@code page/mail} and {@code page/pdf} differ: a mail program reads other HTML than the library for PDF.
 */
final class PageTemplates {

    private static final Map<String, Template> COMPILED = new ConcurrentHashMap<>();

    private PageTemplates() {}

    static Template of(Layout layout, Medium medium) {
        return COMPILED.computeIfAbsent(
                layout.id() + " " + layout.edition() + " " + medium,
                _ -> HtmlTemplate.of(Layouts.template(layout), part -> piece(part, medium)));
    }

    private static Optional<String> piece(String part, Medium medium) {
        return file("page/" + medium.name().toLowerCase(Locale.ROOT) + "/" + part + ".html")
                .or(() -> file("page/" + part + ".html"))
                // A mail stands in the frame of all mails.
                .or(() -> part.equals("document") ? file(HtmlTemplate.shared("frame")) : Optional.empty());
    }

    /** A file beside this class; empty if there is none. */
    static Optional<String> file(String name) {
        return PageTemplates.class.getResource(name) == null
                ? Optional.empty()
                : Optional.of(Resource.text(PageTemplates.class, name));
    }
}
