package io.redress.casework;

import io.redress.domain.complaint.FollowOnAction;
import io.redress.domain.complaint.Handling;
import io.redress.domain.complaint.Lesson;
import io.redress.domain.complaint.Limit;
import io.redress.domain.complaint.RegisterRow;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.report.RowWords;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.RoomForTexts;
import io.redress.platform.Times;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the register as the API shows it, and those parts of it that a complaint's page shows in the same form. */
final class RowJson {

    private RowJson() {}

    static Map<String, Object> of(RegisterRow row, Times times) {
        Map<String, Object> shown = Json.object(
                "reference", row.reference(),
                "kind", row.kind(),
                "channel", row.channel(),
                "addressedTo", row.addressedTo(),
                "origin", row.origin(),
                "category", row.category(),
                "department", row.department(),
                "received", times.of(row.received()),
                "stage", row.stage(),
                "entered", times.of(row.entered()),
                "path", row.path(),
                "limits",
                        row.limits().stream().map(limit -> limit(limit, times)).toList(),
                "closed", times.of(row.closed()),
                "outcome", row.outcome(),
                "determination", row.determination(),
                "cause", row.cause(),
                "about", row.about());
        shown.putAll(Json.object(
                "restriction",
                row.restriction() == null ? null : restriction(row.restriction(), times),
                "registers",
                registers(row.registers()),
                "closings",
                closings(row.closings(), times),
                "laterContacts",
                contacts(row.laterContacts(), times),
                "priorities",
                priorities(row.priorities(), times),
                "owner",
                row.owner(),
                "pendingConsultation",
                row.pendingConsultation(),
                "satisfaction",
                satisfaction(row.satisfaction(), times),
                "followOnActions",
                row.followOnActions().stream()
                        .map(action -> followOnAction(action, times))
                        .toList(),
                "lessons",
                row.lessons().stream().map(lesson -> lesson(lesson, times)).toList(),
                "personalData",
                row.personalData() == null ? null : ErasureWords.of(row.personalData(), times)));
        return shown;
    }

    /** The numbers of the complaint in the registers of departments. */
    static List<Map<String, Object>> registers(List<Handling.Number> numbers) {
        return numbers.stream()
                .map(number -> Json.object("department", number.department(), "number", number.number()))
                .toList();
    }

    /** The outcomes with which the complaint was closed before it was reopened. */
    static List<Map<String, Object>> closings(List<Handling.Closing> closings, Times times) {
        return closings.stream()
                .map(closing -> Json.object(
                        "closed", times.of(closing.closed()),
                        "outcome", closing.outcome(),
                        "steps", closing.steps(),
                        "reopened", times.of(closing.reopened())))
                .toList();
    }

    /** What the complainant wrote after the end, and what came of it. */
    static List<Map<String, Object>> contacts(List<Handling.LaterContact> contacts, Times times) {
        return contacts.stream()
                .map(contact -> Json.object(
                        "at", times.of(contact.at()),
                        "decided", times.of(contact.decided()),
                        "outcome", contact.outcome()))
                .toList();
    }

    /** The priorities that staff have set. */
    static List<Map<String, Object>> priorities(List<Handling.Priority> priorities, Times times) {
        return priorities.stream()
                .map(priority -> Json.object("priority", priority.priority(), "since", times.of(priority.since())))
                .toList();
    }

    /** What the complainant said about answers. */
    private static List<Map<String, Object>> satisfaction(List<Handling.Stated> stated, Times times) {
        return stated.stream()
                .map(said -> Json.object(
                        "at",
                        times.of(said.at()),
                        "satisfaction",
                        Json.name(said.satisfaction()),
                        "saidBy",
                        ProcedureJson.name(said.saidBy())))
                .toList();
    }

    private static Map<String, Object> lesson(Lesson lesson, Times times) {
        return Json.object("change", lesson.change(), "at", times.of(lesson.at()), "cause", lesson.cause());
    }

    /** What people wrote that belongs to a line. Of very much, only the beginnings are shown. */
    static Map<String, Object> words(RowWords words) {
        RoomForTexts room = new RoomForTexts(Portion.MOST);
        Map<String, Object> actions = new LinkedHashMap<>();
        words.actions().forEach((id, what) -> actions.put(id, room.of(what)));
        return Json.object(
                "subject",
                words.subject(),
                "followOnActions",
                actions,
                "lessons",
                words.lessons().stream().map(lesson -> learned(lesson, room)).toList());
    }

    private static Map<String, Object> learned(RowWords.Learned learned, RoomForTexts room) {
        return Json.object(
                "lesson", room.of(learned.lesson()),
                "corrective", room.of(learned.corrective()),
                "preventive", room.of(learned.preventive()));
    }

    private static Map<String, Object> followOnAction(FollowOnAction action, Times times) {
        return Json.object(
                "id", action.id(),
                "duty", action.duty(),
                "role", action.role(),
                "caseworker", action.caseworker(),
                "due", times.of(action.due()),
                "done", times.of(action.done()));
    }

    private static Map<String, Object> limit(Limit limit, Times times) {
        return Json.object(
                "id", limit.id(),
                "started", times.of(limit.started()),
                "due", times.of(limit.due()),
                "firstDue", times.of(limit.firstDue()),
                "extended", times.of(limit.extended()),
                "left", text(limit.left()),
                "resumed", times.of(limit.resumed()),
                "state", Json.name(limit.state()),
                "missed", times.of(limit.missed()),
                "ended", times.of(limit.ended()),
                "runsAgain", times.of(limit.runsAgain()),
                "told", limit.told(),
                "declared", limit.declared().stream().map(RowJson::text).toList());
    }

    private static Map<String, Object> restriction(Restriction restriction, Times times) {
        return Json.object(
                "role", restriction.role(),
                "named", restriction.named(),
                "viewers",
                        restriction.viewers().stream()
                                .map(viewer -> Json.object(
                                        "caseworker", viewer.caseworker(), "until", times.of(viewer.until())))
                                .toList(),
                "before", restriction.before());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
