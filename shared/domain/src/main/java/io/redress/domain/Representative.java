package io.redress.domain;

import java.time.LocalDate;

/** Somebody who acts for the complainant, and from when until when they may. */
public record Representative(
        String name, String email, String phone, String relation, LocalDate authorityGiven, LocalDate authorityUntil) {

    /** Whether letters go to them on that day: their authority has begun and has not ended, and they have an address. */
    public boolean receives(LocalDate day) {
        return Text.present(email)
                && authorityGiven != null
                && !day.isBefore(authorityGiven)
                && (authorityUntil == null || !day.isAfter(authorityUntil));
    }

    @Override
    public String toString() {
        return "Representative[masked]";
    }
}
