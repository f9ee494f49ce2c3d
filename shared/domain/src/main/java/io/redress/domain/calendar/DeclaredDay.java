package io.redress.domain.calendar;

import java.time.LocalDate;

/**
 * A day off that was declared after the calendar was published, such as a holiday by proclamation or a closure.
 *
 * @param source where it was declared, so that everybody can look it up
 */
public record DeclaredDay(LocalDate date, String name, String source) {}
