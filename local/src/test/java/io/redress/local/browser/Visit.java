package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;

/** A browser that has never been anywhere, at a site, with one page open. Closing it fails if a page did what no page may do. */
public final class Visit implements AutoCloseable {

    private static final double PATIENCE = 180_000;

    private final String site;
    private final View view;
    private final BrowserContext context;
    private final Watch watch;
    private final Page page;
    private Response answer;

    /** How many pages there have been here. An answer comes before its page takes the place of the one before. */
    private int pages;

    private Visit(String site, View view) {
        this.site = site;
        this.view = view;
        context = Chromium.shared().newContext(view.options());
        context.setDefaultTimeout(PATIENCE);
        watch = Watch.on(context, site);
        page = context.newPage();
        page.onFrameNavigated(frame -> pages += frame.parentFrame() == null ? 1 : 0);
    }

    /** @param site where the site is, such as {@code http://localhost:8080} */
    public static Visit to(String site, View view) {
        return new Visit(site, view);
    }

    /** From now on, pages may send their forms to this site, too. */
    public Visit allowing(String other) {
        watch.allow(other);
        return this;
    }

    /** Opens a path of the site, or an address in full. */
    public Visit open(String address) {
        String whole = address.startsWith("http") ? address : site + address;
        return leaving(() -> page.navigate(whole));
    }

    /** Does what leads to another page, and waits until that page is there. */
    Visit leaving(Runnable act) {
        int before = pages;
        answer = page.waitForResponse(Visit::isPage, act);
        page.waitForCondition(() -> pages > before);
        page.waitForLoadState();
        return this;
    }

    private static boolean isPage(Response response) {
        boolean leadsOn = response.status() >= 300 && response.status() < 400;
        return response.request().isNavigationRequest() && !leadsOn;
    }

    /** The form with this title. If it is folded, it is unfolded first. */
    public Form form(String title) {
        Locator closed = page.locator("details:not([open]) > summary")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
        if (closed.count() > 0) {
            closed.click();
        }
        return new Form(
                this,
                page.getByRole(
                        AriaRole.FORM,
                        new Page.GetByRoleOptions().setName(title).setExact(true)));
    }

    /** Whatever the page asks, on a page with one form or with none. */
    public Form form() {
        return new Form(this, page.locator("body"));
    }

    /** Follows a link by its words. */
    public Visit follow(String link) {
        return leaving(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
    }

    /** Follows a link that opens another window, does something there that leads to a page, and closes the window. */
    Visit inAnotherWindow(String link, Consumer<Page> act) {
        Page window = context.waitForPage(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        window.waitForResponse(Visit::isPage, () -> act.accept(window));
        window.waitForLoadState();
        window.close();
        return this;
    }

    /** The browser forgets all cookies, as if a session had ended. */
    Visit forgets() {
        context.clearCookies();
        return this;
    }

    /** Unfolds whatever is folded. */
    public Visit unfold() {
        Locator closed = page.locator("details:not([open]) > summary");
        while (closed.count() > 0) {
            closed.first().click();
        }
        return this;
    }

    /** The browser sends forms from now on although it can see that something is missing, as old browsers do. */
    public Visit unchecked() {
        page.evaluate("() => document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        return this;
    }

    public int status() {
        return answer.status();
    }

    public String title() {
        return page.title();
    }

    /** The first heading. */
    public String heading() {
        return page.locator("h1").innerText();
    }

    /** All headings, in their order. */
    public List<String> headings() {
        return page.locator("h1, h2, h3").allInnerTexts();
    }

    /** All that the page shows. */
    public String text() {
        return page.locator("body").innerText();
    }

    public Keyboard keyboard() {
        return new Keyboard(this);
    }

    View view() {
        return view;
    }

    Page page() {
        return page;
    }

    Response answer() {
        return answer;
    }

    /** What the pages did since the last time that no page may do. */
    List<String> faults() {
        // Asks the browser something, because what it has to say arrives before its next answer.
        page.title();
        return watch.take();
    }

    @Override
    public void close() {
        List<String> faults = faults();
        context.close();
        assertThat(faults).as("what the pages of " + site + " did").isEmpty();
    }
}
