package io.redress.procedures;

import static java.util.Comparator.comparing;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where each calendar's file comes from: the holiday library, our corrections, and the weekend rule of the country. */
enum CalendarSource {
    ENGLAND("England", "Europe/London", WeekendRule.IN_THE_LIBRARY, HolidayCalendar.UNITED_KINGDOM, "eng"),
    KENYA("Kenya", "Africa/Nairobi", WeekendRule.KENYA, HolidayCalendar.KENYA),
    ONTARIO("Ontario", "America/Toronto", WeekendRule.ONTARIO, HolidayCalendar.CANADA, "on");

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2040, 12, 31);

    private final String title;
    private final String zone;
    private final WeekendRule weekendRule;
    private final HolidayCalendar country;
    private final String[] region;

    CalendarSource(String title, String zone, WeekendRule weekendRule, HolidayCalendar country, String... region) {
        this.title = title;
        this.zone = zone;
        this.weekendRule = weekendRule;
        this.country = country;
        this.region = region;
    }

    String id() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The whole text of the file, one day on each line, so that a person can read it and a change is a small difference. */
    String text() throws IOException {
        String days = days().entrySet().stream()
                .map(day -> "    {\"date\": \"" + day.getKey() + "\", \"name\": \"" + day.getValue() + "\"}")
                .collect(Collectors.joining(",\n"));
        return """
                {
                  "id": "%s",
                  "title": "%s",
                  "source": "Jollyday 2.19.0 with the corrections and the weekend rule in shared/procedures/src/test",
                  "zone": "%s",
                  "weekend": ["SATURDAY", "SUNDAY"],
                  "from": "%s",
                  "until": "%s",
                  "days": [
                %s
                  ]
                }
                """.formatted(id(), title, zone, FROM, UNTIL, days);
    }

    private NavigableMap<LocalDate, String> days() throws IOException {
        Corrections corrections = Corrections.of(id());
        Properties names = names();
        NavigableMap<LocalDate, String> days = new TreeMap<>();
        for (Holiday holiday : publicHolidays()) {
            if (!corrections.omittedKeys().contains(holiday.getPropertiesKey())) {
                days.merge(holiday.getDate(), name(holiday, names), (one, other) -> one + " and " + other);
            }
        }
        for (LocalDate removed : corrections.removed()) {
            if (days.remove(removed) == null) {
                throw new IllegalStateException(title + " has no holiday on " + removed + " that could be removed");
            }
        }
        days.putAll(corrections.added());
        weekendRule.addSubstitutes(days);
        return days;
    }

    /** In a fixed order, so that two holidays on one day always give the same name. */
    private List<Holiday> publicHolidays() {
        return HolidayManager.getInstance(ManagerParameters.create(country))
                .getHolidays(FROM, UNTIL, HolidayType.PUBLIC_HOLIDAY, region)
                .stream()
                .sorted(comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey))
                .toList();
    }

    private static String name(Holiday holiday, Properties names) {
        String name = names.getProperty(holiday.getPropertiesKey());
        if (name == null) {
            throw new IllegalStateException("names.properties has no name for " + holiday.getPropertiesKey());
        }
        return holiday.getObservedDate().isPresent() ? WeekendRule.substituteFor(name) : name;
    }

    private static Properties names() throws IOException {
        Properties names = new Properties();
        try (InputStream file = CalendarSource.class.getResourceAsStream("/holidays/names.properties")) {
            names.load(file);
        }
        return names;
    }
}
