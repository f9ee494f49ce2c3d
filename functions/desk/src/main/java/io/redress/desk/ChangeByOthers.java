package io.redress.desk;

import java.util.List;
import java.util.Map;

/**
 * Something that others have changed since a form was opened, in words.
 *
 * @param title what it is
 * @param before what there was when the form was opened
 * @param now what there is now
 * @param form what the form holds
 * @param conflict whether the sender of the form has changed it too
 */
record ChangeByOthers(String title, String before, String now, String form, boolean conflict) {

    /** Adds what others have changed to the facts of a page. */
    static void add(Facts page, List<ChangeByOthers> changes) {
        page.put("changes", changes.stream().map(ChangeByOthers::facts).toList());
    }

    private Map<String, Object> facts() {
        return new Facts()
                .put("title", title)
                .put("before", orNothing(before))
                .put("now", orNothing(now))
                .put("form", orNothing(form))
                .put("conflict", conflict)
                .map();
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "(nothing)" : text;
    }
}
