package io.redress.procedures.walks;

import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.procedure.Kind;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Stage;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.report.Period;
import io.redress.procedures.walks.LifeStory.Clock;
import io.redress.procedures.walks.LifeStory.End;
import io.redress.procedures.walks.LifeStory.Said;
import io.redress.procedures.walks.LifeStory.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the figures of a period from the stories of all entries, to be compared with those of a report. It keeps one number for each
 * name, such as {@code categories delay}.
 */
final class Recount {

    private static final String RESTRICTED = "restricted-not-broken-down";

    private final Period period;
    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final Instant start;
    private final Instant end;
    private final Duration made;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, List<Integer>> days = new TreeMap<>();

    /** @param made how long after its period each report is made */
    Recount(Period period, Procedure procedure, WorkingCalendar calendar, Duration made) {
        this.period = period;
        this.procedure = procedure;
        this.calendar = calendar;
        this.start = period.start(calendar.zone());
        this.end = period.end(calendar.zone());
        this.made = made;
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    /** The average, in tenths of a working day, and the median, in halves. */
    Map<String, List<Integer>> paces() {
        Map<String, List<Integer>> paces = new TreeMap<>();
        days.forEach((name, all) -> {
            List<Integer> sorted = all.stream().sorted().toList();
            int sum = sorted.stream().reduce(0, Integer::sum);
            int count = sorted.size();
            int twice = sorted.get((count - 1) / 2) + sorted.get(count / 2);
            paces.put(name, List.of((int) Math.round(sum * 10.0 / count), twice));
        });
        return paces;
    }

    private void one(String name) {
        numbers.merge(name, 1, Integer::sum);
    }

    private void line(String breakdown, LifeStory story, Object value) {
        one(breakdown + " " + (story.restricted ? RESTRICTED : String.valueOf(value)));
    }

    private boolean in(Instant at) {
        return at != null && !at.isBefore(start) && at.isBefore(end);
    }

    private static boolean isComplaint(Procedure procedure, LifeStory story) {
        return procedure.kinds().stream().filter(Kind::startsLimits).anyMatch(kind -> kind.id()
                .equals(story.kind));
    }

    void add(LifeStory story) {
        if (!story.received.isBefore(end)) {
            return;
        }
        boolean complaint = isComplaint(procedure, story);
        boolean fresh = in(story.received);
        boolean openBefore = !fresh && story.end(start) == null;
        if (fresh) {
            line("kinds", story, story.kind);
            if (!complaint && !story.restricted) {
                one("otherKinds " + story.kind);
            }
        }
        if (story.restricted && (fresh || openBefore || again(story, fresh))) {
            one("restricted");
        }
        story.contacts.stream()
                .filter(contact -> in(contact.decided()) && !story.restricted)
                .forEach(contact -> one("laterContacts " + contact.outcome()));
        followOns(story);
        story.clocks.forEach(clock -> clock(story, clock));
        if (complaint) {
            complaint(story, fresh, openBefore);
        }
    }

    /** Whether its end stood when the period began and was undone in it. */
    private boolean again(LifeStory story, boolean fresh) {
        End before = story.end(start);
        return !fresh && before != null && before.undone != null && before.undone.isBefore(end);
    }

    private void complaint(LifeStory story, boolean fresh, boolean openBefore) {
        boolean again = again(story, fresh);
        End last = story.end(end);
        boolean wasOpen = fresh || openBefore || again;
        boolean sent = !story.restricted
                && procedure.channels().stream()
                        .anyMatch(way -> way.id().equals(story.channel) && way.sender() != null);
        for (String whose : sent ? List.of("complaints", "sentHere") : List.of("complaints")) {
            move(whose + " received", fresh);
            move(whose + " broughtForward", openBefore);
            move(whose + " reopened", again);
            move(whose + " closed", wasOpen && last != null);
            move(whose + " carriedForward", last == null);
        }
        if (fresh) {
            line("categories", story, story.category);
            line("departments", story, story.department);
            line("channels", story, story.channel);
        }
        if (wasOpen && !procedure.priorities().isEmpty()) {
            line(
                    "priorities",
                    story,
                    latest(story.priorities, procedure.priorities().getFirst().id()));
        }
        if (!story.restricted) {
            afterTheEnd(story);
        }
        lastSaidInPeriod(story).filter(_ -> !story.restricted).ifPresent(said -> one("satisfaction " + said.what()));
        if (last == null) {
            open(story);
        } else if (wasOpen) {
            closed(story, last);
        }
    }

    private void move(String name, boolean counts) {
        if (counts) {
            one(name);
        }
    }

    private String latest(List<Step> steps, String none) {
        String last = none;
        for (Step step : steps) {
            last = step.at().isBefore(end) ? step.stage() : last;
        }
        return last;
    }

    private Optional<Said> lastSaidInPeriod(LifeStory story) {
        return story.said.stream().filter(said -> in(said.at())).reduce((_, later) -> later);
    }

    /** The last statement about the answer with which the complaint ended: none of those before it was opened again. */
    private Optional<Said> lastSaid(LifeStory story) {
        int earlier = 0;
        for (End over : story.ends) {
            earlier = over.undone != null && over.undone.isBefore(end) ? over.saidUntilUndone : earlier;
        }
        return story.said.subList(earlier, story.said.size()).stream()
                .filter(said -> said.at().isBefore(end))
                .reduce((_, later) -> later);
    }

    private void afterTheEnd(LifeStory story) {
        Set<String> contacted = new LinkedHashSet<>();
        story.contacts.stream().filter(contact -> in(contact.at())).forEach(contact -> {
            End standing = story.end(contact.at());
            contacted.add(standing == null ? null : stageOf(standing));
        });
        contacted.remove(null);
        Set<String> again = new LinkedHashSet<>();
        story.ends.stream().filter(end -> in(end.undone)).forEach(end -> again.add(stageOf(end)));
        contacted.forEach(stage -> one("contactedAfterEnd " + stage));
        again.forEach(stage -> one("openedAgain " + stage));
    }

    /** Where staff had it last; else where it was open last. */
    private String stageOf(End end) {
        String handled = null;
        String open = null;
        for (String id : end.stages) {
            Stage stage = procedure.stageOf(id);
            handled = stage.awaits() == Stage.Awaits.STAFF && !stage.afterTheEnd() ? id : handled;
            open = stage.closed() ? open : id;
        }
        return handled != null ? handled : open;
    }

    private void open(LifeStory story) {
        Stage stage =
                procedure.stageOf(latest(story.steps, story.steps.getFirst().stage()));
        line("waiting", story, stage.awaits() == Stage.Awaits.COMPLAINANT ? "complainant" : "staff");
        int late = -1;
        for (Clock clock : story.clocks) {
            if (owed(clock) && clock.start.isBefore(end) && state(clock).equals("missed") && !overBy(clock)) {
                Instant due = clock.dueAt(end);
                late = due.isBefore(end)
                        ? Math.max(late, calendar.workingDaysBetween(due.minusSeconds(1), end.minusMillis(1)))
                        : late;
            }
        }
        if (late >= 0) {
            line("overdue", story, late > 20 ? "over-20" : late > 10 ? "11-to-20" : late > 5 ? "6-to-10" : "up-to-5");
        }
    }

    private void closed(LifeStory story, End last) {
        String found = procedure.determinations().stream()
                .filter(known -> known.id().equals(story.finding))
                .map(known -> known.counts().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .findFirst()
                .orElse(null);
        line("outcomes", story, last.outcome);
        line("determinations", story, story.finding);
        line("findings", story, found);
        if (!story.restricted && story.cause != null) {
            one("causes " + story.cause);
        }
        said(story, last);
        boolean joined = procedure.outcomesOfJoining().contains(last.outcome);
        if (story.restricted || !joined) {
            line("stages", story, stageOf(last));
            line("ended", story, way(last));
        }
        if (!story.restricted) {
            int took = calendar.workingDaysBetween(story.received, last.at);
            days.computeIfAbsent("pace", _ -> new ArrayList<>()).add(took);
            if (!joined) {
                days.computeIfAbsent("ended " + way(last), _ -> new ArrayList<>())
                        .add(took);
                if (found != null) {
                    one("ended " + way(last) + " " + found);
                }
            }
        }
    }

    private void said(LifeStory story, End last) {
        if (procedure.actions().stream().allMatch(action -> action.satisfaction() == null)) {
            return;
        }
        String who = last.bySystem
                ? "silence"
                : lastSaid(story)
                        .map(said -> said.byStaff() ? "organisation" : "complainant")
                        .orElse("nothing");
        line("said", story, who);
        if (!last.bySystem && !story.restricted) {
            lastSaid(story).ifPresent(said -> one("said " + who + " " + said.what()));
        }
    }

    private String way(End last) {
        Integer level = procedure.stageOf(stageOf(last)).level();
        boolean first = last.stages.stream()
                .anyMatch(id -> Objects.equals(procedure.stageOf(id).level(), 1));
        return level == null ? "not-stated" : level == 1 ? "first" : first ? "escalated" : "directly";
    }

    private void followOns(LifeStory story) {
        Set<String> incidents = new LinkedHashSet<>();
        story.duties.values().forEach(duty -> {
            boolean lacks = duty.due().isBefore(end)
                    && (duty.done() == null || !duty.done().isBefore(end));
            move("followOns due", in(duty.due()));
            move("followOns done", in(duty.done()));
            move("followOns overdue", lacks);
            if (lacks && duty.duty() != null) {
                move("duties " + duty.duty(), !story.restricted);
                incidents.add(duty.id().replaceAll("-.*", ""));
            }
        });
        incidents.forEach(_ -> {
            one("followOns incidents");
            move("duties " + RESTRICTED, story.restricted);
        });
    }

    private boolean owed(Clock clock) {
        return procedure.limits().stream()
                .anyMatch(limit -> limit.id().equals(clock.id) && limit.owedBy() == TimeLimit.OwedBy.ORGANISATION);
    }

    private boolean overBy(Clock clock) {
        return clock.over != null && clock.over.isBefore(end);
    }

    /** How a time limit stood when the period was over. */
    private String state(Clock clock) {
        if (overBy(clock)) {
            return clock.how;
        }
        return clock.paused || !clock.counts().isBefore(end) ? "running" : "missed";
    }

    private void clock(LifeStory story, Clock clock) {
        if (!owed(clock) || !clock.start.isBefore(end)) {
            return;
        }
        String state = state(clock);
        String line = story.restricted ? RESTRICTED : clock.id;
        boolean over = state.equals("met") || state.equals("missed");
        if (story.restricted) {
            move("limits " + line + " " + state, in(clock.counts()) && over);
        } else if (state.equals("running") || (in(clock.counts()) && !state.equals("never"))) {
            one("limits " + clock.id + " " + state);
        }
        if (in(clock.counts()) && over && !story.restricted) {
            move("limits " + clock.id + " extended", clock.extended);
            move("limits " + clock.id + " paused", clock.everPaused);
            if (overBy(clock)) {
                days.computeIfAbsent("limits " + clock.id, _ -> new ArrayList<>())
                        .add(calendar.workingDaysBetween(clock.start, clock.over));
            }
        }
        Instant known = clock.known();
        if (state.equals("missed") && clock.counts().isBefore(start) && in(known)) {
            Period due = Period.of(
                    period.every(), clock.counts().atZone(calendar.zone()).toLocalDate(), period.year());
            boolean told = known.isBefore(due.end(calendar.zone()).plus(made));
            move("late " + (story.restricted ? null : due.key()) + " " + line, !told);
        }
    }
}
