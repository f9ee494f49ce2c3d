package io.redress.local.template;

import java.util.List;
import java.util.Map;

/**
 * A client of the user pool with which people sign in on its pages.
 *
 * @param callbacks the addresses to which the user pool may send somebody who has signed in
 * @param logouts the addresses to which it may send somebody who has signed out
 */
public record PoolClient(String id, List<String> callbacks, List<String> logouts) {

    static PoolClient read(String id, Map<String, Object> properties) {
        return new PoolClient(
                id,
                Events.texts(Properties.list(properties, "CallbackURLs")),
                Events.texts(Properties.list(properties, "LogoutURLs")));
    }

    boolean hasPages() {
        return !callbacks.isEmpty();
    }
}
