package io.redress.notification;

import io.redress.correspondence.Correspondence;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.procedure.Alert;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Dates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mails that tell of a time limit, before it runs out and up the ladder after. */
final class Alerts {

    private final Rules rules;
    private final Correspondence correspondence;
    private final ChangeContext context;
    private final Recipients recipients;
    private final StaffMails toStaff;

    Alerts(Rules rules, Correspondence correspondence, ChangeContext context, Recipients recipients) {
        this.rules = rules;
        this.correspondence = correspondence;
        this.context = context;
        this.recipients = recipients;
        this.toStaff = new StaffMails(correspondence, recipients, context);
    }

    Stream<Runnable> mails(LimitEvent.Alerted alerted) {
        Alert.To to = Alert.To.valueOf(alerted.to());
        Limit limit = limit(alerted);
        Map<String, Object> facts = facts(limit, to);
        if (to == Alert.To.COMPLAINANT) {
            return Stream.of(() -> remind(limit, facts));
        }
        String about = alerted.limit() + "#" + alerted.number();
        return alerted.reminder()
                ? toStaff.mails("reminder", about, recipients.level(to, List.of()), facts)
                : overdue(new Escalation(recipients).level(to, lower(alerted)), about, facts);
    }

    private Stream<Runnable> overdue(Escalation.Level level, String about, Map<String, Object> facts) {
        if (level.told()) {
            return Stream.empty();
        }
        return level.byReference()
                ? toStaff.byReference("restricted-overdue", about, level.people(), null, Map.of())
                : toStaff.mails("overdue", about, level.people(), facts);
    }

    /** The rungs that have been told before this one. */
    private List<Alert.To> lower(LimitEvent.Alerted alerted) {
        Alert.To to = Alert.To.valueOf(alerted.to());
        return rules.procedure().limit(alerted.limit()).orElseThrow().alerts().stream()
                .limit(alerted.number() - 1L)
                .filter(alert -> !alert.reminder() && alert.to() != to && alert.to() != Alert.To.COMPLAINANT)
                .map(Alert::to)
                .distinct()
                .toList();
    }

    /** As the change left it, which may have let it go on after a wait, or ended it. */
    private Limit limit(LimitEvent.Alerted alerted) {
        return context.after().limits().stream()
                .filter(limit -> limit.id().equals(alerted.limit()) && limit.told() >= alerted.number())
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private Map<String, Object> facts(Limit limit, Alert.To to) {
        boolean consulted = to == Alert.To.CONSULTED;
        boolean few = !consulted && context.after().restricted();
        Map<String, Object> facts = new HashMap<>();
        facts.put("limit", rules.procedure().limit(limit.id()).orElseThrow().title());
        facts.put("dueWords", Dates.due(limit.due(), rules.calendar().zone()));
        facts.put("daysLeft", daysLeft(limit));
        facts.put("caseworker", caseworker());
        facts.put("toCaseworker", !few && to == Alert.To.CASEWORKER);
        facts.put("toManager", !few && to == Alert.To.MANAGER);
        facts.put("toDirector", !few && to == Alert.To.DIRECTOR);
        facts.put("toConsulted", consulted);
        facts.put("toFew", few);
        return facts;
    }

    /** Once the complainant has replied, or the complaint has ended otherwise, there is nothing to remind of. */
    private void remind(Limit limit, Map<String, Object> facts) {
        if (correspondence.now(context).running(limit.id()).isPresent()) {
            correspondence.toComplainant(context, "reply-reminder", facts);
        }
    }

    private String daysLeft(Limit limit) {
        int days =
                rules.calendar().workingDaysBetween(context.recorded().change().at(), limit.due());
        return days == 1 ? "1 working day" : days + " working days";
    }

    private String caseworker() {
        return recipients
                .named(context.after().status().caseworker())
                .map(StaffMember::name)
                .orElse("");
    }
}
