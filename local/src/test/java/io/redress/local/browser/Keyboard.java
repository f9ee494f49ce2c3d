package io.redress.local.browser;

import java.util.ArrayList;
import java.util.List;

/** Somebody who has a keyboard only: they move with Tab, and do something where the focus is. */
public final class Keyboard {

    private static final int MOST_STEPS = 200;

    /** What the focused element is called: by its own words, by its label, or by what it is labelled by. */
    private static final String NAME = """
        () => {
          const it = document.activeElement;
          const words = node => node.textContent.trim().replace(/\\s+/g, ' ');
          if (it === document.body) return '';
          if (it.labels && it.labels.length) return words(it.labels[0]);
          const heading = it.querySelector('h1, h2, h3');
          return words(heading || it);
        }""";

    private final Visit visit;

    Keyboard(Visit visit) {
        this.visit = visit;
    }

    /** Presses Tab until the focus is on what has this name, or whose name begins with it. */
    public Keyboard tabTo(String name) {
        List<String> passed = new ArrayList<>();
        while (passed.size() < MOST_STEPS) {
            press("Tab");
            String focused = focused();
            if (focused.startsWith(name)) {
                return this;
            }
            passed.add(focused);
        }
        throw new AssertionError("Tab does not lead to " + name + ", only to "
                + passed.stream().distinct().toList());
    }

    /** What the focused element is called; empty if none is. */
    public String focused() {
        return (String) visit.page().evaluate(NAME);
    }

    /** Chooses one of several: goes through them with the arrow from the first to the one that has this name. */
    public Keyboard choose(String first, String option) {
        tabTo(first);
        List<String> passed = new ArrayList<>(List.of(focused()));
        while (!focused().equals(option)) {
            press("ArrowDown");
            if (passed.size() > MOST_STEPS) {
                throw new AssertionError("the arrow does not lead to " + option + ", only to "
                        + passed.stream().distinct().toList());
            }
            passed.add(focused());
        }
        return press("Space");
    }

    /** Presses a key, such as {@code Space} or {@code ArrowDown}. */
    public Keyboard press(String key) {
        visit.page().keyboard().press(key);
        return this;
    }

    public Keyboard type(String text) {
        visit.page().keyboard().type(text);
        return this;
    }

    /** Presses a key that leads to another page, and waits for the page. */
    public Visit leave(String key) {
        return visit.leaving(() -> press(key));
    }
}
