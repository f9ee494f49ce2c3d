package io.redress.adminapi;

import io.redress.domain.Access;
import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.domain.Particulars;
import io.redress.domain.Refused;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Role;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.ClosedComplaints;
import io.redress.store.ClosedComplaints.Wanted;
import io.redress.store.Reader;
import io.redress.store.WorkLists;
import io.redress.store.WorkLists.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The lists of work, the most urgent first; and what is closed, the latest first. */
final class ListComplaints {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    private final Office office;
    private final WorkLists all;
    private final ClosedComplaints closed;

    ListComplaints(Office office) {
        this.office = office;
        this.all = new WorkLists(office.table());
        this.closed = new ClosedComplaints(office.table());
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = office.caseworker(request);
        Page page = page(request, caseworker);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("complaints", lines(page.complaints(), request.path("organisation"), caseworker));
        answer.put(
                "next",
                page.next().map(place -> office.cursors().at(place, request)).orElse(null));
        return Response.ok(answer);
    }

    /** What the complaints of a page are about, and from whom, is read for all of them at once. */
    private List<Map<String, Object>> lines(
            List<Complaint> complaints, String organisation, Actor.Caseworker caseworker) {
        Map<String, String> names = office.names(organisation);
        Map<String, Particulars> said = office.complaints()
                .particulars(complaints.stream().map(Complaint::reference).toList());
        return complaints.stream()
                .map(complaint -> {
                    Rules rules = office.rules(complaint);
                    Map<String, Object> line = Line.of(complaint, rules, office.now(), names);
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

    private Page page(Request request, Actor.Caseworker caseworker) {
        Reader reader = new Reader(
                request.path("organisation"), roles(request, caseworker), caseworker.id(), caseworker.actsFor());
        Paging paging = Paging.of(request, office.cursors(), USUAL, MOST);
        Parameters.only(request, "list", "department", "stage", "kind", "text", "cursor", "limit");
        Filter filter = Filter.of(request, office);
        String after = paging.after();
        int size = paging.size();
        Optional<Search> search = request.query("text").map(text -> new Search(text, office, caseworker));
        WorkLists lists = search.map(all::saying).orElse(all);
        Predicate<Complaint> wanted = complaint -> filter.matches(complaint) && office.mayRead(complaint, caseworker);
        return switch (request.query("list").orElse("mine")) {
            case "mine" -> lists.mine(reader, after, size, wanted);
            case "team" -> lists.team(reader, after, size, wanted);
            case "unassigned" -> lists.unassigned(reader, after, size, wanted);
            case "due" -> lists.due(reader, office.now(), after, size, wanted);
            case "overdue" -> lists.overdue(reader, office.now(), after, size, wanted);
            case "waiting" -> lists.waiting(reader, after, size, wanted);
            case "to-approve" -> lists.toApprove(reader, after, size, wanted);
            case "promised" -> lists.promised(reader, after, size, wanted);
            case "duties" -> lists.duties(reader, after, size, wanted);
            case "closed" ->
                search.map(closed::saying)
                        .orElse(closed)
                        .page(reader.organisation(), after, size, closed(request, caseworker, filter, wanted));
            default ->
                throw Refused.invalid(
                        "list",
                        "must be one of mine, team, unassigned, due, overdue, waiting, to-approve, promised, duties,"
                                + " closed");
        };
    }

    /** What is passed over goes by the lines of the register; whatever is shown, by the complaint itself. */
    private Wanted closed(Request request, Actor.Caseworker caseworker, Filter filter, Predicate<Complaint> wanted) {
        Access access = office.rules(request).access();
        Instant now = office.now();
        return new Wanted(row -> access.mayRead(row, caseworker, now), filter::matches, wanted);
    }

    /** The teams that somebody sees: their own; an administrator, all. */
    private List<String> roles(Request request, Actor.Caseworker caseworker) {
        boolean all = caseworker.roles().contains(Role.ADMINISTRATOR);
        return Stream.concat(
                        office.rules(request).procedure().roles().stream().map(Role::id), Stream.of(Role.ADMINISTRATOR))
                .filter(role -> all || caseworker.roles().contains(role))
                .toList();
    }
}
