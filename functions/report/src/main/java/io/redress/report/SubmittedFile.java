package io.redress.report;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportLife;
import io.redress.email.Attachment;

/** Gives the file that the receiver of a report gets: the same bytes each time for the same version and the same values. */
@FunctionalInterface
interface SubmittedFile {

    Attachment of(Procedure procedure, Report report, Period period, ReportLife life);
}
