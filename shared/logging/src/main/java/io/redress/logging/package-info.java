/**
 * Provides SLF4J with loggers that write each event as one line of JSON, without a configuration file and without
 * reflection, so that a function starts quickly. The package is on the boot class path together with SLF4J, so it may
 * use only Java and SLF4J, and nothing of Lambda.
 */
@NullMarked
package io.redress.logging;

import org.jspecify.annotations.NullMarked;
