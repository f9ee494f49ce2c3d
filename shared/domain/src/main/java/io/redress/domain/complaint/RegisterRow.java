package io.redress.domain.complaint;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One line of an organisation's register: what can be counted about a complaint, and nothing personal.
 *
 * @param addressedTo to whom in person; absent for nobody
 * @param origin what is recorded of the way it came
 * @param determination what was found of it last; absent while nothing was
 * @param cause the root cause that a lesson named; absent for none
 * @param restriction who alone sees it; absent when it is not restricted
 * @param registers its numbers in the registers of departments
 * @param closings how it was closed before it was opened again
 * @param owner the role that has it; absent when it is closed
 * @param asked the role whose word is waited for; absent when none is
 * @param limits what became of the organisation's promises; those of the complainant are not counted
 * @param about the ids of the staff that it is about or may be, who do not get to see the line
 */
public record RegisterRow(
        String reference,
        String kind,
        String channel,
        String addressedTo,
        Map<String, String> origin,
        String category,
        String department,
        Instant received,
        String stage,
        List<String> path,
        List<Limit> limits,
        Instant closed,
        String outcome,
        String determination,
        String cause,
        List<String> about,
        Restriction restriction,
        List<Handling.Number> registers,
        List<Handling.Closing> closings,
        String owner,
        String pendingConsultation) {

    public RegisterRow {
        path = path == null ? List.of() : List.copyOf(path);
        limits = limits == null ? List.of() : List.copyOf(limits);
        about = about == null ? List.of() : List.copyOf(about);
        origin = origin == null ? Map.of() : Map.copyOf(origin);
        closings = closings == null ? List.of() : List.copyOf(closings);
        registers = registers == null ? List.of() : List.copyOf(registers);
    }

    public static RegisterRow of(Complaint complaint, Procedure procedure) {
        IntakeEvent.Submitted entry = complaint.entry();
        return new RegisterRow(
                complaint.reference(),
                entry.kind(),
                entry.channel(),
                entry.addressedTo(),
                entry.origin(),
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
                complaint.status().closed(),
                complaint.status().outcome(),
                complaint.handling().determination(),
                complaint.handling().cause(),
                complaint.keptFrom(),
                complaint.handling().restriction(),
                complaint.handling().registers(),
                complaint.handling().closings(),
                complaint.status().owner(),
                complaint.status().pendingConsultation());
    }

    /** How often somebody was told is no business of the register, and would only make it be written more often. */
    private static Limit withoutAlerts(Limit limit) {
        return limit.told(0);
    }
}
