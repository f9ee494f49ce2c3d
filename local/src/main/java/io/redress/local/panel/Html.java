package io.redress.local.panel;

import io.redress.local.gateway.HttpAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The frame of the pages for a browser. */
public final class Html {

    /** Nothing runs on these pages, and nothing is loaded from elsewhere, whatever a mail says. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Redress</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1d2733; background: #fff }
            nav a { margin-right: 1rem } a { color: #0b5394 }
            h1 { font-size: 1.5rem; overflow-wrap: anywhere } h2 { font-size: 1.1rem; margin-top: 2rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #d8dee6; vertical-align: top; overflow-wrap: anywhere }
            td.number { text-align: right; font-variant-numeric: tabular-nums }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dd { margin: 0; overflow-wrap: anywhere }
            dt { color: #51606f } pre { white-space: pre-wrap; background: #f4f6f8; padding: 1rem; overflow-wrap: anywhere }
            iframe { width: 100%%; height: 32rem; border: 1px solid #d8dee6; background: #fff }
            </style>
            </head>
            <body>
            <nav><a href="/_local">Redress here</a><a href="/_local/mail">Mail</a></nav>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private Html() {}

    /** A whole page; the title is text, the body HTML. */
    public static String page(String title, String body) {
        return PAGE.formatted(escape(title), body);
    }

    /** An answer with a page. */
    public static HttpAnswer answer(String page) {
        return HttpAnswer.text(200, "text/html; charset=utf-8", page)
                .with("content-security-policy", POLICY)
                .with("x-content-type-options", "nosniff")
                .with("referrer-policy", "no-referrer");
    }

    /** Text as HTML shows it, within an element or an attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Text as a part of a path. */
    public static String pathPart(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
