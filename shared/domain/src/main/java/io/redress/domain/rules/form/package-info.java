/**
 * The form of an action: which values its fields offer, and the checks of what was filled in. It may use the procedure, the
 * complaint and the staff.
 */
@NullMarked
package io.redress.domain.rules.form;

import org.jspecify.annotations.NullMarked;
