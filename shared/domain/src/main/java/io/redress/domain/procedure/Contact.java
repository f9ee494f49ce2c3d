package io.redress.domain.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One way to reach an organisation, such as its telephone number. Letters and pages show all of them.
 *
 * @param value the number or address itself; absent if each deployment has to set it
 * @param example an invented value, for demonstrations and tests
 */
public record Contact(
        String id,
        String title,
        @Nullable String value,
        @Nullable String example) implements Identified {

    /** The same way with the value that a deployment has set. */
    public Contact with(String set) {
        return new Contact(id, title, set, example);
    }
}
