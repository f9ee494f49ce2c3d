package io.redress.local.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a page fits a small phone, and a window of 1280 pixels at 400 % zoom: nobody has to scroll sideways to read a line. Only a drawing
 * may be wider, in a part of the page that scrolls by itself, also by keyboard.
 */
final class Reflow {

    private static final int ZOOMED = 4;

    private static final String FAULTS = """
        () => {
          const page = document.documentElement;
          const beyond = [...document.body.querySelectorAll('*')]
            .filter(it => !it.closest('.scroll[tabindex="0"] > svg[role="img"]'))
            .filter(it => it.checkVisibility() && it.getBoundingClientRect().right > page.clientWidth + 1)
            .map(it => 'reaches beyond the right edge: ' + it.outerHTML.slice(0, 120));
          return page.scrollWidth > page.clientWidth || beyond.length
            ? ['is ' + page.scrollWidth + ' pixels wide', ...beyond.slice(-3)] : [];
        }""";

    private Reflow() {}

    static Stream<String> faults(Visit visit) {
        Page page = visit.page();
        page.setViewportSize(View.PHONE, 640);
        Stream<String> phone = faults(page, "on a phone");
        // To a page, a window at 400 % zoom is a window of a quarter of its width and its height.
        page.setViewportSize(View.WIDE / ZOOMED, 1024 / ZOOMED);
        return Stream.concat(phone, faults(page, "at 400 % zoom"));
    }

    private static Stream<String> faults(Page page, String where) {
        return ((List<?>) page.evaluate(FAULTS)).stream().map(fault -> where + " the page " + fault);
    }
}
