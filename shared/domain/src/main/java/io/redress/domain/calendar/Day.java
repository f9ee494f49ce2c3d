package io.redress.domain.calendar;

import java.time.LocalDate;

/**
 * One line of the explanation of a due time.
 *
 * @param counted whether the day counts towards the span
 * @param why why it counts or not: {@code working day 3}, {@code Saturday}, {@code Good Friday}
 */
public record Day(LocalDate date, boolean counted, String why) {}
