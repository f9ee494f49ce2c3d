package io.redress.local.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Deque;
import java.util.Optional;

/**
 * What is to be made up, and where it goes.
 *
 * @param seed of all chance: the same one makes the same complaints until the same moment
 * @param until the moment at which the last of it happens; absent for the present hour
 */
public record LoadOptions(int complaints, String organisation, long seed, Path data, Optional<Instant> until) {

    private static final int MOST = 1_000_000;

    public static LoadOptions of(Deque<String> arguments) {
        int complaints = 0;
        String organisation = "kiwi";
        long seed = 1;
        Path data = null;
        Optional<Instant> until = Optional.empty();
        while (!arguments.isEmpty()) {
            String option = arguments.poll();
            if (!option.startsWith("--")) {
                throw new IllegalArgumentException(option + " is no option.");
            }
            String value = arguments.poll();
            if (value == null) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            switch (option) {
                case "--complaints" -> complaints = count(value);
                case "--organisation" -> organisation = value;
                case "--seed" -> seed = number(value);
                case "--data" -> data = Path.of(value);
                case "--until" -> until = Optional.of(moment(value));
                default -> throw new IllegalArgumentException("There is no option " + option + ".");
            }
        }
        if (complaints == 0 || data == null) {
            throw new IllegalArgumentException("Say how many and where to: --complaints N --data DIR.");
        }
        return new LoadOptions(complaints, organisation, seed, data, until);
    }

    private static int count(String text) {
        long count = number(text);
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("--complaints takes a number from 1 to " + MOST + ".");
        }
        return (int) count;
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new IllegalArgumentException(text + " is no whole number.");
        }
        return Long.parseLong(text);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text + " is no moment such as 2026-10-23T09:00:00Z.", e);
        }
    }
}
