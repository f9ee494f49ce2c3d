/**
 * Keeps the clock that can be moved, and calls the functions of schedules as it moves. It may use the package that
 * reads the template.
 */
package io.redress.local.time;
