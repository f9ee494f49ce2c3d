/**
 * Keeps the clock that can be moved, and calls the functions of schedules as it moves. It may use the package that
 * reads the template.
 */
@NullMarked
package io.redress.local.time;

import org.jspecify.annotations.NullMarked;
