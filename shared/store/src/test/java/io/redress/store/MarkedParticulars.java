package io.redress.store;

import io.redress.domain.intake.Particulars;
import io.redress.domain.intake.Person;
import io.redress.domain.intake.Representative;
import java.time.LocalDate;
import java.util.Map;

/** Particulars whose every text contains a mark, by which a test finds where personal data is. */
final class MarkedParticulars {

    private MarkedParticulars() {}

    static Particulars of(String mark) {
        LocalDate day = LocalDate.of(2026, 10, 1);
        return Particulars.of(
                        new Person(mark, mark + "@example.org", mark, mark, "e-mail"),
                        new Representative(mark, mark + "@example.com", mark, mark, day, day.plusYears(1)),
                        mark,
                        mark,
                        mark,
                        mark,
                        new Particulars.Frontline(true, mark, mark),
                        mark,
                        true)
                .cameBy(Map.of("line", mark));
    }
}
