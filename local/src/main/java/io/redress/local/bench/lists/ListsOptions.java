package io.redress.local.bench.lists;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * What may be said on the command line.
 *
 * @param complaints how many there are in the larger world
 * @param against how many in the smaller one
 * @param seed of all chance
 */
public record ListsOptions(int complaints, int against, String organisation, long seed) {

    public static final String USAGE =
            "redress bench lists [--complaints N] [--against 100] [--organisation kiwi] [--seed 1]";

    /** The moment at which both worlds are looked at: always the same, so that the same seed gives the same figures. */
    public static final Instant UNTIL = Instant.parse("2026-10-23T09:00:00Z");

    private static final int FEW = 100;
    private static final int MANY = 10_000;
    private static final int MOST = 1_000_000;

    static ListsOptions of(List<String> args) {
        int complaints = MANY;
        int against = FEW;
        String organisation = "kiwi";
        long seed = 1;
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--complaints" -> complaints = complaints(option, value(option, rest));
                case "--against" -> against = complaints(option, value(option, rest));
                case "--organisation" -> organisation = value(option, rest);
                case "--seed" -> seed = number(option, value(option, rest));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (complaints <= against) {
            throw new IllegalArgumentException("--complaints is more than --against");
        }
        return new ListsOptions(complaints, against, organisation, seed);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int complaints(String option, String text) {
        long complaints = number(option, text);
        if (complaints < 1 || complaints > MOST) {
            throw new IllegalArgumentException(option + " is a number from 1 to " + MOST);
        }
        return (int) complaints;
    }

    private static long number(String option, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(option + " is a whole number, not " + text);
        }
        return Long.parseLong(text);
    }
}
