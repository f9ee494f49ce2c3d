package io.redress.domain.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One way to reach an organisation, such as its telephone number, or an address that the system itself writes to. Letters and pages
 * show all that are not internal.
 *
 * @param value the number or address itself; absent if each deployment has to set it
 * @param example an invented value, for demonstrations and tests
 * @param internal whether only the system uses it, so that no letter and no page shows it
 */
public record Contact(
        String id,
        String title,
        @Nullable String value,
        @Nullable String example,
        boolean internal) implements Identified {

    /** The same way with the value that a deployment has set. */
    public Contact with(String set) {
        return new Contact(id, title, set, example, internal);
    }
}
