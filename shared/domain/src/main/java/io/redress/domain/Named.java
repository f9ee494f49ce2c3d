package io.redress.domain;

import java.util.List;

/** A member of staff that a complaint is about, with the roles they had when that was recorded. */
public record Named(String caseworker, List<String> roles) {
    public Named {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }
}
