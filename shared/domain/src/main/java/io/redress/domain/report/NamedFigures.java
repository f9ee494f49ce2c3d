package io.redress.domain.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures of a report by their names in words, each as a text. What does not exist has no name. */
final class NamedFigures {

    private final Map<String, String> all = new LinkedHashMap<>();

    private NamedFigures() {}

    /** Those that count every complaint, so that none of them tells anything of a single one. */
    static Map<String, String> totals(Figures figures) {
        NamedFigures named = new NamedFigures();
        named.movement("Complaints", figures.complaints());
        named.put("Restricted entries", figures.restricted());
        named.limit(figures.allLimits());
        return named.all;
    }

    static Map<String, String> of(Figures figures) {
        NamedFigures named = new NamedFigures();
        named.movement("Complaints", figures.complaints());
        named.put("Restricted entries", figures.restricted());
        named.sentHere(figures.sentHere());
        named.limit(figures.allLimits());
        figures.limits().forEach(named::limit);
        figures.limitDays().forEach(named::days);
        named.pace("Working days to close", figures.pace());
        named.tallies("Received, by category", figures.categories());
        named.tallies("Received, by department", figures.departments());
        named.tallies("Received, by channel", figures.channels());
        named.tallies("Received, by location", figures.locations());
        named.tallies("Entries received, by kind", figures.kinds());
        named.tallies("Other entries received", figures.otherKinds());
        named.tallies("Turned away", figures.turnedAway());
        named.tallies("Closed, by outcome", figures.outcomes());
        named.tallies("Closed, by the stage they ended at", figures.stages());
        named.tallies("Closed, by what was found", figures.determinations());
        named.tallies("Closed, by what was found, as all organisations count it", figures.findings());
        named.tallies("Root causes of what was closed", figures.causes());
        figures.ended().forEach(named::ended);
        figures.said().forEach(named::said);
        named.tallies("Open at the end, by priority", figures.priorities());
        named.tallies("Open at the end, by whom they wait for", figures.waiting());
        named.tallies("Open at the end and overdue", figures.overdue());
        named.tallies("Complainants who wrote after the end", figures.contactedAfterEnd());
        named.tallies("Contacts after the end, by what came of them", figures.laterContacts());
        named.tallies("Opened again, by the stage they had ended at", figures.openedAgain());
        figures.satisfaction().forEach(named::satisfaction);
        figures.lateMisses()
                .forEach(late -> named.put(
                        "Missed in " + late.period() + " and known only now: " + late.title(), late.missed()));
        named.followOns(figures.followOns());
        named.improvements(figures.improvements());
        named.erasures(figures.erasures());
        named.headline("The period before", figures.before());
        named.headline("The year before", figures.yearBefore());
        return named.all;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            String text = value instanceof Double number && number == Math.rint(number)
                    ? String.valueOf(number.longValue())
                    : value.toString();
            all.merge(name, text, (one, other) -> one + ", " + other);
        }
    }

    private void percent(String name, @Nullable Integer percent) {
        put(name, percent == null ? null : percent + "%");
    }

    private void tallies(String what, List<Tally> tallies) {
        tallies.forEach(tally -> put(what + ": " + tally.title(), tally.count()));
    }

    private void movement(String what, Movement movement) {
        put(what + ": brought forward", movement.broughtForward());
        put(what + ": corrected", movement.corrected());
        put(what + ": received", movement.received());
        put(what + ": reopened", movement.reopened());
        put(what + ": closed", movement.closed());
        put(what + ": carried forward", movement.carriedForward());
    }

    private void sentHere(@Nullable Movement sent) {
        if (sent != null) {
            movement("Sent on by another body", sent);
        }
    }

    private void limit(LimitFigures limit) {
        put(limit.title() + ": met", limit.met());
        put(limit.title() + ": missed", limit.missed());
        put(limit.title() + ": cancelled", limit.cancelled());
        put(limit.title() + ": extended", limit.extended());
        put(limit.title() + ": running", limit.running());
        percent(limit.title() + ": share met", limit.percent());
    }

    private void days(LimitDays limit) {
        put(limit.title() + ": paused", limit.paused());
        pace(limit.title() + ": working days", limit.days());
    }

    private void pace(String what, @Nullable Pace pace) {
        if (pace != null) {
            put(what + ", on average", pace.average());
            put(what + ", median", pace.median());
        }
    }

    private void ended(EndedFigures ended) {
        String what = "Closed, by how far they had gone: " + ended.title();
        put(what, ended.count());
        put(what + ", upheld", ended.upheld());
        put(what + ", partly upheld", ended.partlyUpheld());
        put(what + ", not upheld", ended.notUpheld());
        pace(what + ", working days", ended.pace());
    }

    private void said(SaidFigures said) {
        String what = "Whether the answer settles it: " + said.title();
        put(what, said.count());
        put(what + ", satisfied", said.satisfied());
        put(what + ", partly satisfied", said.partlySatisfied());
        put(what + ", not satisfied", said.notSatisfied());
    }

    private void satisfaction(SatisfactionFigures said) {
        String what = "Told us how satisfied they were, in " + said.period();
        put(what, said.answered());
        put(what + ": satisfied", said.satisfied());
        put(what + ": partly satisfied", said.partlySatisfied());
        put(what + ": not satisfied", said.notSatisfied());
    }

    private void followOns(@Nullable FollowOnFigures followOns) {
        if (followOns != null) {
            put("Follow-on actions: due", followOns.due());
            put("Follow-on actions: completed", followOns.done());
            put("Follow-on actions: overdue", followOns.overdue());
            put("Incidents that lack a duty", followOns.incidents());
            tallies("Duties that incidents lack", followOns.duties());
        }
    }

    private void improvements(@Nullable ImprovementFigures ideas) {
        if (ideas != null) {
            put("Ideas for improvement: proposed", ideas.proposed());
            put("Ideas for improvement: overdue", ideas.overdue());
            put("Ideas for improvement: undecided", ideas.undecided());
            put("Ideas for improvement: under way", ideas.underWay());
        }
    }

    private void erasures(@Nullable ErasureFigures erasures) {
        if (erasures != null) {
            put("Personal data erased because its time was over", erasures.byRetention());
            put("Personal data erased by order", erasures.byRequest());
            put("Personal data kept for longer", erasures.onHold());
        }
    }

    private void headline(String what, @Nullable Headline other) {
        if (other != null) {
            put(what + ": received", other.received());
            put(what + ": closed", other.closed());
            put(what + ": carried forward", other.carriedForward());
            percent(what + ": time limits met", other.percent());
            put(what + ": working days to close, on average", other.average());
        }
    }
}
