package io.redress.local;

import picocli.CommandLine.Command;

/** {@code bench}: the commands that measure the functions of the template. */
@Command(name = "bench", description = "Measure the functions of template.yaml.")
final class BenchCommand {}
