package io.redress.notification;

import io.redress.correspondence.InReadersWords;
import io.redress.domain.calendar.Span;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.ChangeContext;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.LimitEvent.Alerted;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.Role;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.recipients.Escalation;
import io.redress.domain.rules.recipients.Escalation.EarlierLevel;
import io.redress.domain.rules.recipients.Escalation.Level;
import io.redress.domain.rules.recipients.Escalation.Reason;
import io.redress.domain.rules.recipients.Recipients;
import io.redress.domain.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts in mails about a time limit. They hold for the reader of the mail: why the reader gets it, what is left of the time
 * limit, who may still give it a later date, who has had a mail before and who gets the next one.
 */
final class AlertFacts {

    private static final int LATE_MINUTES = 10;

    private final Rules rules;
    private final ChangeContext context;
    private final Recipients recipients;

    AlertFacts(Rules rules, ChangeContext context, Recipients recipients) {
        this.rules = rules;
        this.context = context;
        this.recipients = recipients;
    }

    Map<String, Object> ofLimit(Limit limit) {
        return Map.of("limit", StaffWords.limit(limit.id()), "dueWords", StaffWords.due(limit.due()));
    }

    Map<String, Object> reminder(Limit limit, Level level) {
        Map<String, Object> facts = of(limit, level);
        facts.put("timeLeft", timeLeft(limit));
        facts.put("extendableBy", extendableBy(limit));
        facts.put("complainantTold", definition(limit).shownTo() == TimeLimit.ShownTo.EVERYBODY);
        return facts;
    }

    /** Names of other recipients are left out of mails about restricted complaints. */
    Map<String, Object> overdue(Limit limit, Alerted alerted, Level level, List<EarlierLevel> earlier) {
        boolean open = !complaint().restricted();
        Map<String, Object> facts = of(limit, level);
        Predicate<StaffMember> told = new Escalation(recipients).told(earlier);
        facts.put(
                "toldBefore",
                open ? names(recipients.viewers(_ -> true).stream().filter(told)) : "");
        facts.put("toldNext", open ? next(limit, alerted, level, told) : "");
        return facts;
    }

    private Map<String, Object> of(Limit limit, Level level) {
        Reason reason = level.reason();
        boolean few = complaint().restricted() && reason != Reason.CASEWORKER && reason != Reason.CONSULTED;
        Map<String, Object> facts = new HashMap<>(ofLimit(limit));
        facts.put(
                "caseworker",
                recipients
                        .viewer(complaint().status().caseworker())
                        .map(StaffMember::name)
                        .orElse(""));
        facts.put("toCaseworker", reason == Reason.CASEWORKER);
        facts.put("toConsulted", reason == Reason.CONSULTED);
        facts.put("toPossibleCaseworkers", !few && reason == Reason.POSSIBLE_CASEWORKER);
        facts.put("toManagers", !few && (reason == Reason.LINE_MANAGER || reason == Reason.ROLE_ABOVE));
        facts.put("toAdministrators", !few && reason == Reason.ADMINISTRATOR);
        facts.put("toRestrictedViewers", few);
        return facts;
    }

    /** Who gets the mail of the next level, if that is somebody who has not had one. */
    private String next(Limit limit, Alerted alerted, Level level, Predicate<StaffMember> told) {
        Optional<Alert> next = definition(limit).alerts().stream()
                .skip(alerted.number())
                .filter(alert -> alert.to() != Alert.To.COMPLAINANT)
                .findFirst();
        Predicate<StaffMember> then =
                member -> told.test(member) || level.people().contains(member);
        return next.map(alert -> new Escalation(recipients)
                        .level(alert.to(), List.of(new EarlierLevel(alerted.to(), then, false))))
                .map(following -> names(following.people().stream().filter(then.negate())))
                .orElse("");
    }

    private static String names(Stream<StaffMember> people) {
        return people.map(StaffMember::name).distinct().collect(Collectors.joining(", "));
    }

    /** In working days if there is at least one after today; otherwise, and for a limit in hours, in hours and minutes. */
    private InReadersWords timeLeft(Limit limit) {
        WorkingCalendar calendar = rules.calendar();
        int days = calendar.workingDaysLeft(at(), limit.due());
        boolean byTheClock = definition(limit).span().unit().byTheClock();
        return byTheClock || days == 0
                ? byTheClock(Duration.between(at(), limit.due()))
                : count(days, Span.Unit.WORKING_DAYS);
    }

    /** From two hours on in whole hours, as if the sweep had not come some minutes late. */
    private static InReadersWords byTheClock(Duration left) {
        long minutes = Math.max(1, left.toMinutes());
        if (minutes < 60) {
            return count(minutes, Span.Unit.MINUTES);
        }
        if (minutes >= 120) {
            return count((minutes + LATE_MINUTES) / 60, Span.Unit.HOURS);
        }
        InReadersWords hour = count(1, Span.Unit.HOURS);
        return minutes == 60 ? hour : StaffWords.say("hourAndMinutes", hour, count(minutes - 60, Span.Unit.MINUTES));
    }

    private static InReadersWords count(long number, Span.Unit unit) {
        Span span = new Span((int) number, unit);
        return read -> span.inWords(read.procedure().language());
    }

    /** The roles of those who may extend the limit now; their names if they may do so in the place of another role. */
    private InReadersWords extendableBy(Limit limit) {
        List<StaffMember> people =
                recipients.viewers(caseworker -> rules.mayExtend(complaint(), limit, caseworker, at()));
        List<String> roles = definition(limit).extendableBy().stream()
                .filter(role ->
                        people.stream().anyMatch(person -> person.roles().contains(role)))
                .toList();
        return read -> {
            String titles = roles.stream()
                    .flatMap(role -> read.procedure().role(role).map(Role::title).stream())
                    .collect(Collectors.joining(", "));
            return titles.isEmpty() ? names(people.stream()) : titles;
        };
    }

    private TimeLimit definition(Limit limit) {
        return rules.procedure().limit(limit.id()).orElseThrow();
    }

    private Complaint complaint() {
        return context.after();
    }

    private Instant at() {
        return context.recorded().change().at();
    }
}
