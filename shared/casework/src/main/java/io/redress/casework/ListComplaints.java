package io.redress.casework;

import io.redress.domain.Country;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Role;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.access.Access;
import io.redress.domain.staff.Actor;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.ClosedComplaints;
import io.redress.store.ClosedComplaints.Wanted;
import io.redress.store.ListReader;
import io.redress.store.WorkLists;
import io.redress.store.WorkLists.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The work lists, the most urgent complaint first, and the closed complaints, the latest received first. */
final class ListComplaints {

    private static final int USUAL = 25;
    private static final int MOST = 100;
    private static final String MINE = "mine";

    /** The lists of open work, in the order in which a day's work begins. */
    private static final List<String> OPEN = List.of(
            MINE,
            "unassigned",
            "overdue",
            "due",
            "to-approve",
            "untold",
            "follow-on-actions",
            "duties",
            "waiting",
            "team");

    /** How far a list is counted. */
    private static final int MOST_COUNTED = 50;

    private final AdminContext admin;
    private final WorkLists all;
    private final ClosedComplaints closed;

    ListComplaints(AdminContext admin) {
        this.admin = admin;
        this.all = new WorkLists(admin.table());
        this.closed = new ClosedComplaints(admin.table());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Paging paging = Paging.of(request, admin.cursors(), USUAL, MOST);
        Shown shown = FittingPage.fitting(
                paging.size(),
                size -> shown(page(request, caseworker, new Paging(size, paging.after())), request, caseworker),
                Shown::response);
        admin.reads()
                .listed(
                        caseworker,
                        request,
                        shown.references(),
                        "list " + request.query("list").orElse(MINE));
        return shown.response();
    }

    /** How many complaints each list of open work has for the user; from {@value #MOST_COUNTED} on, only that there are more. */
    List<Map<String, Object>> counts(Request request, Actor.Caseworker caseworker) {
        Paging paging = new Paging(MOST_COUNTED, null);
        return OPEN.stream()
                .map(list -> {
                    Page page = page(list, request, caseworker, paging);
                    return Json.object(
                            "id",
                            list,
                            "count",
                            page.complaints().size(),
                            "more",
                            page.next().isPresent() ? true : null);
                })
                .toList();
    }

    /** A page, and the complaints that it shows. */
    private record Shown(List<String> references, Response response) {}

    private Shown shown(Page page, Request request, Actor.Caseworker caseworker) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("complaints", lines(page.complaints(), request.path("organisation"), caseworker));
        answer.put("next", admin.cursors().next(page.next().orElse(null), request));
        return new Shown(page.complaints().stream().map(Complaint::reference).toList(), Response.ok(answer));
    }

    /** Reads the particulars of all complaints of a page together. */
    private List<Map<String, Object>> lines(
            List<Complaint> complaints, String organisation, Actor.Caseworker caseworker) {
        Map<String, String> names = admin.names(organisation);
        Map<String, Particulars> said = admin.complaints()
                .particulars(complaints.stream().map(Complaint::reference).toList());
        return complaints.stream()
                .map(complaint -> {
                    Rules rules = admin.rules(complaint);
                    Map<String, Object> line = ComplaintLine.of(complaint, rules, admin.now(), names);
                    Particulars particulars = said.get(complaint.reference());
                    if (particulars != null) {
                        boolean named = rules.access().mayReadName(complaint, particulars, caseworker);
                        line.put("subject", particulars.subject());
                        line.put(
                                "complainant", named ? particulars.complainant().name() : null);
                    }
                    return line;
                })
                .toList();
    }

    private Page page(Request request, Actor.Caseworker caseworker, Paging paging) {
        Parameters.only(request, "list", "department", "stage", "kind", "text", "cursor", "limit");
        return page(request.query("list").orElse(MINE), request, caseworker, paging);
    }

    private Page page(String list, Request request, Actor.Caseworker caseworker, Paging paging) {
        ListReader reader = new ListReader(
                request.path("organisation"), roles(request, caseworker), caseworker.id(), caseworker.actsFor());
        Filter filter = Filter.of(request, admin);
        String after = paging.after();
        int size = paging.size();
        Optional<Search> search =
                request.query("text").map(text -> new Search(text, country(request), admin, caseworker));
        WorkLists lists = search.map(all::saying).orElse(all);
        Predicate<Complaint> wanted = complaint -> filter.matches(complaint) && admin.mayRead(complaint, caseworker);
        return switch (list) {
            case MINE -> lists.mine(reader, after, size, wanted);
            case "team" -> lists.team(reader, after, size, wanted);
            case "unassigned" -> lists.unassigned(reader, after, size, wanted);
            case "due" -> lists.due(reader, admin.now(), after, size, wanted);
            case "overdue" -> lists.overdue(reader, admin.now(), after, size, wanted);
            case "waiting" -> lists.waiting(reader, after, size, wanted);
            case "to-approve" -> lists.toApprove(reader, after, size, wanted);
            case "follow-on-actions" -> lists.followOnActions(reader, after, size, wanted);
            case "untold" -> lists.untold(reader, after, size, wanted);
            case "duties" -> lists.duties(reader, after, size, wanted);
            case "closed" ->
                search.map(closed::saying)
                        .orElse(closed)
                        .page(reader.organisation(), after, size, closed(request, caseworker, filter, wanted));
            default ->
                throw Rejection.invalid(
                        "list",
                        "must be one of mine, team, unassigned, due, overdue, waiting, to-approve, follow-on-actions, untold,"
                                + " duties, closed");
        };
    }

    private Country country(Request request) {
        return Country.of(admin.rules(request).procedure().country()).orElseThrow();
    }

    /** Register lines decide which complaints to skip; the complaint itself decides whether it is shown. */
    private Wanted closed(Request request, Actor.Caseworker caseworker, Filter filter, Predicate<Complaint> wanted) {
        Access access = admin.rules(request).access();
        Instant now = admin.now();
        return new Wanted(row -> access.mayRead(row, caseworker, now), filter::matches, wanted);
    }

    /** The roles whose lists a user may read: the user's own roles; for an administrator, all. */
    private List<String> roles(Request request, Actor.Caseworker caseworker) {
        boolean all = caseworker.roles().contains(Role.ADMINISTRATOR);
        return AdminContext.everyRole(admin.rules(request).procedure())
                .filter(role -> all || caseworker.hasAny(List.of(role)))
                .toList();
    }
}
