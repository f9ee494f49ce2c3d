package io.redress.casework;

import io.redress.domain.calendar.Declaration;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.LimitEvent.LimitMoved;
import io.redress.domain.procedure.TimeLimit;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Request;
import io.redress.platform.Times;
import io.redress.procedures.Procedures;
import io.redress.store.ListReader;
import io.redress.store.WorkLists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says which running time limits a new list of days off would move, before anybody declares it. Nothing is stored. */
final class PreviewDaysOff {

    /** How many open complaints are looked at. */
    private static final int MOST = 500;

    private final AdminContext admin;
    private final WorkLists lists;

    PreviewDaysOff(AdminContext admin) {
        this.admin = admin;
        this.lists = new WorkLists(admin.table());
    }

    Map<String, Object> of(Request request, Actor.Caseworker administrator, Declaration next) {
        Procedures then = Procedures.in(admin.env(), _ -> next.names());
        WorkLists.Page open = lists.team(
                reader(request, administrator), null, MOST, complaint -> admin.mayRead(complaint, administrator));
        List<Map<String, Object>> moved = open.complaints().stream()
                .flatMap(complaint -> moved(complaint, then.of(complaint)))
                .toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("moved", moved);
        if (open.next().isPresent()) {
            shown.put("more", true);
        }
        return shown;
    }

    private ListReader reader(Request request, Actor.Caseworker administrator) {
        List<String> roles =
                AdminContext.everyRole(admin.rules(request).procedure()).toList();
        return new ListReader(request.path("organisation"), roles, administrator.id(), administrator.actsFor());
    }

    private Stream<Map<String, Object>> moved(Complaint complaint, Rules then) {
        Times times = Times.of(then);
        return then
                .decide(complaint, new Command.Recount(), new Actor.System("calendar"), admin.now())
                .events()
                .stream()
                .filter(LimitMoved.class::isInstance)
                .map(LimitMoved.class::cast)
                .map(move -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("reference", complaint.reference());
                    shown.put("limit", move.limit());
                    shown.put(
                            "title",
                            then.procedure()
                                    .limit(move.limit())
                                    .map(TimeLimit::title)
                                    .orElse(move.limit()));
                    times.put(shown, "from", move.from());
                    times.put(shown, "to", move.due());
                    return shown;
                });
    }
}
