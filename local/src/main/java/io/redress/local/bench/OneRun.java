package io.redress.local.bench;

import java.util.OptionalLong;

/**
 * One run of a function in a process of its own.
 *
 * @param millis from the start of the process to its answer
 * @param cpuMillis how long a core worked for it
 * @param answer what the function answered
 * @param megabytes the most memory that the process had; empty if the machine does not say
 */
public record OneRun(double millis, double cpuMillis, String answer, OptionalLong megabytes) {}
