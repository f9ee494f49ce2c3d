package io.redress.domain.report.life;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.Role;
import io.redress.domain.report.Period;
import io.redress.domain.report.life.ReportLife.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which notices about a report are due: that it waits for somebody, reminders, and alerts when it is overdue. */
public final class ReportNotices {

    /** So many days after the report became overdue, the alert goes to the next level: who acts, who is above them, management. */
    private static final List<Integer> OVERDUE_DAYS = List.of(0, 2, 5);

    /** After the last level, management is told so often in days, until the report is submitted. */
    private static final int AGAIN_DAYS = 14;

    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final Report report;
    private final Period period;

    public ReportNotices(Procedure procedure, WorkingCalendar calendar, Report report, Period period) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.report = report;
        this.period = period;
    }

    /** What a notice is about. */
    public enum Kind {
        /** The report waits for the readers of the notice. */
        WAITS,
        REMINDER,
        OVERDUE,
        /** The review is recorded, and senior management is told what it found. */
        REVIEWED,
        /** Further recommendations were made after management was told what the review found. */
        RECOMMENDED,
        /** A recommendation is made, and its owner is told. */
        OWNER,
        /** The day of a recommendation is over, and it is not carried out. */
        RECOMMENDATION_OVERDUE,
        /** A new version was submitted, and the readers of the one before are told. */
        RESTATED,
        /** The mail to the receiver is in doubt or was refused. */
        UNSETTLED,
        FEEDBACK_OVERDUE
    }

    /**
     * A notice to members of staff.
     *
     * @param id by which it is known that it was sent
     * @param roles who gets it; if it is for a person, who gets it when that person has left
     * @param person the id of the member of staff whom it is for; null for a notice to roles
     * @param recommendations the recommendations that it contains
     */
    public record Notice(
            String id,
            Kind kind,
            List<String> roles,
            @Nullable String person,
            List<Recommendation> recommendations) {
        public Notice {
            roles = List.copyOf(roles);
            recommendations = List.copyOf(recommendations);
        }

        Notice(String id, Kind kind, List<String> roles) {
            this(id, kind, roles, null, List.of());
        }
    }

    /** When notices may go out: the time itself while somebody works, else the next opening. */
    public boolean isWorkingTime(Instant now) {
        return procedure.workingHours().atOrAfter(now, calendar).equals(now);
    }

    /** All notices that are due now and were not sent. Of several reminders that were missed, only the last is due. */
    public List<Notice> due(ReportLife life, Instant now) {
        List<Notice> notices = new ArrayList<>();
        State state = life.state(now);
        List<String> toAct = ReportRoles.toAct(state, report);
        switch (state) {
            case DRAFT, REVIEWED, APPROVED -> notices.add(waits(life, toAct));
            case COMPLETED -> {
                if (report.submission() != null) {
                    notices.add(waits(life, toAct));
                }
            }
            case IN_DOUBT, REFUSED ->
                notices.add(new Notice("unsettled-" + life.stateStep(), Kind.UNSETTLED, withAdministrators(toAct)));
            case SUBMITTED -> {
                if (life.version() > 1) {
                    notices.add(new Notice("restated-" + life.version(), Kind.RESTATED, report.to()));
                }
                feedback(life, now).ifPresent(notices::add);
            }
            case ORDERED, BEING_SENT, CLOSED -> {
                // Nobody has anything to do.
            }
        }
        if (life.open() && life.submitted() == null) {
            if (now.isBefore(life.due())) {
                reminder(life, now, toAct).ifPresent(notices::add);
            } else {
                notices.addAll(overdue(life, now, ReportRoles.toAlert(state, report)));
            }
        }
        if (report.review() != null) {
            notices.addAll(new RecommendationNotices(report, life).all(day(now)));
        }
        return notices.stream()
                .filter(notice -> !life.told().contains(notice.id()))
                .toList();
    }

    private static Notice waits(ReportLife life, List<String> toAct) {
        return new Notice("waits-" + life.stateStep(), Kind.WAITS, toAct);
    }

    private Optional<Notice> reminder(ReportLife life, Instant now, List<String> toAct) {
        LocalDate today = day(now);
        LocalDate last = day(life.due()).minusDays(1);
        int within = within();
        return remindOn().stream()
                // Day 14 is the last one, so day 7 is seven days before it.
                .filter(day -> !today.isBefore(last.minusDays(within - (long) day)))
                .max(Integer::compare)
                .filter(day -> remindOn().stream().filter(later -> later >= day).noneMatch(later -> life.told()
                        .contains(idOfReminder(later))))
                .map(day -> new Notice(idOfReminder(day), Kind.REMINDER, toAct));
    }

    private static String idOfReminder(int day) {
        return "day-" + day;
    }

    private List<Notice> overdue(ReportLife life, Instant now, List<String> toAct) {
        LocalDate first = day(life.due());
        LocalDate today = day(now);
        List<List<String>> levels = List.of(toAct, above(toAct), ReportRoles.toTell(report));
        List<Notice> notices = new ArrayList<>();
        for (int level = 0; level < OVERDUE_DAYS.size(); level++) {
            if (!today.isBefore(first.plusDays(OVERDUE_DAYS.get(level)))) {
                notices.add(new Notice("overdue-" + (level + 1), Kind.OVERDUE, levels.get(level)));
            }
        }
        long since = ChronoUnit.DAYS.between(first.plusDays(OVERDUE_DAYS.getLast()), today);
        if (since >= AGAIN_DAYS) {
            notices.add(new Notice(
                    "overdue-again-" + since / AGAIN_DAYS,
                    Kind.OVERDUE,
                    Stream.concat(toAct.stream(), ReportRoles.toTell(report).stream())
                            .distinct()
                            .toList()));
        }
        return notices;
    }

    /** The roles that get alerts about what these roles have not done. */
    private List<String> above(List<String> roles) {
        List<String> above = roles.stream()
                .flatMap(role -> procedure.role(role).stream())
                .flatMap(role -> role.escalatesTo().stream()
                        .filter(other -> !roles.contains(other))
                        .limit(1))
                .distinct()
                .toList();
        return above.isEmpty() ? ReportRoles.toTell(report) : above;
    }

    private Optional<Notice> feedback(ReportLife life, Instant now) {
        return life.feedback()
                ? Optional.empty()
                : new ReportRules(report, period, calendar.zone(), List.of())
                        .feedbackDue(life)
                        .filter(due -> !now.isBefore(due))
                        .map(_ -> new Notice(
                                "feedback-overdue",
                                Kind.FEEDBACK_OVERDUE,
                                ReportRoles.of(ReportAction.Id.RECORD_FEEDBACK, report)));
    }

    private int within() {
        if (report.submission() != null) {
            return report.submission().within().amount();
        }
        return report.review() == null ? 0 : report.review().within().amount();
    }

    private List<Integer> remindOn() {
        if (report.submission() != null) {
            return report.submission().remindOn();
        }
        return report.review() == null ? List.of() : report.review().remindOn();
    }

    private static List<String> withAdministrators(List<String> roles) {
        return Stream.concat(roles.stream(), Stream.of(Role.ADMINISTRATOR))
                .distinct()
                .toList();
    }

    private LocalDate day(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }
}
