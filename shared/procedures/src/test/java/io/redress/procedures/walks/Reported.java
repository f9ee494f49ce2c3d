package io.redress.procedures.walks;

import io.redress.domain.report.EndedFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.SaidFigures;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.report.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a report as one number for each name, like those of {@link Recount}. */
final class Reported {

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, List<Integer>> paces = new TreeMap<>();

    private Reported(Figures figures) {
        move("complaints", figures.complaints());
        if (figures.sentHere() != null) {
            move("sentHere", figures.sentHere());
        }
        put("restricted", figures.restricted());
        Map<String, List<Tally>> breakdowns = new TreeMap<>();
        breakdowns.put("kinds", figures.kinds());
        breakdowns.put("otherKinds", figures.otherKinds());
        breakdowns.put("categories", figures.categories());
        breakdowns.put("departments", figures.departments());
        breakdowns.put("channels", figures.channels());
        breakdowns.put("priorities", figures.priorities());
        breakdowns.put("waiting", figures.waiting());
        breakdowns.put("overdue", figures.overdue());
        breakdowns.put("outcomes", figures.outcomes());
        breakdowns.put("stages", figures.stages());
        breakdowns.put("determinations", figures.determinations());
        breakdowns.put("findings", figures.findings());
        breakdowns.put("causes", figures.causes());
        breakdowns.put("laterContacts", figures.laterContacts());
        breakdowns.put("contactedAfterEnd", figures.contactedAfterEnd());
        breakdowns.put("openedAgain", figures.openedAgain());
        if (figures.followOns() != null) {
            put("followOns due", figures.followOns().due());
            put("followOns done", figures.followOns().done());
            put("followOns overdue", figures.followOns().overdue());
            put("followOns incidents", figures.followOns().incidents());
            breakdowns.put("duties", figures.followOns().duties());
        }
        breakdowns.forEach((name, tallies) -> tallies.forEach(tally -> put(name + " " + tally.id(), tally.count())));
        figures.limits().forEach(this::limit);
        figures.limitDays().forEach(limit -> {
            put("limits " + limit.id() + " paused", limit.paused());
            pace("limits " + limit.id(), limit.days());
        });
        figures.lateMisses().forEach(late -> put("late " + late.period() + " " + late.limit(), late.missed()));
        figures.ended().forEach(this::ended);
        figures.said().forEach(this::said);
        if (!figures.satisfaction().isEmpty()) {
            satisfaction(figures.satisfaction().getLast());
        }
        pace("pace", figures.pace());
    }

    static Map<String, Integer> numbers(Figures figures) {
        return new Reported(figures).numbers;
    }

    static Map<String, List<Integer>> paces(Figures figures) {
        return new Reported(figures).paces;
    }

    private void put(String name, int count) {
        if (count > 0) {
            numbers.put(name, count);
        }
    }

    private void pace(String name, Pace pace) {
        if (pace != null) {
            paces.put(name, List.of((int) Math.round(pace.average() * 10), (int) Math.round(pace.median() * 2)));
        }
    }

    private void move(String whose, Movement moved) {
        put(whose + " broughtForward", moved.broughtForward());
        put(whose + " received", moved.received());
        put(whose + " reopened", moved.reopened());
        put(whose + " closed", moved.closed());
        put(whose + " carriedForward", moved.carriedForward());
    }

    private void limit(LimitFigures limit) {
        String name = "limits " + limit.id() + " ";
        put(name + "met", limit.met());
        put(name + "missed", limit.missed());
        put(name + "cancelled", limit.cancelled());
        put(name + "extended", limit.extended());
        put(name + "running", limit.running());
    }

    private void ended(EndedFigures ended) {
        put("ended " + ended.id(), ended.count());
        put("ended " + ended.id() + " upheld", ended.upheld());
        put("ended " + ended.id() + " partly-upheld", ended.partlyUpheld());
        put("ended " + ended.id() + " not-upheld", ended.notUpheld());
        pace("ended " + ended.id(), ended.pace());
    }

    private void said(SaidFigures said) {
        put("said " + said.id(), said.count());
        put("said " + said.id() + " SATISFIED", said.satisfied());
        put("said " + said.id() + " PARTLY_SATISFIED", said.partlySatisfied());
        put("said " + said.id() + " NOT_SATISFIED", said.notSatisfied());
    }

    private void satisfaction(SatisfactionFigures said) {
        put("satisfaction SATISFIED", said.satisfied());
        put("satisfaction PARTLY_SATISFIED", said.partlySatisfied());
        put("satisfaction NOT_SATISFIED", said.notSatisfied());
    }
}
