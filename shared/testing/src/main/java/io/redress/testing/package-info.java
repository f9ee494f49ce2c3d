/**
 * Replaces the services of AWS for tests and for a run on one machine, and gives tests clocks, tables, queues and
 * example values. It may use the domain, the platform and the store; no deployed code may use it.
 */
@NullMarked
package io.redress.testing;

import org.jspecify.annotations.NullMarked;
