package io.redress.store;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Env;
import io.redress.platform.Json;
import io.redress.platform.Tree;
import io.redress.procedures.Procedures;
import io.redress.store.ClosedComplaints.Wanted;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What production code finds in a table, under names of this test: numbers, references, states and times, so that it can be
 * compared with what an earlier version found there.
 */
final class Outcomes {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");
    private static final int EVERYTHING = 400;

    private final Env env;
    private final Table table;
    private final Procedures book;
    private final Complaints complaints;
    private final Register register;

    Outcomes(Env env, Table table, Procedures book) {
        this.env = env;
        this.table = table;
        this.book = book;
        this.complaints = Complaints.in(env, table, book);
        this.register = new Register(table);
    }

    Map<String, Object> of(String organisation) {
        return Json.object(
                "complaints",
                rows(organisation).stream()
                        .map(row -> complaint(organisation, row))
                        .toList(),
                "departments",
                departments(organisation),
                "lists",
                lists(organisation),
                "staff",
                staff(organisation),
                "daysOffDeclared",
                new DeclaredDays(env, table)
                        .read(organisation)
                        .declaration()
                        .days()
                        .size(),
                "turnedAway",
                new TurnedAway(table).between(organisation, YearMonth.of(2020, 1), YearMonth.of(2040, 1)),
                "reports",
                new Reports(table)
                        .all(organisation).stream()
                                .map(made -> report(organisation, made))
                                .toList());
    }

    List<RegisterRow> rows(String organisation) {
        List<RegisterRow> rows = new ArrayList<>();
        register.each(organisation, FIRST, LAST, rows::add);
        return rows;
    }

    private Map<String, Object> complaint(String organisation, RegisterRow row) {
        Complaint complaint = complaints.get(organisation, row.reference());
        Rules rules = book.of(complaint);
        return Json.object(
                "reference", complaint.reference(),
                "received", complaint.entry().received().toString(),
                "kind", complaint.entry().kind(),
                "changes", complaint.version(),
                "texts",
                        complaints.history(complaint.reference()).stream()
                                .filter(recorded -> !recorded.texts().isEmpty())
                                .count(),
                "subject", complaints.particulars(complaint.reference()).subject(),
                "stage", complaint.stage(),
                "stages", complaint.path(),
                "owner", complaint.status().owner(),
                "caseworker", complaint.status().caseworker(),
                "closed", text(complaint.status().closed()),
                "outcome", complaint.status().outcome(),
                "found", complaint.handling().determination(),
                "restricted", complaint.restricted(),
                "toDo", complaint.handling().open().count(),
                "due", text(rules.due(complaint).orElse(null)),
                "nextLook", text(rules.nextCheckAt(complaint).orElse(null)),
                "limits", complaint.limits().stream().map(Outcomes::limit).toList(),
                "limitsInRegister", row.limits().size());
    }

    private static String limit(Limit limit) {
        return limit.id() + " " + Json.name(limit.state()) + " " + limit.due();
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    /** The complaints in the registers of departments, in the order of their numbers. */
    private Map<String, Object> departments(String organisation) {
        Map<String, Object> found = new TreeMap<>();
        book.inForce(organisation).procedure().departments().forEach(department -> {
            List<String> numbered = register.numbered(organisation, department.id(), 1, EVERYTHING).stream()
                    .map(RegisterRow::reference)
                    .toList();
            if (!numbered.isEmpty()) {
                found.put(department.id(), numbered);
            }
        });
        return found;
    }

    /** How many complaints are in each list: of a reader with all roles, and of each member of staff in their own. */
    private Map<String, Object> lists(String organisation) {
        List<String> roles = book.inForce(organisation).procedure().roles().stream()
                .map(Role::id)
                .toList();
        ListReader all = new ListReader(organisation, roles, "nobody");
        WorkLists lists = new WorkLists(table);
        Wanted closed = new Wanted(_ -> true, _ -> true, _ -> true);
        Map<String, Object> sizes = Json.object(
                "team", size(lists.team(all, null, EVERYTHING, _ -> true)),
                "unassigned", size(lists.unassigned(all, null, EVERYTHING, _ -> true)),
                "waiting", size(lists.waiting(all, null, EVERYTHING, _ -> true)),
                "toApprove", size(lists.toApprove(all, null, EVERYTHING, _ -> true)),
                "promised", size(lists.followOnActions(all, null, EVERYTHING, _ -> true)),
                "duties", size(lists.duties(all, null, EVERYTHING, _ -> true)),
                "closed", size(new ClosedComplaints(table).page(organisation, null, EVERYTHING, closed)));
        for (StaffMember member : new Directory(table).all(organisation)) {
            ListReader own = new ListReader(organisation, List.of(), member.id());
            sizes.put("of " + member.id(), size(lists.mine(own, null, EVERYTHING, _ -> true)));
        }
        return sizes;
    }

    private static int size(WorkLists.Page page) {
        return page.complaints().size();
    }

    private List<String> staff(String organisation) {
        return new Directory(table)
                .roster(organisation).kept().stream()
                        .map(kept -> kept.member().id() + " " + kept.version() + " "
                                + kept.member().roles().stream().sorted().toList() + " "
                                + kept.member().absences().size())
                        .toList();
    }

    private Map<String, Object> report(String organisation, Reports.Made made) {
        Reports reports = new Reports(table);
        return Json.object(
                "report", made.report(),
                "period", made.period(),
                "made", made.at().toString(),
                "mailed", reports.wasMailed(organisation, made.report(), made.period()),
                "registerLines",
                        reports.register(organisation, made.report(), made.period())
                                .orElseThrow()
                                .lines()
                                .count(),
                "figures", figures(made));
    }

    private static String figures(Reports.Made made) {
        var figures = made.figures();
        var complaints = figures.complaints();
        return complaints.broughtForward() + " + " + complaints.received() + " - " + complaints.closed() + " = "
                + complaints.carriedForward() + ", met " + figures.allLimits().met() + " of "
                + figures.allLimits().due();
    }

    /** The same outcomes as they are read back from a file. */
    static Object plain(Object outcomes) {
        return Tree.read(Json.answer(outcomes)).value();
    }
}
