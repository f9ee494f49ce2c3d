package io.redress.local.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where Tab leads on a page: to everything that can be used, in the order in which it is read, each time with a visible outline. */
final class FocusOrder {

    private static final int MOST_STEPS = 300;

    /** The next Tab leads to the first thing of the page. Gives each thing a number in reading order, and returns those that Tab has to reach. */
    private static final String BEGIN = """
        () => {
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute('tabindex');
          const all = [...document.body.querySelectorAll('*')];
          window.inReadingOrder = all;
          const groups = new Set();
          const reached = it => {
            if (it.disabled || it.tabIndex < 0 || !it.checkVisibility({visibilityProperty: true})) return false;
            if (!it.matches('a[href], button, input, select, textarea, summary, [tabindex]') || it.type === 'hidden') return false;
            if (it.type !== 'radio') return true;
            const same = all.filter(other => other.type === 'radio' && other.name === it.name && other.form === it.form);
            return it === (same.find(other => other.checked) || same[0]);
          };
          return all.map((it, i) => reached(it) ? i : -1).filter(i => i >= 0);
        }""";

    /** The focused thing: its number, its beginning, what is wrong with its outline, and whether it has parts to each of which Tab leads, as a date and a frame have. */
    private static final String STEP = """
        () => {
          const it = document.activeElement;
          if (!it || it === document.body) return {number: -1, what: '', outline: '', parts: false};
          const number = window.inReadingOrder.indexOf(it);
          if (it.localName === 'iframe') return {number, what: it.title, outline: '', parts: true};
          const parts = ['date', 'time', 'datetime-local'].includes(it.type);
          const style = getComputedStyle(it);
          const light = colour => {
            const [r, g, b, a] = colour.match(/[\\d.]+/g).map(Number);
            const part = c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
            return a === 0 ? null : 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
          };
          let behind = null;
          for (let box = it.parentElement; box && behind === null; box = box.parentElement)
            behind = light(getComputedStyle(box).backgroundColor);
          const line = light(style.outlineColor);
          const contrast = line === null ? 1 : (Math.max(line, behind ?? 1) + 0.05) / (Math.min(line, behind ?? 1) + 0.05);
          const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'has no outline'
            : contrast < 3 ? 'has an outline with a contrast of ' + contrast.toFixed(1) : '';
          return {number, what: it.outerHTML.slice(0, 120), outline, parts};
        }""";

    private FocusOrder() {}

    static Stream<String> faults(Visit visit) {
        List<String> faults = new ArrayList<>();
        TreeSet<Integer> missed = new TreeSet<>();
        ((List<?>) visit.page().evaluate(BEGIN)).forEach(number -> missed.add((Integer) number));
        int before = -1;
        for (int step = 0; step < MOST_STEPS; step++) {
            visit.page().keyboard().press("Tab");
            Map<?, ?> focused = (Map<?, ?>) visit.page().evaluate(STEP);
            int number = (Integer) focused.get("number");
            boolean anotherPart = number == before && focused.get("parts").equals(true);
            if (number <= before && !anotherPart) {
                break;
            }
            if (!anotherPart && !focused.get("outline").equals("")) {
                faults.add("what has the focus " + focused.get("outline") + ": " + focused.get("what"));
            }
            missed.remove(number);
            before = number;
        }
        missed.forEach(number -> faults.add("Tab does not lead to "
                + visit.page().evaluate("number => window.inReadingOrder[number].outerHTML.slice(0, 120)", number)));
        return faults.stream();
    }
}
