/**
 * Submissions, the personal data in them, and the checks that a submission is valid. It may use the root package of the
 * domain, the calendar, the procedure and the complaint.
 */
@NullMarked
package io.redress.domain.intake;

import org.jspecify.annotations.NullMarked;
