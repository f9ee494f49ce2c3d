package io.redress.casework;

import io.redress.platform.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is no larger than an answer can be: it has fewer lines than were asked for if more do not fit, and the next page
 * goes on where it ends.
 *
 * @param lines the lines of the page
 * @param next the place where it ends; absent if nothing comes after it
 */
record FittingPage<T>(List<T> lines, @Nullable String next) {

    /** How many characters a page has at most: fewer than an answer could have, so that clients can read it as one text. */
    private static final int LARGEST = 1_400_000;

    FittingPage {
        lines = List.copyOf(lines);
    }

    /** The page of so many lines of a whole list, which is in the order of its places. */
    static <T> FittingPage<T> of(List<T> all, Function<T, String> place, Paging paging, int size) {
        String after = paging.after();
        List<T> left = all.stream()
                .filter(line -> after == null || place.apply(line).compareTo(after) > 0)
                .toList();
        List<T> lines = left.subList(0, Math.min(size, left.size()));
        return new FittingPage<>(lines, lines.size() < left.size() ? place.apply(lines.getLast()) : null);
    }

    /** The answer with so many lines; with half as many, and half again, until it fits. */
    static Response fitting(int size, IntFunction<Response> page) {
        return fitting(size, page, response -> response);
    }

    private static boolean fits(Response page) {
        return page.body().length() <= LARGEST && page.fits();
    }

    /** The same for an answer together with something else. */
    static <A> A fitting(int size, IntFunction<A> page, Function<A, Response> answer) {
        A made = page.apply(size);
        for (int fewer = size / 2; fewer > 0 && !fits(answer.apply(made)); fewer /= 2) {
            made = page.apply(fewer);
        }
        return made;
    }
}
