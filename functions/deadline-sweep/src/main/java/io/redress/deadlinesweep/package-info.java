/**
 * The function that runs every few minutes and carries out the checks of complaints and absences that are due. It may
 * use the shared modules, but no other function.
 */
@NullMarked
package io.redress.deadlinesweep;

import org.jspecify.annotations.NullMarked;
