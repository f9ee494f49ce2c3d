package io.redress.domain.report.life;

import java.time.LocalDate;

/** The days that a date in the form of an action may be. */
public record ReportDays(LocalDate earliest, LocalDate latest) {}
