package io.redress.casework;

import io.redress.domain.procedure.FinancialYear;
import io.redress.domain.report.EndedFigures;
import io.redress.domain.report.FollowOnFigures;
import io.redress.domain.report.Headline;
import io.redress.domain.report.LateMiss;
import io.redress.domain.report.LimitDays;
import io.redress.domain.report.Period;
import io.redress.domain.report.SaidFigures;
import io.redress.platform.Json;
import java.util.Map;

/** The figures of a report about endings, answers, time limits and other periods, as the API shows them. */
final class MoreFiguresJson {

    private MoreFiguresJson() {}

    static Map<String, Object> ended(EndedFigures ended) {
        return Json.object(
                "id", ended.id(),
                "title", ended.title(),
                "count", ended.count(),
                "percent", ended.percent(),
                "upheld", ended.upheld(),
                "partlyUpheld", ended.partlyUpheld(),
                "notUpheld", ended.notUpheld(),
                "pace", ended.pace() == null ? null : FiguresJson.pace(ended.pace()));
    }

    static Map<String, Object> said(SaidFigures said) {
        return Json.object(
                "id", said.id(),
                "title", said.title(),
                "count", said.count(),
                "satisfied", said.satisfied(),
                "partlySatisfied", said.partlySatisfied(),
                "notSatisfied", said.notSatisfied());
    }

    static Map<String, Object> days(LimitDays limit) {
        return Json.object(
                "id", limit.id(),
                "title", limit.title(),
                "paused", limit.paused(),
                "days", limit.days() == null ? null : FiguresJson.pace(limit.days()));
    }

    static Map<String, Object> late(LateMiss late, FinancialYear year) {
        return Json.object(
                "period", late.period() == null ? null : Period.written(late.period(), year),
                "limit", late.limit(),
                "title", late.title(),
                "missed", late.missed());
    }

    static Map<String, Object> followOns(FollowOnFigures followOns) {
        return Json.object(
                "due", followOns.due(),
                "done", followOns.done(),
                "overdue", followOns.overdue(),
                "incidents", followOns.incidents(),
                "duties", FiguresJson.tallies(followOns.duties()));
    }

    static Map<String, Object> headline(Headline other, FinancialYear year) {
        return Json.object(
                "period", Period.written(other.period(), year),
                "received", other.received(),
                "closed", other.closed(),
                "carriedForward", other.carriedForward(),
                "percent", other.percent(),
                "average", other.average() == null ? null : FiguresJson.number(other.average()));
    }
}
