package io.redress.local.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds in a page: faults against WCAG 2.2 AA, and against best practices. */
final class Accessible {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    /**
     * The page's policy stays in force: the browser lets the protocol, but nothing else, run what axe needs. The legacy mode gives the same
     * findings for pages without frames of other sites, and opens no second page for each look. Letters in frames have tests of their own:
     * axe now and then waits without end for a frame that may run no script.
     */
    static Stream<String> faults(Visit visit) {
        return new AxeBuilder(visit.page())
                .setLegacyMode(true).exclude("iframe[sandbox]").withTags(TAGS).analyze().getViolations().stream()
                        .flatMap(Accessible::faults);
    }

    private static Stream<String> faults(Rule rule) {
        return rule.getNodes().stream().map(node -> "axe: " + rule.getId() + ": " + where(node));
    }

    private static String where(CheckedNode node) {
        return node.getHtml() + " – " + node.getFailureSummary().replaceAll("\\s+", " ");
    }
}
