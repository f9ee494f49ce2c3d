package io.redress.procedures.walks;

import java.util.Random;

/** A source of random numbers with a seed. Seeds that are close to each other would begin alike without this mixing. */
final class Spread {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Spread() {}

    static Random over(long number) {
        return new Random(number * SPREAD);
    }
}
