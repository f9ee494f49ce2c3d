package io.redress.local.dependencies;

import java.util.Comparator;

/** A library that some module needs. */
record Dependency(String group, String name, String version) implements Comparable<Dependency> {

    /** How it is used, from the most important use to the least. */
    enum Use {
        /** The functions in Lambda. */
        DEPLOYED("run time, deployed"),
        /** {@code ./redress run} and the other commands on one machine, and tests. */
        LOCAL("run time, on one machine"),
        /** Tests alone. */
        TEST("test"),
        /** The compiler alone, which reads its annotations. */
        COMPILER("compiler");

        private final String scope;

        Use(String scope) {
            this.scope = scope;
        }

        String scope() {
            return scope;
        }
    }

    @Override
    public int compareTo(Dependency other) {
        return Comparator.comparing(Dependency::group)
                .thenComparing(Dependency::name)
                .thenComparing(Dependency::version)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return group + ":" + name;
    }
}
