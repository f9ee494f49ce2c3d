package io.redress.domain.calendar;

import java.time.LocalDate;
import java.util.Map;

/** The days off that an organisation has declared beside those of its calendar and its procedure. */
@FunctionalInterface
public interface DaysOff {

    /** None, for whoever has nowhere to look. */
    DaysOff NONE = organisation -> Map.of();

    /** Each day with its name; the same map as long as nothing has changed. */
    Map<LocalDate, String> of(String organisation);
}
