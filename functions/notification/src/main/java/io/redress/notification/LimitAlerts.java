package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.correspondence.StaffMailMarks;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Escalation;
import io.redress.domain.rules.recipients.GivenAlert;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.domain.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mails about a time limit: reminders before it runs out, and the escalation after that. */
final class LimitAlerts {

    private static final String OVERDUE = "overdue";
    private static final String RESTRICTED_OVERDUE = "restricted-overdue";

    private final Correspondence correspondence;
    private final ChangeContext context;
    private final Complaint now;
    private final Recipients recipients;
    private final StaffMails toStaff;
    private final AlertFacts facts;

    LimitAlerts(
            Rules rules,
            Correspondence correspondence,
            ChangeContext context,
            Complaint now,
            Recipients recipients,
            StaffMails toStaff) {
        this.correspondence = correspondence;
        this.context = context;
        this.now = now;
        this.recipients = recipients;
        this.toStaff = toStaff;
        this.facts = new AlertFacts(rules, context, recipients);
    }

    Stream<Runnable> mails(Alerted alerted) {
        Limit limit = limit(alerted);
        if (alerted.to() == Alert.To.COMPLAINANT) {
            return Stream.of(() -> remind(limit));
        }
        return alerted.reminder() ? reminder(alerted, limit) : overdue(alerted, limit);
    }

    /** If the time limit has been met, paused or cancelled since, there is nothing left to remind anybody of. */
    private Stream<Runnable> reminder(Alerted alerted, Limit limit) {
        if (now.running(limit.id()).isEmpty()) {
            return Stream.empty();
        }
        Escalation.Level level = recipients.reminded(alerted.to());
        return toStaff.mails("reminder", about(alerted), level.people(), facts.reminder(limit, level));
    }

    private Stream<Runnable> overdue(Alerted alerted, Limit limit) {
        List<Escalation.EarlierLevel> earlier = earlier(alerted);
        Escalation.Level level = new Escalation(recipients).level(alerted.to(), earlier);
        if (level.exhausted()) {
            return Stream.empty();
        }
        return level.byReference()
                ? toStaff.byReference(RESTRICTED_OVERDUE, about(alerted), level.people(), null, Map.of())
                : toStaff.mails(OVERDUE, about(alerted), level.people(), facts.overdue(limit, alerted, level, earlier));
    }

    /**
     * The earlier levels of the escalation, and who got a mail at each. The mail marks are read only if there was an earlier
     * level.
     */
    private List<Escalation.EarlierLevel> earlier(Alerted alerted) {
        List<GivenAlert> levels = GivenAlert.levelsBefore(alerted, context.history());
        if (levels.isEmpty()) {
            return List.of();
        }
        StaffMailMarks marks = correspondence.staffMailMarks(
                context.after().reference(),
                levels.getFirst().change(),
                levels.getLast().change());
        return levels.stream()
                .map(level -> new Escalation.EarlierLevel(
                        level.alert().to(), member -> told(marks, level, member), level.change() == context.number()))
                .toList();
    }

    private static boolean told(StaffMailMarks marks, GivenAlert level, StaffMember member) {
        return Stream.of(OVERDUE, RESTRICTED_OVERDUE)
                .anyMatch(letter -> marks.has(level.change(), letter, about(level.alert()), member));
    }

    /** Distinguishes the mail of an alert from those of other alerts in the same change. */
    private static String about(Alerted alerted) {
        return alerted.limit() + "#" + alerted.number();
    }

    /** The time limit after the change: it may have been resumed or ended since. */
    private Limit limit(Alerted alerted) {
        return context.after().limits().stream()
                .filter(limit -> limit.id().equals(alerted.limit()) && limit.told() >= alerted.number())
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** If the complainant has replied, or the complaint has been closed, no reminder is sent. */
    private void remind(Limit limit) {
        if (correspondence.now(context).running(limit.id()).isPresent()) {
            correspondence.toComplainant(context, BuiltInLetter.REPLY_REMINDER.id(), facts.ofLimit(limit));
        }
    }
}
