package io.redress.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter as HTML: one column, styled inline for the mail programs that read nothing else, light or dark. */
final class Html {

    private static final String FONT =
            "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta name="supported-color-schemes" content="light dark"/>
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            @media (prefers-color-scheme: dark) {
              .page { background: #14171a !important; }
              .card { background: #1e2226 !important; border-color: #343a40 !important; }
              .ink { color: #e8eaed !important; }
              .soft { color: #a9b1ba !important; }
              .line { border-color: #343a40 !important; }
              .link { color: #8ab4f8 !important; }
              .button { background: #2f66b0 !important; }
              .quote { border-color: #5b8fd6 !important; background: #252a30 !important; }
            }
            @media (max-width: 480px) {
              .card { padding: 22px 18px !important; }
              .label, .value { display: block !important; width: auto !important; }
              .label { border: 0 !important; padding: 8px 0 0 !important; }
              .value { padding: 0 0 8px !important; }
            }
            </style>
            </head>
            <body class="page" style="margin:0;padding:0;background:#f3f4f5;%6$s">
            <table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" style="background:#f3f4f5;border-collapse:collapse">
            <tr><td align="center" style="padding:24px 10px">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" style="max-width:600px;border-collapse:separate;border-spacing:0;text-align:left">
            <tr><td class="ink" style="padding:0 6px 14px;%6$s;color:#1d2126">
            <div style="font-size:20px;line-height:28px;font-weight:600;word-break:break-word">%2$s</div>
            <div class="soft" style="font-size:14px;line-height:20px;color:#57606a">Reference %3$s</div>
            </td></tr>
            <tr><td class="card ink" style="padding:28px 32px;background:#ffffff;border:1px solid #dde1e5;border-radius:8px;%6$s;font-size:16px;line-height:25px;color:#1d2126;word-break:break-word">
            %4$s
            </td></tr>
            <tr><td class="soft" style="padding:18px 6px;%6$s;font-size:13px;line-height:20px;color:#57606a;word-break:break-word">
            %5$s
            </td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private Html() {}

    static String of(Page page) {
        return PAGE.formatted(
                escaped(page.title()),
                escaped(page.organisation()),
                escaped(page.reference()),
                blocks(page.body()),
                blocks(page.foot()),
                FONT);
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream().map(Html::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading(String text) ->
                "<h2 class=\"ink\" style=\"margin:28px 0 8px;font-size:18px;line-height:26px;font-weight:600;"
                        + "color:#1d2126\">%s</h2>".formatted(inline(text));
            case Block.Paragraph(String text) -> paragraphs(text);
            case Block.Quote(String text) ->
                "<div class=\"quote\" style=\"margin:0 0 16px;padding:14px 16px 2px;border-left:4px solid #2457a0;"
                        + "background:#f3f6fa\">%s</div>".formatted(paragraphs(text));
            case Block.Items(List<String> items) ->
                items.stream()
                        .map(item -> "<li style=\"margin:0 0 6px\">" + inline(item) + "</li>")
                        .collect(Collectors.joining("", "<ul style=\"margin:0 0 16px;padding-left:22px\">", "</ul>"));
            case Block.Rows(List<Block.Row> rows) ->
                rows.stream()
                        .map(Html::row)
                        .collect(Collectors.joining(
                                "",
                                "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 18px;"
                                        + "border-collapse:collapse\">",
                                "</table>"));
            case Block.Button(String label, String address) -> button(inline(label), escaped(address));
        };
    }

    private static String paragraphs(String text) {
        String twoBreaks = "" + Values.BREAK + Values.BREAK;
        return Stream.of(text.split(twoBreaks))
                .map(part -> "<p style=\"margin:0 0 14px\">" + inline(part) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String row(Block.Row row) {
        String note = row.note().isEmpty()
                ? ""
                : "<div class=\"soft\" style=\"font-size:14px;line-height:21px;font-weight:400;color:#57606a\">"
                        + inline(row.note()) + "</div>";
        return """
                <tr><th class="label soft line" scope="row" align="left" valign="top" width="34%%" \
                style="word-break:normal;padding:8px 12px 8px 0;border-bottom:1px solid #e4e7ea;font-size:15px;line-height:23px;font-weight:400;color:#57606a">%s</th>\
                <td class="value line" valign="top" style="padding:8px 0;border-bottom:1px solid #e4e7ea;font-weight:600;line-height:23px">%s%s</td></tr>
                """.formatted(inline(row.label()), inline(row.value()), note);
    }

    /** The address is written out beneath, for those whose program shows no links. */
    private static String button(String label, String address) {
        return """
                <p style="margin:20px 0 8px"><a class="button" href="%2$s" style="display:inline-block;padding:12px 22px;background:#2457a0;border-radius:6px;color:#ffffff;font-weight:600;text-decoration:none">%1$s</a></p>
                <p class="soft" style="margin:0 0 18px;font-size:13px;line-height:20px;color:#57606a;word-break:break-all">Or open this address: <a class="link" href="%2$s" style="color:#2457a0">%2$s</a></p>\
                """.formatted(label, address);
    }

    private static String inline(String marked) {
        return escaped(Values.plain(marked)).replace("\n", "<br/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
