/**
 * The members of staff, their departments and absences, and which of them a complaint names. It may use the root package of
 * the domain, the calendar, the procedure and the complaint.
 */
@NullMarked
package io.redress.domain.staff;

import org.jspecify.annotations.NullMarked;
