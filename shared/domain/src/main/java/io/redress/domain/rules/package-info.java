/**
 * What may happen to a complaint, who may do and see it, and what follows from it. It may use every other package of the
 * domain except the reports.
 */
@NullMarked
package io.redress.domain.rules;

import org.jspecify.annotations.NullMarked;
