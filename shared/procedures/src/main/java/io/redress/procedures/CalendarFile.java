package io.redress.procedures;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/** A calendar as its file contains it. */
@Json
record CalendarFile(
        String id,
        String title,
        String source,
        String zone,
        List<String> weekend,
        LocalDate from,
        LocalDate until,
        List<DayOff> days) {

    @Json
    record DayOff(LocalDate date, String name) {}
}
