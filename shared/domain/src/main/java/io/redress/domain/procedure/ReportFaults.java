package io.redress.domain.procedure;

import io.redress.domain.calendar.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the faults in the reports of a procedure: in how they are submitted and reviewed, and in the weekly digest. */
final class ReportFaults {

    /** A report is due within a quarter at most, so that its reminders end before the next one begins. */
    private static final int MOST_DAYS = 90;

    private final Procedure procedure;
    private final FaultCollector findings;

    ReportFaults(Procedure procedure, FaultCollector findings) {
        this.procedure = procedure;
        this.findings = findings;
    }

    void find() {
        for (Report report : procedure.reports()) {
            String place = "report " + report.id();
            findings.knownRoles(place, report.to());
            findings.check(
                    report.submission() == null || report.review() == null,
                    place + " has a submission and a review; a report has one of them at most");
            if (report.submission() != null) {
                submission(place + ": submission", report.submission());
            }
            if (report.review() != null) {
                review(place + ": review", report.review());
            }
        }
        Digest digest = procedure.digest();
        if (digest != null) {
            findings.check(digest.on() != null, "digest does not say on which day of the week it goes (on)");
            someRoles("digest", "roles", digest.roles());
        }
    }

    private void submission(String place, ReportSubmission submission) {
        Contact to = procedure.contact(FaultCollector.text(submission.to())).orElse(null);
        findings.check(to != null, place + " goes to " + submission.to() + ", which is no contact");
        findings.check(
                to == null || to.internal(),
                place + " goes to the contact " + submission.to()
                        + ", which must be internal: it is not for complainants");
        days(place, submission.within(), submission.remindOn());
        someRoles(place, "prepare", submission.prepare());
        findings.knownRoles(place, submission.review());
        someRoles(place, "approve", submission.approve());
        someRoles(place, "submit", submission.submit());
        someRoles(place, "tell", submission.tell());
        if (submission.feedbackWithin() != null) {
            calendarDays(place, "feedbackWithin", submission.feedbackWithin());
        }
    }

    private void review(String place, ReportReview review) {
        days(place, review.within(), review.remindOn());
        someRoles(place, "by", review.by());
        someRoles(place, "tell", review.tell());
    }

    private void days(String place, @Nullable Span within, List<Integer> remindOn) {
        if (!calendarDays(place, "within", within) || within == null) {
            return;
        }
        findings.check(Set.copyOf(remindOn).size() == remindOn.size(), place + " names a day twice in remindOn");
        for (int day : remindOn) {
            findings.check(
                    day >= 1 && day <= within.amount(),
                    place + " reminds on day " + day + ", which is not one of the " + within.amount() + " days");
        }
    }

    private boolean calendarDays(String place, String name, @Nullable Span span) {
        boolean fits = span != null
                && span.unit() == Span.Unit.CALENDAR_DAYS
                && span.amount() >= 1
                && span.amount() <= MOST_DAYS;
        findings.check(fits, place + ": " + name + " must be 1 to " + MOST_DAYS + " calendar days");
        return fits;
    }

    private void someRoles(String place, String name, List<String> roles) {
        findings.check(!roles.isEmpty(), place + " names no role in " + name);
        findings.knownRoles(place, roles);
    }
}
