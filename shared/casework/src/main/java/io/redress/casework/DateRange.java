package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.platform.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The days from one until another, both included. */
record DateRange(LocalDate from, LocalDate to) {

    private static final int MOST = 400;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int USUAL_MONTHS = 3;

    /** The days of the parameters {@code from} and {@code to}; the default is the last three months. */
    static DateRange of(Request request, LocalDate today) {
        LocalDate from = day(request, "from", today.minusMonths(USUAL_MONTHS));
        LocalDate to = day(request, "to", today);
        if (to.isBefore(from)) {
            throw Rejection.invalid("to", "must not be before " + from + ", which is the first day");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST) {
            throw Rejection.invalid("to", "must be within " + MOST + " days, counted from and including " + from);
        }
        return new DateRange(from, to);
    }

    private static LocalDate day(Request request, String parameter, LocalDate otherwise) {
        try {
            LocalDate day = request.query(parameter).map(LocalDate::parse).orElse(otherwise);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw Rejection.invalid(parameter, "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
            }
            return day;
        } catch (DateTimeException _) {
            throw Rejection.invalid(parameter, "must be a date such as 2026-03-31");
        }
    }

    /** The start of the first day. */
    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The end of the last day. */
    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
