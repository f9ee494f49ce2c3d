package io.redress.domain.procedure;

import java.util.List;

/**
 * A letter that must be complete before it can leave (CP-10), or that one person writes and another signs (NU-12).
 *
 * @param template the built-in letter in whose wording it is set, such as response
 * @param draftedBy the action by which it is written, where another one sends it; absent when they are the same
 * @param parts the fields that it cannot leave without
 */
public record Letter(String id, String title, String template, String draftedBy, List<String> parts)
        implements Identified {
    public Letter {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }
}
