package io.redress.local.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** A picture of a whole page, for people to look at: {@code target/pictures/NAME-wide-dark-en.png} and so on. */
final class Picture {

    private static final Path FOLDER = Path.of("target", "pictures");

    private Picture() {}

    static Path take(Visit visit, String name, View view) {
        Path file = FOLDER.resolve(name + (view.isOfPhone() ? "-phone" : "-wide") + (view.dark() ? "-dark" : "-light")
                + "-" + view.language() + ".png");
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(file)
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }
}
