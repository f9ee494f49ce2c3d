package io.redress.domain.rules.form;

import java.time.LocalDate;

/** The days from the earliest to the latest, both included. */
public record DayRange(LocalDate earliest, LocalDate latest) {

    public boolean isEmpty() {
        return latest.isBefore(earliest);
    }
}
