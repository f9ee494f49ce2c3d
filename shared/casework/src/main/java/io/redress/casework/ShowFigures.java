package io.redress.casework;

import io.redress.domain.Rejection;
import io.redress.domain.calendar.WorkingCalendar;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.Report;
import io.redress.domain.report.Counting;
import io.redress.domain.report.Figures;
import io.redress.domain.report.Period;
import io.redress.domain.report.SatisfactionFigures;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.ListReader;
import io.redress.store.Register;
import io.redress.store.WorkLists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The figures of the last months for managers: what is open, by stage and by age, and for each month what was received, closed, kept and missed, how
 * satisfied complainants were, and the causes. They are counted now, as a report of each month would count them, and include restricted
 * complaints only in totals. Those read them who read a report.
 */
final class ShowFigures {

    private static final int USUAL = 6;
    private static final int MOST = 12;

    /** How many open complaints are counted by stage and age. */
    private static final int MOST_OPEN = 1000;

    /** The ends of the ages, in working days since the receipt. */
    private static final List<Integer> AGES = List.of(5, 10, 20, 40);

    private final AdminContext admin;
    private final Register register;
    private final WorkLists lists;

    ShowFigures(AdminContext admin) {
        this.admin = admin;
        this.register = new Register(admin.table());
        this.lists = new WorkLists(admin.table());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Parameters.only(request, "months");
        Rules rules = admin.rules(request);
        if (!mayRead(rules.procedure(), caseworker)) {
            throw Rejection.notAllowed("figures are for those who read a report of the procedure");
        }
        List<Figures> months = months(request, rules);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("open", open(request, rules, caseworker));
        shown.put("months", months.stream().map(ShowFigures::month).toList());
        shown.put("causes", causes(months));
        admin.reads().sheet(caseworker, request, "figures of " + months.size() + " months");
        return Response.ok(shown);
    }

    /** Who may read one of the reports of the procedure. */
    static boolean mayRead(Procedure procedure, Actor.Caseworker caseworker) {
        return procedure.reports().stream().anyMatch(report -> ReportRights.mayRead(report, caseworker));
    }

    private static int wanted(Request request) {
        return request.query("months")
                .map(written -> {
                    if (!written.matches("[1-9]|1[0-2]")) {
                        throw Rejection.invalid("months", "must be a number from 1 to " + MOST);
                    }
                    return Integer.parseInt(written);
                })
                .orElse(USUAL);
    }

    /** The figures of each month, the earliest first; this month is the last one. */
    private List<Figures> months(Request request, Rules rules) {
        LocalDate today = admin.today(request);
        ZoneId zone = rules.calendar().zone();
        List<Figures> months = new ArrayList<>();
        for (int back = wanted(request) - 1; back >= 0; back--) {
            Period month = Period.of(
                    Report.Every.MONTH,
                    today.minusMonths(back),
                    rules.procedure().year());
            Counting counting = new Counting(month, rules.procedure(), rules.calendar());
            counting.made(admin.now());
            register.eachDated(request.path("organisation"), month.start(zone), month.end(zone), counting::add);
            months.add(counting.figures());
        }
        return months;
    }

    private static Map<String, Object> month(Figures figures) {
        Map<String, Object> shown = Json.object(
                "period", figures.period(),
                "received", figures.complaints().received(),
                "closed", figures.complaints().closed(),
                "met", figures.allLimits().met(),
                "missed", figures.allLimits().missed());
        Optional<SatisfactionFigures> said = figures.satisfaction().stream().reduce((_, last) -> last);
        shown.put("satisfied", said.map(SatisfactionFigures::satisfied).orElse(0));
        shown.put(
                "partlySatisfied",
                said.map(SatisfactionFigures::partlySatisfied).orElse(0));
        shown.put("notSatisfied", said.map(SatisfactionFigures::notSatisfied).orElse(0));
        return shown;
    }

    /** The causes of all months together, the most frequent first. */
    private static List<Map<String, Object>> causes(List<Figures> months) {
        Map<String, Integer> counts = new TreeMap<>();
        months.stream()
                .flatMap(month -> month.causes().stream())
                .forEach(cause -> counts.merge(cause.title(), cause.count(), Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(cause -> count(cause.getKey(), cause.getValue()))
                .toList();
    }

    private static Map<String, Object> count(String title, int count) {
        return Json.object("title", title, "count", count);
    }

    private Map<String, Object> open(Request request, Rules rules, Actor.Caseworker caseworker) {
        Procedure procedure = rules.procedure();
        List<String> roles = AdminContext.everyRole(procedure).toList();
        WorkLists.Page page = lists.team(
                new ListReader(procedure.organisation(), roles, caseworker.id()), null, MOST_OPEN, Complaint::open);
        // Somebody could follow a restricted complaint from stage to stage, so it is in the total alone.
        List<Complaint> listed = page.complaints().stream()
                .filter(complaint -> !complaint.restricted())
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("count", page.complaints().size());
        if (listed.size() < page.complaints().size()) {
            shown.put("restricted", page.complaints().size() - listed.size());
        }
        if (page.next().isPresent()) {
            shown.put("more", true);
        }
        shown.put(
                "stages",
                procedure.stages().stream()
                        .filter(stage -> inStage(listed, stage.id()) > 0)
                        .map(stage -> count(stage.title(), inStage(listed, stage.id())))
                        .toList());
        shown.put("ages", ages(listed, rules.calendar(), admin.now()));
        return shown;
    }

    private static int inStage(List<Complaint> open, String stage) {
        return (int) open.stream()
                .filter(complaint -> complaint.stage().equals(stage))
                .count();
    }

    private static List<Map<String, Object>> ages(List<Complaint> open, WorkingCalendar calendar, Instant now) {
        List<Integer> days = open.stream()
                .map(complaint -> calendar.workingDaysLeft(complaint.entry().received(), now))
                .toList();
        List<Map<String, Object>> ages = new ArrayList<>();
        int from = 0;
        for (int to : AGES) {
            int first = from;
            ages.add(count(first + " to " + to + " working days", (int)
                    days.stream().filter(age -> age >= first && age <= to).count()));
            from = to + 1;
        }
        int last = from;
        ages.add(count("more than " + (last - 1) + " working days", (int)
                days.stream().filter(age -> age >= last).count()));
        return ages;
    }
}
