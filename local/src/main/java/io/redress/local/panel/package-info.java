/**
 * Answers requests below {@code /_local}: pages and JSON that show and control the clock, the mail, the queues and the
 * tokens. It may use the packages that do the work of AWS.
 */
@NullMarked
package io.redress.local.panel;

import org.jspecify.annotations.NullMarked;
