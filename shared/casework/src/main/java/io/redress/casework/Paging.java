package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.platform.Request;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list the client asks for.
 *
 * @param size the most lines of the page
 * @param after the place where the previous page ended; absent for the first page
 */
record Paging(int size, @Nullable String after) {

    /** How many lines a page has at most of a list that is usually shown as a whole. */
    private static final int WHOLE = 10_000;

    /** The page of a list that is shown as a whole if it fits into one answer. */
    static Paging whole(Request request, Cursors cursors) {
        return new Paging(WHOLE, cursors.place(request).orElse(null));
    }

    static Paging of(Request request, Cursors cursors, int usual, int most) {
        String limit = request.query("limit").orElse(String.valueOf(usual));
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > most) {
            throw Rejection.invalid("limit", "must be a number from 1 to " + most);
        }
        return new Paging(Integer.parseInt(limit), cursors.place(request).orElse(null));
    }
}
