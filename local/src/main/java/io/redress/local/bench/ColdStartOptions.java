package io.redress.local.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What may be said on the command line: how often each function is started, and whether it is one only. */
record ColdStartOptions(int runs, Optional<String> only) {

    static final String USAGE = "redress bench cold-start [--runs N] [--only FUNCTION]";
    private static final int RUNS = 7;

    static ColdStartOptions of(List<String> args) {
        int runs = RUNS;
        Optional<String> only = Optional.empty();
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--runs" -> runs = number(value(option, rest));
                case "--only" -> only = Optional.of(value(option, rest));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        return new ColdStartOptions(runs, only);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("--runs is a number from 1 to 999, not " + text);
        }
        return Integer.parseInt(text);
    }
}
