/**
 * The values of an action's form: what a field can offer, what is wrong with a value, and what an action has to know beside the
 * form. It may use the procedure, the complaint, its intake and the staff.
 */
@NullMarked
package io.redress.domain.rules.form;

import org.jspecify.annotations.NullMarked;
