package io.redress.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The pages to which each page of the desk links. */
enum Menu {
    TODAY("Today", ""),
    LODGE("Record a complaint", "/lodge"),
    MAILS("E-mails", "/mails"),
    REGISTER("Register", "/register"),
    REPORTS("Reports", "/reports"),
    FIGURES("Figures", "/figures"),
    PEOPLE("People", "/people"),
    CALENDAR("Calendar", "/calendar"),
    PROCEDURE("Procedure", "/procedure"),
    /** A page that is none of these. */
    NONE("", "");

    private final String title;
    private final String address;

    Menu(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /**
     * The links to the pages that the user may open.
     *
     * @param home the address of the desk, relative to the page
     * @param figures whether the user reads figures, and so reports
     */
    static List<Map<String, Object>> links(String home, Menu current, boolean figures) {
        return Arrays.stream(values())
                .filter(page -> page != NONE && ((page != FIGURES && page != REPORTS) || figures))
                .map(page -> Map.<String, Object>of(
                        "name", page.title, "address", home + page.address, "current", page == current))
                .toList();
    }
}
