/**
 * What a procedure consists of, such as stages, actions, time limits and roles, and the checks that it is free of faults.
 * It may use the root package of the domain and the calendar.
 */
@NullMarked
package io.redress.domain.procedure;

import org.jspecify.annotations.NullMarked;
