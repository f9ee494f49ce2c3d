package io.redress.domain.procedure;

import java.util.List;

/**
 * How the organisation follows up ideas for improvement. Every member of staff can propose one.
 *
 * @param decidedBy the roles that accept and decline ideas, and say that they are carried out
 */
public record Improvements(List<String> decidedBy) {
    public Improvements {
        decidedBy = decidedBy == null ? List.of() : List.copyOf(decidedBy);
    }
}
