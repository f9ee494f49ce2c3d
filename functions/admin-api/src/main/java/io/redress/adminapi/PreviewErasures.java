package io.redress.adminapi;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.NextChecks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Shows the data-protection contact the complaints whose personal data is erased by the end of next month, so that those that have
 * to be kept are put on hold in time.
 */
final class PreviewErasures {

    private final AdminContext admin;
    private final NextChecks checks;

    PreviewErasures(AdminContext admin) {
        this.admin = admin;
        this.checks = NextChecks.in(admin.env(), admin.table());
    }

    Response run(Request request) {
        Actor.Caseworker contact = admin.dataProtectionContact(request);
        Rules rules = admin.rules(request);
        Parameters.only(request, "cursor");
        Paging paging = Paging.whole(request, admin.cursors());
        String organisation = request.path("organisation");
        LocalDate until = admin.today(request).withDayOfMonth(1).plusMonths(2);
        Instant end = until.atStartOfDay(rules.calendar().zone()).toInstant();
        Times times = Times.of(rules);
        List<Planned> all = admin.complaints().all(organisation, references(organisation, end)).stream()
                .filter(complaint -> !complaint.isAbout(contact.id()))
                .flatMap(this::planned)
                .filter(planned -> planned.at().isBefore(end))
                .sorted(Comparator.comparing(Planned::place))
                .toList();
        return FittingPage.fitting(paging.size(), size -> {
            FittingPage<Planned> page = FittingPage.of(all, Planned::place, paging, size);
            return Response.ok(Json.object(
                    "before", until.toString(),
                    "erasures",
                            page.lines().stream()
                                    .map(planned -> shown(planned, times))
                                    .toList(),
                    "next", admin.cursors().next(page.next(), request)));
        });
    }

    /** An ended complaint of which something else is checked before, such as a letter to be told, has its entry there. */
    private List<String> references(String organisation, Instant end) {
        List<String> references = new ArrayList<>();
        checks.retention(organisation, end, (_, reference) -> references.add(reference));
        for (int shard = 0; shard < checks.shards(); shard++) {
            checks.each(shard, end, (owner, reference) -> {
                if (owner.equals(organisation)) {
                    references.add(reference);
                }
            });
        }
        return references;
    }

    private record Planned(Complaint complaint, Instant at) {

        /** The place in the list, by the time of the erasure. */
        String place() {
            return "%015d %s".formatted(at.toEpochMilli(), complaint.reference());
        }
    }

    private Stream<Planned> planned(Complaint complaint) {
        return admin.rules(complaint).erasures().at(complaint).stream().map(at -> new Planned(complaint, at));
    }

    private static Map<String, Object> shown(Planned planned, Times times) {
        Complaint complaint = planned.complaint();
        Erasure ordered = complaint.handling().erasure();
        return Json.object(
                "reference", complaint.reference(),
                "kind", complaint.entry().kind(),
                "outcome", complaint.end().orElseThrow().outcome(),
                "closed", times.of(complaint.end().orElseThrow().closed()),
                "erased", times.of(planned.at()),
                "ground", ordered == null ? "retention" : ordered.ground());
    }
}
