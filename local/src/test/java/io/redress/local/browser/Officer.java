package io.redress.local.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.redress.local.story.Town;

/** A member of the demo staff who works at the desk by clicks alone: they choose themselves to sign in, and follow links and press buttons. */
final class Officer extends Person {

    private final String organisation;
    private final String name;

    /** @param name in full, as the page shows it on which people choose who they are */
    Officer(Town town, String organisation, String name, View view) {
        super(town, view);
        this.organisation = organisation;
        this.name = name;
    }

    /** Opens the desk and chooses who they are. */
    Officer signsIn() {
        opens("/" + organisation + "/desk");
        visit().leaving(() -> with(AriaRole.BUTTON, name).click());
        return this;
    }

    /** Opens a list of work by its name, which its number of complaints follows. */
    Visit list(String list) {
        visit().follow("Today");
        return visit().leaving(() -> with(AriaRole.LINK, list + " (").click());
    }

    /** Finds a complaint in a list and opens it. */
    Visit finds(String reference, String list) {
        return list(list).follow(reference);
    }

    /** Opens the form of an action from the page of a complaint. */
    Form begins(String action) {
        visit().unfold().follow(action);
        return form(action);
    }

    /** Sends the form of an action, and waits until Redress has done all that follows from it. */
    Visit does(Form form, String action) {
        form.press(action);
        town().settle();
        return visit();
    }

    /** Chooses a page from the menu. */
    Visit chooses(String page) {
        return visit().follow(page);
    }

    /** Searches by the field that every page has. */
    Visit searches(String words) {
        return new Form(visit(), visit().page().getByRole(AriaRole.SEARCH))
                .fill("Find", words)
                .press("Search");
    }

    Visit signsOut() {
        return visit().form().press("Sign out");
    }

    /** The first thing of this kind whose name has these words in it. */
    private Locator with(AriaRole role, String words) {
        return visit().page()
                .getByRole(role, new Page.GetByRoleOptions().setName(words))
                .first();
    }
}
