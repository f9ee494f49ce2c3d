/**
 * Reads the procedures and calendars of the organisations. It may use the domain and the platform.
 */
@NullMarked
package io.redress.procedures;

import org.jspecify.annotations.NullMarked;
