package io.redress.local.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How somebody looks at pages.
 *
 * @param width of the window, in CSS pixels
 * @param script whether the browser runs script
 * @param language the language that the browser prefers, such as {@code en}
 */
public record View(int width, int height, boolean dark, boolean script, String language) {

    static final int WIDE = 1280;
    static final int PHONE = 320;

    private static final int TALL = 900;
    private static final int OF_A_PHONE = 640;

    /** A wide window in light colours, in English. */
    public static View wide() {
        return new View(WIDE, TALL, false, true, "en");
    }

    /** A small phone in light colours, in English. */
    public static View phone() {
        return wide().onPhone();
    }

    public View onPhone() {
        return new View(PHONE, OF_A_PHONE, dark, script, language);
    }

    public View inDark() {
        return new View(width, height, true, script, language);
    }

    public View in(String other) {
        return new View(width, height, dark, script, other);
    }

    public View withoutScript() {
        return new View(width, height, dark, false, language);
    }

    boolean isOfPhone() {
        return width == PHONE;
    }

    ColorScheme colours() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** A browser that has never been anywhere, with this view. */
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setLocale(language);
    }
}
