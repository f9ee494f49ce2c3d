package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.Erasure;
import io.redress.domain.rules.ErasureRules;
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
 * Shows the data-protection contact the complaints whose personal data is erased by the end of next month, and at least those of the
 * next 31 days, so that those that have to be kept are put on hold in time. Nothing is erased because its time is over that was not
 * shown for 31 days.
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
        LocalDate until = until(admin.today(request));
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
                                    .map(planned -> shown(planned, times, contact))
                                    .toList(),
                    "next", admin.cursors().next(page.next(), request)));
        });
    }

    /** The first day of the month after next, or a day later than the last for which something may be planned now. */
    private static LocalDate until(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1).plusMonths(2);
        LocalDate notice = today.plusDays(ErasureRules.NOTICE.toDays() + 1);
        return month.isBefore(notice) ? notice : month;
    }

    /** Among them are ended complaints of which something else is checked before, such as a letter to be told. */
    private List<String> references(String organisation, Instant end) {
        List<String> references = new ArrayList<>();
        checks.retention(organisation, end, (_, reference) -> references.add(reference));
        checks.ended(organisation, end, (_, reference) -> references.add(reference));
        return references;
    }

    private record Planned(Complaint complaint, Instant at) {

        /** The place in the list, by the time of the erasure. */
        String place() {
            return "%015d %s".formatted(at.toEpochMilli(), complaint.reference());
        }
    }

    private Stream<Planned> planned(Complaint complaint) {
        return admin.rules(complaint).erasures().foreseen(complaint, admin.now()).stream()
                .map(at -> new Planned(complaint, at));
    }

    /** Of a restricted complaint that the contact may not see, only the reference and the dates. */
    private Map<String, Object> shown(Planned planned, Times times, Actor.Caseworker contact) {
        Complaint complaint = planned.complaint();
        Erasure ordered = complaint.handling().erasure();
        boolean seen = admin.mayRead(complaint, contact);
        return Json.object(
                "reference",
                complaint.reference(),
                "kind",
                seen ? complaint.entry().kind() : null,
                "outcome",
                seen ? complaint.end().orElseThrow().outcome() : null,
                "closed",
                times.of(complaint.end().orElseThrow().closed()),
                "erased",
                times.of(planned.at()),
                "ground",
                ordered == null ? Erasure.RETENTION : ordered.ground());
    }
}
