package io.redress.domain.calendar;

import java.time.LocalDate;
import java.util.Map;

/** The days off that an organisation has declared in addition to those of its calendar and its procedure. */
@FunctionalInterface
public interface DaysOff {

    /** No days off, for code that has no table to read them from. */
    DaysOff NONE = organisation -> Map.of();

    /** Each day with its name. The map object is the same while nothing has changed. */
    Map<LocalDate, String> of(String organisation);
}
