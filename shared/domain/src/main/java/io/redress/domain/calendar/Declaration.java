package io.redress.domain.calendar;

import io.redress.domain.Rejection.Fault;
import io.redress.domain.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All days off that an organisation has declared, in order. */
public record Declaration(List<DeclaredDay> days) {

    public static final Declaration NOTHING = new Declaration(List.of());

    private static final int LONGEST_LINE = 200;

    /** What one list holds: it is stored, with the list before it, as one entry of the history. */
    private static final int MOST_DAYS = 500;

    private static final int MOST_CHARACTERS = 40_000;

    public Declaration {
        days = days == null
                ? List.of()
                : days.stream()
                        .sorted(Comparator.comparing(
                                DeclaredDay::date, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
    }

    /** Each day with its name. */
    public Map<LocalDate, String> names() {
        Map<LocalDate, String> names = new TreeMap<>();
        for (DeclaredDay day : days) {
            names.put(day.date(), day.name());
        }
        return names;
    }

    /**
     * All validation errors of a declaration that is to replace this one. A past day that the calendar lacked can be declared,
     * with its source, and its name and source can be corrected. It cannot be taken back, because due times that people were
     * told have been counted with it.
     */
    public List<Fault> faults(Declaration next, WorkingCalendar calendar, LocalDate today) {
        List<Fault> found = new ArrayList<>(next.tooMuch());
        if (!found.isEmpty()) {
            return List.copyOf(found);
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < next.days.size(); i++) {
            DeclaredDay day = next.days.get(i);
            String place = "days[" + i + "]";
            line(place + ".name", day.name(), found);
            line(place + ".source", day.source(), found);
            if (day.date() == null) {
                found.add(new Fault(place + ".date", "is required"));
            } else if (!seen.add(day.date())) {
                found.add(new Fault(place + ".date", "appears twice"));
            } else if (day.date().isBefore(calendar.from()) || day.date().isAfter(calendar.until())) {
                found.add(new Fault(place + ".date", "must be from " + calendar.from() + " to " + calendar.until()));
            }
        }
        for (DeclaredDay day : days) {
            if (day.date().isBefore(today) && !seen.contains(day.date())) {
                found.add(new Fault(
                        "days",
                        "must keep " + day.date() + ", which is in the past and has been counted as a day off"));
            }
        }
        return List.copyOf(found);
    }

    private List<Fault> tooMuch() {
        if (days.size() > MOST_DAYS) {
            return List.of(new Fault("days", "must be at most " + MOST_DAYS + ", and are " + days.size()));
        }
        long characters = days.stream()
                .flatMap(day -> Stream.of(day.name(), day.source()))
                .filter(Objects::nonNull)
                .mapToLong(String::length)
                .sum();
        return characters <= MOST_CHARACTERS
                ? List.of()
                : List.of(new Fault(
                        "days",
                        "must have names and sources of at most " + MOST_CHARACTERS + " characters together, and have "
                                + characters));
    }

    private static void line(String field, String value, List<Fault> found) {
        if (!Text.present(value)) {
            found.add(new Fault(field, "is required, as one line of at most " + LONGEST_LINE + " characters"));
        } else {
            Text.faultOfLine(value, LONGEST_LINE).ifPresent(message -> found.add(new Fault(field, message)));
        }
    }
}
