/**
 * What the changes of a complaint consist of: stages, time limits, assignments and letters. Only the rules may use it, and it may
 * use the calendar, the procedure, the complaint, the staff, {@code rules.access} and {@code rules.form}.
 */
@NullMarked
package io.redress.domain.rules.change;

import org.jspecify.annotations.NullMarked;
