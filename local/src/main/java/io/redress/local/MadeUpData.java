package io.redress.local;

import picocli.CommandLine.Option;

/** The options of the commands that make up complaints: for which organisation, and the seed of all chance. */
final class MadeUpData {

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            defaultValue = "kiwi",
            description = "The organisation that the complaints are about (default: ${DEFAULT-VALUE}).")
    private String organisation;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = OptionValues.Seed.class,
            description = "The same seed makes the same complaints (default: ${DEFAULT-VALUE}).")
    private long seed;

    String organisation() {
        return organisation;
    }

    long seed() {
        return seed;
    }
}
