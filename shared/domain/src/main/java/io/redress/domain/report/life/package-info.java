/**
 * The life of a report: its steps, from the draft to the submission and what follows, and the steps of a review. It decides who may take
 * which action, and who is reminded when. A step is an event; the state follows from the events.
 */
@NullMarked
package io.redress.domain.report.life;

import org.jspecify.annotations.NullMarked;
