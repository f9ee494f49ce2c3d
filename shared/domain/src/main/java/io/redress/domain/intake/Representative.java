package io.redress.domain.intake;

import io.redress.domain.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person who acts for the complainant, with the first and the last day of their authority. */
public record Representative(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String relation,
        @Nullable LocalDate authorityGiven,
        @Nullable LocalDate authorityUntil) {

    boolean hasContact() {
        return Text.present(email) || Text.present(phone);
    }

    /** Whether letters go to them on that day: they have an e-mail address, and their authority covers the day. */
    public boolean receives(LocalDate day) {
        return Text.present(email)
                && (authorityGiven == null || !day.isBefore(authorityGiven))
                && (authorityUntil == null || !day.isAfter(authorityUntil));
    }

    /** Whether their authority has ended before that day. */
    public boolean hasEnded(LocalDate day) {
        return authorityUntil != null && day.isAfter(authorityUntil);
    }

    @Override
    public String toString() {
        return "Representative[masked]";
    }
}
