package io.redress.domain.intake;

import io.redress.domain.Text;
import java.time.LocalDate;

/** Somebody who acts for the complainant, and from when until when they may. */
public record Representative(
        String name, String email, String phone, String relation, LocalDate authorityGiven, LocalDate authorityUntil) {

    boolean hasContact() {
        return Text.present(email) || Text.present(phone);
    }

    /** Whether letters go to them on that day: their authority, if it has dates, holds, and they have an address. */
    public boolean receives(LocalDate day) {
        return Text.present(email)
                && (authorityGiven == null || !day.isBefore(authorityGiven))
                && (authorityUntil == null || !day.isAfter(authorityUntil));
    }

    @Override
    public String toString() {
        return "Representative[masked]";
    }
}
