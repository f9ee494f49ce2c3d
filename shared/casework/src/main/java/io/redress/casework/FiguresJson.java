package io.redress.casework;

import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.report.ErasureFigures;
import io.redress.domain.report.Figures;
import io.redress.domain.report.ImprovementFigures;
import io.redress.domain.report.LimitFigures;
import io.redress.domain.report.Movement;
import io.redress.domain.report.Pace;
import io.redress.domain.report.Period;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.report.Tally;
import io.redress.platform.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a report as the API shows them. An empty breakdown is left out. */
final class FiguresJson {

    private FiguresJson() {}

    static Map<String, Object> of(Figures figures, FinancialYear year) {
        return Json.object(
                "period", Period.written(figures.period(), year),
                "from", figures.from().toString(),
                "to", figures.to().toString(),
                "complaints", movement(figures.complaints()),
                "restricted", figures.restricted() == 0 ? null : figures.restricted(),
                "notListed", figures.notListed() == 0 ? null : figures.notListed(),
                "allLimits", kept(figures.allLimits()),
                "limits",
                        filled(figures.limits().stream().map(FiguresJson::kept).toList()),
                "categories", tallies(figures.categories()),
                "departments", tallies(figures.departments()),
                "channels", tallies(figures.channels()),
                "outcomes", tallies(figures.outcomes()),
                "stages", tallies(figures.stages()),
                "determinations", tallies(figures.determinations()),
                "findings", tallies(figures.findings()),
                "causes", tallies(figures.causes()),
                "pace", figures.pace() == null ? null : pace(figures.pace()),
                "otherKinds", tallies(figures.otherKinds()),
                "turnedAway", tallies(figures.turnedAway()),
                "laterContacts", tallies(figures.laterContacts()),
                "priorities", tallies(figures.priorities()),
                "contactedAfterEnd", tallies(figures.contactedAfterEnd()),
                "openedAgain", tallies(figures.openedAgain()),
                "improvements", figures.improvements() == null ? null : improvements(figures.improvements()),
                "erasures", figures.erasures() == null ? null : erasures(figures.erasures()),
                "kinds", tallies(figures.kinds()),
                "locations", tallies(figures.locations()),
                "ended",
                        filled(figures.ended().stream()
                                .map(MoreFiguresJson::ended)
                                .toList()),
                "said",
                        filled(figures.said().stream()
                                .map(MoreFiguresJson::said)
                                .toList()),
                "waiting", tallies(figures.waiting()),
                "overdue", tallies(figures.overdue()),
                "limitDays",
                        filled(figures.limitDays().stream()
                                .map(MoreFiguresJson::days)
                                .toList()),
                "lateMisses",
                        filled(figures.lateMisses().stream()
                                .map(late -> MoreFiguresJson.late(late, year))
                                .toList()),
                "followOns", figures.followOns() == null ? null : MoreFiguresJson.followOns(figures.followOns()),
                "sentHere", figures.sentHere() == null ? null : movement(figures.sentHere()),
                "before", figures.before() == null ? null : MoreFiguresJson.headline(figures.before(), year),
                "yearBefore",
                        figures.yearBefore() == null ? null : MoreFiguresJson.headline(figures.yearBefore(), year),
                "satisfaction",
                        filled(figures.satisfaction().stream()
                                .map(period -> satisfaction(period, year))
                                .toList()));
    }

    private static Map<String, Object> movement(Movement complaints) {
        return Json.object(
                "broughtForward", complaints.broughtForward(),
                "corrected", complaints.corrected(),
                "received", complaints.received(),
                "reopened", complaints.reopened(),
                "closed", complaints.closed(),
                "carriedForward", complaints.carriedForward());
    }

    private static Map<String, Object> kept(LimitFigures limit) {
        return Json.object(
                "id", limit.id(),
                "title", limit.title(),
                "met", limit.met(),
                "missed", limit.missed(),
                "cancelled", limit.cancelled(),
                "extended", limit.extended(),
                "running", limit.running(),
                "percent", limit.percent());
    }

    private static Map<String, Object> satisfaction(SatisfactionFigures period, FinancialYear year) {
        return Json.object(
                "period", Period.written(period.period(), year),
                "answered", period.answered(),
                "satisfied", period.satisfied(),
                "partlySatisfied", period.partlySatisfied(),
                "notSatisfied", period.notSatisfied(),
                "percent", period.percent());
    }

    private static Map<String, Object> improvements(ImprovementFigures improvements) {
        return Json.object(
                "proposed", improvements.proposed(),
                "overdue", improvements.overdue(),
                "undecided", improvements.undecided(),
                "underWay", improvements.underWay(),
                "ideas",
                        improvements.ideas().stream()
                                .map(idea -> Json.object(
                                        "id", idea.id(),
                                        "complaint", idea.complaint(),
                                        "proposedBy", idea.proposedBy(),
                                        "decidedBy", idea.decidedBy(),
                                        "state", Json.name(idea.state()),
                                        "until",
                                                idea.until() == null
                                                        ? null
                                                        : idea.until().toString()))
                                .toList());
    }

    private static Map<String, Object> erasures(ErasureFigures erasures) {
        return Json.object(
                "byRetention", erasures.byRetention(),
                "byRequest", erasures.byRequest(),
                "onHold", erasures.onHold());
    }

    static Map<String, Object> pace(Pace pace) {
        return Json.object("average", number(pace.average()), "median", number(pace.median()));
    }

    /** A whole number is shown without decimals. */
    static Object number(double value) {
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }

    static @Nullable List<Map<String, Object>> tallies(List<Tally> tallies) {
        return filled(tallies.stream()
                .map(tally -> Json.object(
                        "id", tally.id(),
                        "title", tally.title(),
                        "count", tally.count(),
                        "percent", tally.percent()))
                .toList());
    }

    private static <T> @Nullable List<T> filled(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
