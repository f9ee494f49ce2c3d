package io.redress.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule is due: {@code rate(5 minutes)} or {@code cron(0 6 * * ? *)}. */
public sealed interface ScheduleExpression {

    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    Pattern CRON = Pattern.compile("cron\\((.+)\\)");

    /** The first moment after {@code moment} at which it is due. */
    Instant next(Instant moment);

    /** Reads one as EventBridge Scheduler writes it; the zone counts for cron only. */
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

    /** Again and again at the same distance. */
    record Rate(Duration distance) implements ScheduleExpression {

        @Override
        public Instant next(Instant moment) {
            return moment.plus(distance);
        }
    }

    /** At times of the calendar. */
    record Cron(CronFields fields, ZoneId zone) implements ScheduleExpression {

        @Override
        public Instant next(Instant moment) {
            return fields.next(moment.atZone(zone)).toInstant();
        }
    }
}
