package io.redress.domain.complaint;

import io.redress.domain.procedure.Procedure;
import io.redress.domain.procedure.TimeLimit;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an organisation's register: what can be counted about a complaint, without personal data.
 *
 * @param channel the channel that it came in by; absent only if its history was stored without it
 * @param addressedTo the addressee that the complainant chose; absent for none, like category and department
 * @param origin recorded facts about how the complaint came in; a stored row has them only if it is of an earlier version
 * @param closed when it was closed; absent while it is open for the first time or again, like the outcome
 * @param determination the last finding about the complaint; absent while there is none
 * @param cause the root cause that a lesson recorded; absent for none
 * @param restriction which members of staff may see the complaint; absent when it is not restricted
 * @param registers the numbers of the complaint in the registers of departments
 * @param closings the earlier closings of a complaint that was reopened
 * @param owner the role that handles the complaint; absent when it is closed
 * @param pendingConsultation the role whose approval or advice is pending; absent when none is
 * @param laterContacts what the complainant wrote after the end, and what came of it
 * @param priorities the priorities that staff have set, in order; the last one holds, and without any the usual one
 * @param satisfaction what the complainant said about each answer, in order
 * @param followOnActions the follow-on actions, completed or not; their texts are stored with the changes that added them
 * @param lessons the lessons that were recorded; the texts are stored with the changes that recorded them
 * @param personalData what happened to its personal data; absent as long as nothing did
 * @param entered since when it is in its stage; absent in a row that an earlier version wrote
 * @param limits the time limits that the organisation owes; those that the complainant owes are left out
 * @param about the ids of the members of staff that the complaint is or may be about; they may not see the row
 */
@RecordBuilder
public record RegisterRow(
        String reference,
        String kind,
        @Nullable String channel,
        @Nullable String addressedTo,
        Map<String, String> origin,
        @Nullable String category,
        @Nullable String department,
        Instant received,
        String stage,
        List<String> path,
        List<Limit> limits,
        @Nullable Instant closed,
        @Nullable String outcome,
        @Nullable String determination,
        @Nullable String cause,
        List<String> about,
        @Nullable Restriction restriction,
        List<Handling.Number> registers,
        List<Handling.Closing> closings,
        @Nullable String owner,
        @Nullable String pendingConsultation,
        List<Handling.LaterContact> laterContacts,
        List<Handling.Priority> priorities,
        List<Handling.Stated> satisfaction,
        List<FollowOnAction> followOnActions,
        List<Lesson> lessons,
        @Nullable PersonalDataState personalData,
        @Nullable Instant entered) {

    public RegisterRow {
        path = path == null ? List.of() : List.copyOf(path);
        limits = limits == null ? List.of() : List.copyOf(limits);
        about = about == null ? List.of() : List.copyOf(about);
        origin = origin == null ? Map.of() : Map.copyOf(origin);
        closings = closings == null ? List.of() : List.copyOf(closings);
        laterContacts = laterContacts == null ? List.of() : List.copyOf(laterContacts);
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        registers = registers == null ? List.of() : List.copyOf(registers);
        satisfaction = satisfaction == null ? List.of() : List.copyOf(satisfaction);
        followOnActions = followOnActions == null ? List.of() : List.copyOf(followOnActions);
        lessons = lessons == null ? List.of() : List.copyOf(lessons);
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
                        .filter(limit -> !limit.isOfUntoldLetters())
                        .filter(limit -> procedure
                                .limit(limit.id())
                                .map(definition -> definition.owedBy() == TimeLimit.OwedBy.ORGANISATION)
                                .orElse(true))
                        .map(RegisterRow::withoutAlerts)
                        .toList(),
                complaint.end().map(Handling.End::closed).orElse(null),
                complaint.end().map(Handling.End::outcome).orElse(null),
                complaint.handling().determination(),
                complaint.handling().cause(),
                complaint.keptFrom(),
                complaint.handling().restriction(),
                complaint.handling().registers(),
                complaint.handling().closings(),
                complaint.status().owner(),
                complaint.status().pendingConsultation(),
                complaint.handling().contacts(),
                complaint.handling().priorities(),
                complaint.handling().satisfaction(),
                complaint.handling().followOnActions().stream()
                        .map(FollowOnAction::asNotTold)
                        .toList(),
                complaint.handling().lessons(),
                PersonalDataState.of(complaint.handling()),
                complaint.status().entered());
    }

    /**
     * Whether a report may have a line of it, and what people wrote about it. Many people read reports, among them perhaps those whom the
     * complaint is about.
     */
    public boolean listed() {
        return restriction == null && about.isEmpty();
    }

    /** The register has no alerts and no untold moves. With them, the row would have to be written more often. */
    private static Limit withoutAlerts(Limit limit) {
        return limit.told(0).newDateTold();
    }
}
