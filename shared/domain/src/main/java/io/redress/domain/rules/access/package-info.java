/**
 * Who may see a complaint and its parts, and who may act in the place of the owner of a stage. It may use the procedure, the
 * complaint, the intake and the staff.
 */
@NullMarked
package io.redress.domain.rules.access;

import org.jspecify.annotations.NullMarked;
