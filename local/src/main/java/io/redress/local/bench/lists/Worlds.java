package io.redress.local.bench.lists;

import java.io.IOException;

/** Where the bench has its worlds from. */
@FunctionalInterface
public interface Worlds {

    World with(int complaints, ListsOptions options) throws IOException, InterruptedException;
}
