package io.redress.domain.complaint;

import java.util.List;

/** A member of staff that a complaint is about, with the roles they had when that was recorded. */
public record Subject(String caseworker, List<String> roles) {
    public Subject {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
