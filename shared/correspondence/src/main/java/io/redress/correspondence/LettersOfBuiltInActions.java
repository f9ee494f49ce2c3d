package io.redress.correspondence;

import io.redress.domain.calendar.Span;
import io.redress.domain.complaint.Limit;
import io.redress.domain.procedure.Alert;
import io.redress.domain.procedure.BuiltInLetter;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.PauseCause;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The letters of the actions that Redress defines itself, and those that only time brings about. Each is found for the first complaint that
 * it fits, because such a letter differs little from stage to stage.
 */
final class LettersOfBuiltInActions {

    /** By how many days a time limit may be extended differs: the first of these that is allowed is taken. */
    private static final List<Integer> EXTENDED_DAYS = List.of(28, 14, 7, 1);

    private static final int PAUSED_DAYS = 34;
    private static final int KEPT_DAYS = 230;
    private static final String REASON = "reason";
    private static final String UNTIL = "until";

    private final ExampleSteps steps;
    private final FoundLetters found;
    private final Procedure procedure;
    private final Set<List<String>> seen = new HashSet<>();

    LettersOfBuiltInActions(ExampleSteps steps, FoundLetters found) {
        this.steps = steps;
        this.found = found;
        this.procedure = steps.procedure();
    }

    /** Adds the letters that a complaint can lead to where it is. */
    void add(ExampleComplaint complaint) {
        String kindNow = steps.isComplaint(complaint) ? "complaint" : "no complaint";
        if (first("inform", kindNow)) {
            take(complaint, "inform", Map.of(), "message");
        }
        take(complaint, "reopen", Map.of(), REASON);
        for (Kind kind : procedure.kinds()) {
            if (complaint.complaint().open() && first("reclassify", kindNow, kind.id())) {
                take(complaint, "reclassify", Map.of("kind", kind.id()), REASON);
            }
        }
        complaint
                .complaint()
                .running()
                .filter(limit -> first("extend", limit.id()))
                .toList()
                .forEach(limit -> extend(complaint, limit));
        procedure.pauses().forEach(cause -> pause(complaint, cause));
        erase(complaint);
        remind(complaint);
        declareDayOff(complaint);
    }

    private void extend(ExampleComplaint complaint, Limit limit) {
        LocalDate due = limit.due().atZone(steps.rules().calendar().zone()).toLocalDate();
        EXTENDED_DAYS.stream()
                .map(days -> take(
                        complaint,
                        "extend",
                        Map.of("limit", limit.id(), UNTIL, workingDay(due.plusDays(days))),
                        REASON))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void pause(ExampleComplaint complaint, PauseCause cause) {
        if (complaint.complaint().running().findAny().isEmpty() || !first("pause", cause.id())) {
            return;
        }
        take(complaint, "pause", Map.of("cause", cause.id(), UNTIL, in(PAUSED_DAYS)), REASON)
                .ifPresent(paused -> {
                    take(paused, "resume", Map.of());
                    if (cause.complainantEnds()) {
                        steps.builtIn(complaint.complaint(), "add-information")
                                .flatMap(action -> steps.after(paused, action))
                                .ifPresent(ended -> found.add(ended, "the complainant sends what was awaited"));
                    }
                });
    }

    /** The personal data of an ended complaint is to be erased, is kept for longer, and is to be erased after all. */
    private void erase(ExampleComplaint complaint) {
        if (!complaint.complaint().open() && steps.isComplaint(complaint) && first("erase")) {
            take(complaint, "erase", Map.of("ground", "person-asked"))
                    .flatMap(ordered -> take(ordered, "keep-longer", Map.of(UNTIL, in(KEPT_DAYS)), REASON))
                    .ifPresent(kept -> take(kept, "keep-no-longer", Map.of(), REASON));
        }
    }

    /** The reminders of a reply that the complainant owes, and what happens without that reply. */
    private void remind(ExampleComplaint complaint) {
        complaint
                .complaint()
                .running()
                .filter(limit -> owedByComplainant(limit).isPresent())
                .findFirst()
                .ifPresent(limit -> {
                    owedByComplainant(limit).stream()
                            .flatMap(known -> known.alerts().stream())
                            .filter(alert -> alert.reminder() && alert.to() == Alert.To.COMPLAINANT)
                            .forEach(alert -> remind(complaint, limit, alert.span()));
                    found.add(
                            complaint.then(
                                    new Command.RunScheduledChecks(),
                                    limit.due().plus(Duration.ofHours(9))),
                            "the complainant has not replied in “"
                                    + steps.stage(complaint.complaint().stage()) + "”");
                });
    }

    private void remind(ExampleComplaint complaint, Limit limit, Span before) {
        ExampleComplaint reminded = complaint.then(new Command.RunScheduledChecks(), before(limit.due(), before));
        if (reminded.reminded()) {
            found.add(
                    reminded,
                    BuiltInLetter.REPLY_REMINDER.id(),
                    before.inWords(steps.named().language()) + " before the complainant's reply is due");
        }
    }

    private Optional<TimeLimit> owedByComplainant(Limit limit) {
        return procedure.limit(limit.id()).filter(known -> known.owedBy() == TimeLimit.OwedBy.COMPLAINANT);
    }

    private Instant before(Instant due, Span span) {
        return switch (span.unit()) {
            case WORKING_DAYS -> steps.rules().calendar().plusWorkingDays(due, -span.amount());
            case CALENDAR_DAYS ->
                due.atZone(steps.rules().calendar().zone())
                        .minusDays(span.amount())
                        .toInstant();
            case HOURS, MINUTES -> due.minus(span.byTheClock());
        };
    }

    private void declareDayOff(ExampleComplaint complaint) {
        boolean told =
                complaint.complaint().running().anyMatch(limit -> steps.rules().isTold(limit, complaint.complaint()));
        if (!told || !first("declare")) {
            return;
        }
        LocalDate next = steps.rules().calendar().nextWorkingDay(steps.day().plusDays(1));
        String name = LetterFacts.MESSAGES.in(procedure.language()).say("example.dayOff");
        Rules declared =
                new Rules(procedure, steps.rules().calendar().with(new TreeMap<>(Map.of(next, name))), List.of(next));
        Instant later = steps.now().plus(Duration.ofHours(2));
        ExampleComplaint moved = complaint.under(declared).then(new Command.Recount(), steps.now());
        if (moved.complaint().version() > complaint.complaint().version()) {
            found.add(moved.then(new Command.RunScheduledChecks(), later), "a day off is declared");
        }
    }

    private Optional<ExampleComplaint> take(
            ExampleComplaint complaint, String id, Map<String, String> fields, String... texts) {
        Optional<ExampleComplaint> after = steps.afterBuiltIn(complaint, id, fields, texts);
        after.ifPresent(taken -> steps.builtIn(complaint.complaint(), id)
                .ifPresent(action -> found.add(taken, steps.way(action, complaint) + kindOf(fields))));
        return after;
    }

    private String kindOf(Map<String, String> fields) {
        return Optional.ofNullable(fields.get("kind"))
                .flatMap(steps.named()::kind)
                .map(kind -> ": " + kind.title())
                .orElse("");
    }

    private String in(int days) {
        return workingDay(steps.day().plusDays(days));
    }

    /** The day, or the next on which people work. */
    private String workingDay(LocalDate day) {
        return steps.rules().calendar().nextWorkingDay(day).toString();
    }

    private boolean first(String... what) {
        return seen.add(List.of(what));
    }
}
