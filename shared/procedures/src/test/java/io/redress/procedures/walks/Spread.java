package io.redress.procedures.walks;

import java.util.Random;

/** Chance that a number decides. Numbers that are close to each other would begin alike unless they were spread. */
final class Spread {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Spread() {}

    static Random over(long number) {
        return new Random(number * SPREAD);
    }
}
