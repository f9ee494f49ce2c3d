package io.redress.local.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A form as somebody sees it who knows only its words. */
public final class Form {

    private final Visit visit;
    private final Locator root;

    Form(Visit visit, Locator root) {
        this.visit = visit;
        this.root = root;
    }

    /** Writes into the field with this label; a part of the label is enough if no other label has it. */
    public Form fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Writes into the first of several fields with this label. */
    Form fillFirst(String label, String text) {
        field(label).first().fill(text);
        return this;
    }

    /** Writes a text that is very long; the field is hidden, because the browser would need minutes to lay the text out. */
    public Form paste(String label, String text) {
        field(label).evaluate("(field, text) => { field.hidden = true; field.value = text; }", text);
        return this;
    }

    /** What the field with this label holds. */
    public String value(String label) {
        return field(label).inputValue();
    }

    /** Chooses one of several by its words, whether the form shows them one below another or in a list. */
    public Form choose(String question, String option) {
        Locator group = root.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(question));
        if (group.count() > 0) {
            group.getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        } else {
            field(question).selectOption(option);
        }
        return this;
    }

    /** Ticks a box. */
    public Form tick(String label) {
        field(label).check();
        return this;
    }

    /** Ticks a box, if the form has it. */
    Form tickIfAsked(String label) {
        if (field(label).count() > 0) {
            tick(label);
        }
        return this;
    }

    public Form attach(String label, Path file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** Sends the form, and waits for the page that answers. */
    public Visit press(String button) {
        return visit.leaving(() -> root.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click());
    }

    private Locator field(String label) {
        Locator whole = visible(root.getByLabel(wholly(label)));
        return whole.count() > 0 ? whole : visible(root.getByLabel(label));
    }

    /** A label of these words only, whatever it says of itself in brackets. */
    private static Pattern wholly(String label) {
        return Pattern.compile("^\\s*" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\s*(\\(.*)?$");
    }

    private static Locator visible(Locator fields) {
        return fields.filter(new Locator.FilterOptions().setVisible(true));
    }
}
