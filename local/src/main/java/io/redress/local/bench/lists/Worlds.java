package io.redress.local.bench.lists;

import java.io.IOException;

/** Makes the worlds that the bench compares. */
@FunctionalInterface
public interface Worlds {

    World with(int complaints) throws IOException, InterruptedException;
}
