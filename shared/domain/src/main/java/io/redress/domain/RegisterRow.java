package io.redress.domain;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.List;

/**
 * One line of an organisation's register: what can be counted about a complaint, and nothing personal.
 *
 * @param limits what became of the organisation's promises; those of the complainant are not counted
 * @param about the ids of the staff that it is about, who do not get to see the line
 */
public record RegisterRow(
        String reference,
        String kind,
        String channel,
        String category,
        String department,
        Instant received,
        String stage,
        List<String> path,
        List<Limit> limits,
        Instant closed,
        String outcome,
        List<String> about) {

    public RegisterRow {
        path = path == null ? List.of() : List.copyOf(path);
        limits = limits == null ? List.of() : List.copyOf(limits);
        about = about == null ? List.of() : List.copyOf(about);
    }

    public static RegisterRow of(Complaint complaint, Procedure procedure) {
        Event.Submitted entry = complaint.entry();
        return new RegisterRow(
                complaint.reference(),
                entry.kind(),
                entry.channel(),
                entry.category(),
                entry.department(),
                entry.received(),
                complaint.stage(),
                complaint.path(),
                complaint.limits().stream()
                        .filter(limit -> procedure
                                .limit(limit.id())
                                .map(definition -> definition.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                                .orElse(true))
                        .map(RegisterRow::withoutAlerts)
                        .toList(),
                complaint.standing().closed(),
                complaint.standing().outcome(),
                complaint.about().stream().map(Named::caseworker).toList());
    }

    /** How often somebody was told is no business of the register, and would only make it be written more often. */
    private static Limit withoutAlerts(Limit limit) {
        return limit.told(0);
    }
}
