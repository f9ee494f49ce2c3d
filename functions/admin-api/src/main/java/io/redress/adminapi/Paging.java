package io.redress.adminapi;

import io.redress.domain.Refused;
import io.redress.runtime.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Which page of a list is asked for.
 *
 * @param size how many lines at most
 * @param after the place where the page before ended; absent for the first page
 */
record Paging(int size, String after) {

    static Paging of(Request request, int usual, int most) {
        String limit = request.query("limit").orElse(String.valueOf(usual));
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > most) {
            throw Refused.invalid("limit", "must be a number from 1 to " + most);
        }
        return new Paging(
                Integer.parseInt(limit),
                request.query("cursor").map(Paging::place).orElse(null));
    }

    /** What somebody sends to go on from a place. */
    static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Refused.invalid("cursor", "is not one that a list gave");
        }
    }
}
