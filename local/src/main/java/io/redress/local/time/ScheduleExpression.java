package io.redress.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule runs: {@code rate(5 minutes)} or {@code cron(0 6 * * ? *)}. */
public sealed interface ScheduleExpression {

    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    Pattern CRON = Pattern.compile("cron\\((.+)\\)");

    /**
     * The first moment after {@code moment} at which the schedule runs.
     *
     * @param start when the schedule began; a rate counts its intervals from there
     */
    Instant next(Instant start, Instant moment);

    /** Reads an expression of EventBridge Scheduler; the zone matters for cron only. */
    static ScheduleExpression parse(String expression, ZoneId zone) {
        Matcher rate = RATE.matcher(expression.strip());
        if (rate.matches()) {
            long count = Long.parseLong(rate.group(1));
            return new Rate(
                    switch (rate.group(2)) {
                        case "minute" -> Duration.ofMinutes(count);
                        case "hour" -> Duration.ofHours(count);
                        default -> Duration.ofDays(count);
                    });
        }
        Matcher cron = CRON.matcher(expression.strip());
        if (cron.matches()) {
            return new Cron(CronFields.parse(cron.group(1)), zone);
        }
        throw new IllegalArgumentException("not a schedule: " + expression);
    }

    /** At a fixed interval. */
    record Rate(Duration distance) implements ScheduleExpression {

        @Override
        public Instant next(Instant start, Instant moment) {
            return start.plus(
                    distance.multipliedBy(Duration.between(start, moment).dividedBy(distance) + 1));
        }
    }

    /** At times of the calendar. */
    record Cron(CronFields fields, ZoneId zone) implements ScheduleExpression {

        @Override
        public Instant next(Instant start, Instant moment) {
            return fields.next(moment.atZone(zone)).toInstant();
        }
    }
}
