package io.redress.procedures.walks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * The seeds of the random walks, from the first to the last. They are the same in every run, unless the system property
 * {@value #PROPERTY} names one seed, such as 17, or a range of seeds, such as 1001-9000.
 */
record Seeds(long first, long last) {

    static final String PROPERTY = "redress.walks.seeds";

    private static final Seeds USUAL = new Seeds(1, 1000);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");
    private static final int LONGEST = 20;

    Seeds {
        if (first > last) {
            throw new IllegalArgumentException("The first seed, " + first + ", is greater than the last, " + last);
        }
    }

    /** The seeds in the system property, or the default of a thousand. */
    static Seeds chosen() {
        return of(System.getProperty(PROPERTY));
    }

    static Seeds of(String written) {
        if (written == null) {
            return USUAL;
        }
        Matcher range = WRITTEN.matcher(written);
        if (!range.matches()) {
            throw new IllegalArgumentException(
                    PROPERTY + " must be a seed like 17 or a range like 1001-9000, but is: " + written);
        }
        long first = Long.parseLong(range.group(1));
        return new Seeds(first, range.group(2) == null ? first : Long.parseLong(range.group(2)));
    }

    LongStream each() {
        return LongStream.rangeClosed(first, last);
    }

    /** Whether there are enough walks to expect that most stages are reached. */
    boolean many() {
        return last - first + 1 >= USUAL.last;
    }

    /** The steps of a seed: one to twenty numbers. Each number decides all choices of its step. */
    static List<Integer> steps(long seed) {
        Random random = Spread.over(seed);
        int count = 1 + random.nextInt(LONGEST);
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < count; step++) {
            steps.add(random.nextInt());
        }
        return steps;
    }
}
