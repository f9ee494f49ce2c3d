package io.redress.domain.procedure;

import java.time.LocalDate;

/** A day on which the organisation is closed, in addition to the holidays of its calendar, and why. */
public record ClosureDay(LocalDate date, String name) {}
