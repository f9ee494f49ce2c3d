package io.redress.domain.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that must be complete before it can be sent (CP-10), or that one person writes and another sends (NU-12).
 *
 * @param template the name of its template
 * @param draftedBy the action that writes it, if another action sends it; absent when one action does both
 * @param parts the fields that must be filled in before it can be sent
 */
public record Letter(
        String id, String title, String template, @Nullable String draftedBy, List<String> parts)
        implements Identified {
    public Letter {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }
}
