package io.redress.mime;

import io.redress.domain.Text;
import java.util.Iterator;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of HTML: paragraphs become paragraphs, items get a hyphen, links keep their address, quoted mails get angles. A small piece of
 * HTML can stand for very much text, so the number of elements, the angles of a line, and the whole text have limits.
 *
 * @param cut whether there is more than what was read
 */
record HtmlText(String text, boolean cut) {

    /** So many elements are read. Programs write fewer in long mails. */
    private static final int MOST_ELEMENTS = 100_000;

    /** A line has so many angles at most, however deep its quotation lies within others. */
    private static final int MOST_ANGLES = 10;

    /** An address in a link is written up to this length. */
    private static final int LONGEST_ADDRESS = 2_000;

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "template", "noscript", "title");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote");

    /** @param most how many characters of text are written */
    static HtmlText of(String html, int most) {
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
            Iterator<Element> elements = parser.iterator();
            for (int read = 0; read < MOST_ELEMENTS && elements.hasNext(); read++) {
                elements.next();
            }
            boolean more = elements.hasNext();
            Written written = new Written(most);
            boolean full = NodeTraversor.filter(written, parser.document()) == NodeFilter.FilterResult.STOP;
            String text = written.text();
            boolean tooLong = text.length() > most;
            return new HtmlText(Text.start(text, most), more || full || tooLong);
        }
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "HtmlText[" + text.length() + " characters]";
    }

    private static final class Written implements NodeFilter {

        private final StringBuilder text = new StringBuilder();
        private final int most;
        private StringBuilder line = new StringBuilder();

        /** The beginning of what the innermost link says. */
        private final StringBuilder link = new StringBuilder();

        private int quotes;
        private int preformatted;
        private int empty = 2;

        Written(int most) {
            this.most = most;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (text.length() + line.length() > most) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words) {
                String said = words.getWholeText();
                say(preformatted > 0 ? said : said.replaceAll("[\\s\\u00a0]+", " "));
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                begin(element.normalName());
            }
            return FilterResult.CONTINUE;
        }

        private void begin(String name) {
            if (name.equals("br")) {
                endLine(true);
            } else if (BLOCKS.contains(name)) {
                endLine(false);
                if (APART.contains(name)) {
                    leaveEmpty();
                }
            }
            quotes += name.equals("blockquote") ? 1 : 0;
            preformatted += name.equals("pre") ? 1 : 0;
            if (name.equals("a")) {
                link.setLength(0);
            }
            if (name.equals("li")) {
                line.append("- ");
            }
            if (name.equals("td") || name.equals("th")) {
                line.append(line.isEmpty() ? "" : " ");
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (name.equals("a")) {
                endLink(element.attr("href").strip());
            }
            if (BLOCKS.contains(name)) {
                endLine(false);
                if (APART.contains(name)) {
                    leaveEmpty();
                }
            }
            quotes -= name.equals("blockquote") ? 1 : 0;
            preformatted -= name.equals("pre") ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        private void endLink(String address) {
            boolean says = address.startsWith("http://") || address.startsWith("https://");
            boolean whole = address.length() <= LONGEST_ADDRESS;
            if (says && !(whole && link.indexOf(address) >= 0)) {
                append(" <" + (whole ? address : address.substring(0, LONGEST_ADDRESS) + "…") + ">");
            }
            link.setLength(0);
        }

        private void say(String words) {
            int room = LONGEST_ADDRESS - link.length();
            link.append(words, 0, Math.min(words.length(), room));
            append(words);
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
            text.append("> ".repeat(Math.min(quotes, MOST_ANGLES))).append(said).append('\n');
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
    }
}
