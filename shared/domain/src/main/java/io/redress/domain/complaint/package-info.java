/**
 * The state of a complaint, the events that change it, and how each event changes it. It may use the root package of the
 * domain, the calendar and the procedure.
 */
@NullMarked
package io.redress.domain.complaint;

import org.jspecify.annotations.NullMarked;
