package io.redress.domain.calendar;

import java.time.LocalDate;

/**
 * A day off that was declared after the calendar was made: a holiday by proclamation, a closure.
 *
 * @param source where it was declared, so that anybody can look it up
 */
public record DeclaredDay(LocalDate date, String name, String source) {}
