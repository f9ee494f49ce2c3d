/**
 * The life of a report: its steps, from the draft to the submission and what follows, and the steps of a review; who may take which
 * action, and who is told what and when. It may use the packages of reports, staff, procedures and calendars, and what these use.
 */
@NullMarked
package io.redress.domain.report.life;

import org.jspecify.annotations.NullMarked;
