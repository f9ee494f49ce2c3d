package io.redress.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages that a test has seen. Each is checked in every way in which every page is checked, and no two have the same title. */
public final class Pages {

    /** With {@code -Dredress.pictures=true} each page is kept as pictures. */
    private static final boolean PICTURES = Boolean.getBoolean("redress.pictures");

    private final Map<String, String> names = new HashMap<>();

    /**
     * Fails, with everything that is wrong, unless the page of a visit is as every page has to be: for everybody, on every screen,
     * in light and dark colours, and harmless.
     *
     * @param name of the page or of its state, in letters and hyphens; the pictures are called after it
     */
    public void see(String name, Visit visit) {
        View view = visit.view();
        List<String> faults = Stream.<Function<Visit, Stream<String>>>of(
                        one -> one.faults().stream(),
                        one -> title(name, one),
                        Structure::faults,
                        FocusOrder::faults,
                        one -> looks(name, one),
                        Reflow::faults,
                        Weight::faults,
                        Policy::faults)
                .flatMap(check -> check.apply(visit).toList().stream())
                .toList();
        show(visit, view);
        assertThat(faults).as(name + " at " + visit.page().url()).isEmpty();
    }

    private Stream<String> title(String name, Visit visit) {
        String other = names.putIfAbsent(visit.title(), name);
        return other == null || other.equals(name)
                ? Stream.empty()
                : Stream.of("the title is that of " + other + ", too: " + visit.title());
    }

    /** Axe looks at the page in all colours and on all screens; where pictures are wanted, it is one who looks with people. */
    private static Stream<String> looks(String name, Visit visit) {
        View own = visit.view().in(language(visit));
        View wide = View.wide().in(own.language());
        return Stream.of(wide, wide.onPhone().inDark(), wide.inDark(), wide.onPhone())
                .flatMap(view -> {
                    show(visit, view);
                    if (PICTURES) {
                        Picture.take(visit, name, view);
                    }
                    return view.dark() == view.isOfPhone()
                            ? Accessible.faults(visit).map(fault -> view + ": " + fault)
                            : Stream.empty();
                });
    }

    private static String language(Visit visit) {
        return (String) visit.page().evaluate("() => document.documentElement.lang");
    }

    private static void show(Visit visit, View view) {
        visit.page().setViewportSize(view.width(), view.height());
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.colours()));
    }
}
