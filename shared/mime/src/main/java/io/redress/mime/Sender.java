package io.redress.mime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail says that it is from.
 *
 * @param name the name beside the address; absent for none
 */
public record Sender(@Nullable String name, String address) {

    public Optional<String> displayName() {
        return Optional.ofNullable(name);
    }

    @Override
    public String toString() {
        return "Sender[masked]";
    }
}
