package io.redress.mime;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes text of HTML: paragraphs become paragraphs, items get a hyphen, links keep their address, quoted mails get angles. */
final class HtmlText {

    private static final String BLOCKS =
            " address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main"
                    + " nav ol p pre section table tr ul ";
    private static final String APART = " p h1 h2 h3 h4 h5 h6 table blockquote ";

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head, template, noscript, title").remove();
        Written written = new Written();
        document.body().traverse(written);
        return written.text();
    }

    private static final class Written implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private StringBuilder line = new StringBuilder();
        private int quotes;
        private int preformatted;
        private int empty = 2;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String said = words.getWholeText();
                append(preformatted > 0 ? said : said.replaceAll("[\\s\\u00a0]+", " "));
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                endLine(true);
            } else if (isAmong(BLOCKS, name)) {
                endLine(false);
                if (isAmong(APART, name)) {
                    leaveEmpty();
                }
            }
            quotes += name.equals("blockquote") ? 1 : 0;
            preformatted += name.equals("pre") ? 1 : 0;
            if (name.equals("li")) {
                line.append("- ");
            }
            if (name.equals("td") || name.equals("th")) {
                line.append(line.isEmpty() ? "" : " ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (name.equals("a")) {
                link(element);
            }
            if (isAmong(BLOCKS, name)) {
                endLine(false);
                if (isAmong(APART, name)) {
                    leaveEmpty();
                }
            }
            quotes -= name.equals("blockquote") ? 1 : 0;
            preformatted -= name.equals("pre") ? 1 : 0;
        }

        private void link(Element element) {
            String address = element.attr("href").strip();
            boolean says = address.startsWith("http://") || address.startsWith("https://");
            if (says && !element.text().contains(address)) {
                append(" <" + address + ">");
            }
        }

        private void append(String words) {
            String[] lines = words.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    endLine(true);
                }
                line.append(lines[i]);
            }
        }

        private void endLine(boolean evenIfEmpty) {
            String said = preformatted > 0
                    ? line.toString().stripTrailing()
                    : line.toString().strip();
            line = new StringBuilder();
            if (said.isEmpty()) {
                if (evenIfEmpty) {
                    leaveEmpty();
                }
                return;
            }
            text.append("> ".repeat(quotes)).append(said).append('\n');
            empty = 0;
        }

        private void leaveEmpty() {
            if (empty == 0) {
                text.append('\n');
                empty++;
            }
        }

        String text() {
            endLine(false);
            return text.toString().strip();
        }

        private static boolean isAmong(String names, String name) {
            return names.contains(" " + name + " ");
        }
    }
}
