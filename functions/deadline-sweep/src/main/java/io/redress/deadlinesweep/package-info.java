/**
 * The function that runs every few minutes and carries out the checks that complaints and absences of staff need by
 * then. It may use the shared modules, but no other function.
 */
@NullMarked
package io.redress.deadlinesweep;

import org.jspecify.annotations.NullMarked;
