package io.redress.procedures;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the law of a country gives in place of a holiday on a weekend. */
enum WeekendRule {

    /** The library knows the substitute days. */
    IN_THE_LIBRARY {
        @Override
        void addSubstitutes(NavigableMap<LocalDate, String> days) {}
    },

    /** Public Holidays Act of Kenya: after a holiday on a Sunday, the next day that is not itself a public holiday. */
    KENYA {
        @Override
        void addSubstitutes(NavigableMap<LocalDate, String> days) {
            for (Map.Entry<LocalDate, String> day : new TreeMap<>(days).entrySet()) {
                if (day.getKey().getDayOfWeek() == SUNDAY) {
                    LocalDate free = day.getKey().plusDays(1);
                    while (days.containsKey(free)) {
                        free = free.plusDays(1);
                    }
                    days.put(free, substituteFor(day.getValue()));
                }
            }
        }
    },

    /**
     * Legislation Act, 2006, of Ontario, section 88: New Year's Day on a Sunday gives the Monday, Christmas Day on a
     * Saturday the Monday, on a Sunday the Tuesday. (Canada Day on a Sunday is moved by the library.) No act names the
     * day in place of Boxing Day, but each employer owes one by section 29 of the Employment Standards Act, 2000: it is
     * the Monday after a Saturday, and the Tuesday after a Sunday. docs/calendars.md says why.
     */
    ONTARIO {
        @Override
        void addSubstitutes(NavigableMap<LocalDate, String> days) {
            for (Map.Entry<LocalDate, String> day : new TreeMap<>(days).entrySet()) {
                LocalDate date = day.getKey();
                DayOfWeek weekday = date.getDayOfWeek();
                boolean newYear = day.getValue().equals("New Year's Day") && weekday == SUNDAY;
                boolean christmas =
                        day.getValue().equals("Christmas Day") && (weekday == SATURDAY || weekday == SUNDAY);
                boolean boxingDay = day.getValue().equals("Boxing Day") && (weekday == SATURDAY || weekday == SUNDAY);
                if (newYear || christmas || boxingDay) {
                    days.put(date.plusDays(newYear ? 1 : 2), substituteFor(day.getValue()));
                }
            }
        }
    };

    abstract void addSubstitutes(NavigableMap<LocalDate, String> days);

    static String substituteFor(String name) {
        return "substitute day for " + name;
    }
}
