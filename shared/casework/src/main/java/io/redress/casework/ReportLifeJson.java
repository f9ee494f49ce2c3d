package io.redress.casework;

import io.redress.domain.procedure.Field;
import io.redress.domain.procedure.Report;
import io.redress.domain.procedure.ReportReview;
import io.redress.domain.procedure.ReportSubmission;
import io.redress.domain.report.life.Recommendation;
import io.redress.domain.report.life.ReportAction;
import io.redress.domain.report.life.ReportEvent;
import io.redress.domain.report.life.ReportLife;
import io.redress.domain.report.life.ReportRules;
import io.redress.domain.report.life.ReportStep;
import io.redress.domain.report.life.ReportWords;
import io.redress.domain.rules.form.DayRange;
import io.redress.domain.rules.form.FieldOptions;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.AvailableActions;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.RoomForTexts;
import io.redress.platform.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a report as the API shows it. */
final class ReportLifeJson {

    private final Times times;
    private final Map<String, String> names;

    ReportLifeJson(Times times, Map<String, String> names) {
        this.times = times;
        this.names = names;
    }

    /** How a report is submitted, as the procedure says. */
    static Map<String, Object> definition(ReportSubmission submission) {
        return Json.object(
                "to", submission.to(),
                "within", submission.within().toString(),
                "remindOn", submission.remindOn(),
                "prepare", submission.prepare(),
                "review", submission.review(),
                "approve", submission.approve(),
                "submit", submission.submit(),
                "tell", submission.tell(),
                "feedbackWithin",
                        submission.feedbackWithin() == null
                                ? null
                                : submission.feedbackWithin().toString(),
                "certificate", submission.certificate());
    }

    /** How a report is reviewed, as the procedure says. */
    static Map<String, Object> definition(ReportReview review) {
        return Json.object(
                "by", review.by(),
                "within", review.within().toString(),
                "remindOn", review.remindOn(),
                "tell", review.tell(),
                "training", review.training());
    }

    /** What a list says about a report: its state, when it is due, and whether it is late. */
    Map<String, Object> line(
            Report report, ReportLife life, ReportRules rules, Actor.Caseworker caseworker, Instant now) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("state", Json.name(life.state(now)));
        shown.put("stateInWords", "The report " + ReportWords.of(life.state(now), report) + ".");
        // The last second that is still in time.
        times.put(shown, "due", life.due().minusSeconds(1));
        shown.put("late", life.late(now));
        if (life.version() > 1) {
            shown.put("firstLate", life.firstLate());
        }
        shown.put("waitsForMe", rules.waitsFor(life, caseworker, now));
        return shown;
    }

    Map<String, Object> life(
            Report report,
            ReportLife life,
            List<ReportStep> steps,
            ReportRules rules,
            Actor.Caseworker caseworker,
            Instant now) {
        Map<String, Object> shown = line(report, life, rules, caseworker, now);
        shown.put("version", life.version());
        shown.put("waitsFor", rules.toAct(life, now));
        shown.put("values", life.values());
        times.put(shown, "submitted", life.submitted());
        times.put(shown, "firstSubmitted", life.firstSubmitted());
        shown.put("sha256", life.sha256());
        shown.put("approvedSha256", life.approved());
        rules.feedbackDue(life).ifPresent(due -> times.put(shown, "feedbackDue", due.minusSeconds(1)));
        LocalDate today = now.atZone(times.zone()).toLocalDate();
        shown.put(
                "recommendations",
                life.recommendations().stream()
                        .map(one -> recommendation(one, today))
                        .toList());
        shown.put("steps", steps(steps));
        return shown;
    }

    /** All steps, in order. If their texts have no room together, those of the latest are whole, and of the others the beginnings. */
    private List<Map<String, Object>> steps(List<ReportStep> steps) {
        RoomForTexts room = new RoomForTexts(Portion.MOST);
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ReportStep step : steps.reversed()) {
            shown.addFirst(step(step, room));
        }
        return shown;
    }

    private Map<String, Object> recommendation(Recommendation one, LocalDate today) {
        return Json.object(
                "id", one.id(),
                "what", one.what(),
                "owner", one.owner(),
                "name", names.get(one.owner()),
                "until", one.until().toString(),
                "overdue", one.overdue(today),
                "done", times.of(one.done()));
    }

    private Map<String, Object> step(ReportStep step, RoomForTexts room) {
        Map<String, Object> shown = Json.object(
                "step",
                step.number(),
                "at",
                times.of(step.at()),
                "by",
                step.by(),
                "name",
                step.by() == null ? null : names.get(step.by()),
                "inPlaceOf",
                step.inPlaceOf());
        ReportEventJson.of(step.event(), times).forEach((name, value) -> shown.put(name, within(room, value)));
        if (step.event() instanceof ReportEvent.Recommended recommended) {
            shown.putAll(Json.object("ownerName", names.get(recommended.owner())));
        }
        return shown;
    }

    private static @Nullable Object within(RoomForTexts room, @Nullable Object value) {
        if (value instanceof String text) {
            return room.of(text);
        }
        if (value instanceof Map<?, ?> texts) {
            Map<Object, @Nullable Object> shown = new LinkedHashMap<>();
            texts.forEach((name, text) -> shown.put(name, within(room, text)));
            return shown;
        }
        return value;
    }

    /** The actions that a person may take now, each with the fields of its form. */
    List<Map<String, Object>> actions(
            ReportLife life, ReportRules rules, Actor.Caseworker caseworker, List<StaffMember> staff, Instant now) {
        return rules.offered(life, caseworker, now).stream()
                .map(action -> Json.object(
                        "id",
                        ReportRules.name(action.id()),
                        "title",
                        action.title(),
                        "description",
                        action.description(),
                        "fields",
                        action.fields().stream()
                                .map(field ->
                                        AvailableActions.field(field, options(field, action, life, rules, staff, now)))
                                .toList()))
                .toList();
    }

    private static FieldOptions options(
            Field field,
            ReportAction action,
            ReportLife life,
            ReportRules rules,
            List<StaffMember> staff,
            Instant now) {
        return switch (field.type()) {
            case CASEWORKER ->
                FieldOptions.of(staff.stream()
                        .map(member -> new FieldOptions.Option(member.id(), member.name()))
                        .toList());
            case CHOICE, DEPARTMENT, DETERMINATION, PRIORITY -> FieldOptions.ofChoices(field.choices());
            case DATE ->
                rules.days(action, life, now)
                        .map(days -> FieldOptions.ofDays(List.of(new DayRange(days.earliest(), days.latest()))))
                        .orElse(FieldOptions.FREE);
            case TEXT, TIME, YES_NO, NUMBER, TIME_LIMIT, REFERENCE, FOLLOW_ON_ACTION -> FieldOptions.FREE;
        };
    }
}
