/**
 * The figures of a period, counted from the rows of a register. It may use every other package of the domain except the
 * staff and the rules.
 */
@NullMarked
package io.redress.domain.report;

import org.jspecify.annotations.NullMarked;
