package io.redress.local.time;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The six fields of a cron expression of AWS (minutes, hours, day of month, month, day of week, year), each with
 * {@code *}, {@code ?}, lists, ranges, steps and names; {@code L} as the last day of a month. Sunday is 1.
 */
public record CronFields(
        TreeSet<Integer> minutes,
        TreeSet<Integer> hours,
        TreeSet<Integer> daysOfMonth,
        boolean lastDayOfMonth,
        TreeSet<Integer> months,
        TreeSet<Integer> daysOfWeek,
        TreeSet<Integer> years) {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    static CronFields parse(String text) {
        String[] fields = text.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != 6) {
            throw new IllegalArgumentException("a cron expression must have six fields: " + text);
        }
        boolean last = fields[2].equals("L");
        return new CronFields(
                values(fields[0], 0, 59, List.of()),
                values(fields[1], 0, 23, List.of()),
                last ? new TreeSet<>() : values(fields[2], 1, 31, List.of()),
                last,
                values(fields[3], 1, 12, MONTHS),
                values(fields[4], 1, 7, DAYS),
                values(fields[5], FIRST_YEAR, LAST_YEAR, List.of()));
    }

    /** The first whole minute after {@code moment} that all fields allow. */
    ZonedDateTime next(ZonedDateTime moment) {
        ZonedDateTime candidate = moment.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        while (candidate.getYear() <= LAST_YEAR) {
            if (!allows(candidate.toLocalDate())) {
                candidate = candidate.toLocalDate().plusDays(1).atStartOfDay(candidate.getZone());
            } else if (!hours.contains(candidate.getHour())) {
                candidate = candidate.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.contains(candidate.getMinute())) {
                candidate = candidate.plusMinutes(1);
            } else {
                return candidate;
            }
        }
        throw new IllegalStateException("this schedule never runs again");
    }

    private boolean allows(LocalDate day) {
        int dayOfWeek = day.getDayOfWeek().getValue() % 7 + 1;
        boolean rightDay =
                lastDayOfMonth ? day.getDayOfMonth() == day.lengthOfMonth() : daysOfMonth.contains(day.getDayOfMonth());
        return rightDay
                && daysOfWeek.contains(dayOfWeek)
                && months.contains(day.getMonthValue())
                && years.contains(day.getYear());
    }

    private static TreeSet<Integer> values(String field, int least, int most, List<String> names) {
        TreeSet<Integer> values = new TreeSet<>();
        for (String part : field.split(",")) {
            String[] stepped = part.split("/");
            int step = stepped.length > 1 ? Integer.parseInt(stepped[1]) : 1;
            boolean all = stepped[0].equals("*") || stepped[0].equals("?");
            String[] range = stepped[0].split("-");
            int from = all ? least : number(range[0], least, names);
            int to = all || (range.length == 1 && stepped.length > 1)
                    ? most
                    : number(range[range.length - 1], least, names);
            for (int value = from; value <= to; value += step) {
                values.add(value);
            }
        }
        if (values.isEmpty() || values.first() < least || values.last() > most) {
            throw new IllegalArgumentException("not a cron field between " + least + " and " + most + ": " + field);
        }
        return values;
    }

    private static int number(String text, int least, List<String> names) {
        int index = names.indexOf(text);
        return index < 0 ? Integer.parseInt(text) : least + index;
    }
}
