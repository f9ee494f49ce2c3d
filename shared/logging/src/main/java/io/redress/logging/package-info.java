/**
 * A provider of SLF4J that writes each event as one line of JSON. It is made for functions that start often: a handful
 * of classes, no configuration file, no reflection. It stands on the boot class path with SLF4J itself, so it must not
 * use anything of Lambda's.
 */
@NullMarked
package io.redress.logging;

import org.jspecify.annotations.NullMarked;
