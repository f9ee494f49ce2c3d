package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.RecordedChange;
import io.redress.domain.complaint.Restriction;
import io.redress.domain.complaint.Subject;
import io.redress.domain.intake.Particulars;
import io.redress.domain.procedure.Procedure;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.StaffFacts;
import io.redress.domain.staff.Actor;
import io.redress.platform.AvailableActions;
import io.redress.platform.Explanation.WrittenFor;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Presentation;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.RecordedHistory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Everything about a complaint on one page, and the actions that the caseworker may take now. */
final class ShowComplaint {

    /** How many of the latest times are shown at which the same complaint was submitted again. */
    private static final int MOST_AGAIN = 100;

    private final AdminContext admin;
    private final RelatedComplaints others;
    private final ConditionsOfComplainant conditions;

    ShowComplaint(AdminContext admin) {
        this.admin = admin;
        this.others = new RelatedComplaints(admin);
        this.conditions = new ConditionsOfComplainant(admin);
    }

    Response run(Request request) {
        OptionalInt before = Parameters.before(request);
        return response(admin.read(request, "complaint"), admin.caseworker(request), before);
    }

    /** The answer that shows a complaint, also after a change. Its ETag is the version of the complaint. */
    Response response(Complaint complaint, Actor.Caseworker caseworker) {
        return response(complaint, caseworker, OptionalInt.empty());
    }

    /**
     * The answer to somebody who has decided about the personal data of a restricted complaint that they may not see: only what holds
     * for the data.
     */
    Response onlyPersonalData(Complaint complaint) {
        return Response.ok(Json.object(
                        "reference",
                        complaint.reference(),
                        "personalData",
                        ErasureWords.of(complaint, Times.of(admin.rules(complaint)), admin.now())
                                .orElse(null)))
                .with("etag", IfMatch.tag(complaint.version()));
    }

    /** @param before the change before which the part of the timeline that is shown ends; empty for the newest part */
    private Response response(Complaint complaint, Actor.Caseworker caseworker, OptionalInt before) {
        return Response.ok(shown(complaint, caseworker, before)).with("etag", IfMatch.tag(complaint.version()));
    }

    private Map<String, Object> shown(Complaint complaint, Actor.Caseworker caseworker, OptionalInt before) {
        Rules rules = admin.rules(complaint);
        Procedure procedure = rules.procedure();
        RelatedComplaints.Known related = others.of(complaint, caseworker);
        Set<String> known = related.references();
        Particulars particulars = admin.complaints().particulars(complaint.reference());
        boolean named = rules.access().mayReadName(complaint, particulars, caseworker);
        RecordedHistory history = admin.complaints().recorded(complaint.reference());
        List<Actor.Caseworker> capacities = rules.access().capacities(complaint, caseworker, admin.now());
        List<RecordedChange> seen = new Redaction(rules, capacities, known, named).over(history.changes());
        Map<String, String> names = admin.names(complaint.organisation());
        HistoryFacts facts = new HistoryFacts(complaint, rules, seen, names);
        Times times = Times.of(rules);
        Map<String, Object> shown = ComplaintLine.of(complaint, rules, admin.now(), names);
        shown.put("version", complaint.version());
        shown.put("procedure", complaint.procedure());
        shown.put("addressedTo", complaint.entry().addressedTo());
        Map<String, String> origin = particulars.originOr(complaint.entry().origin());
        shown.put("origin", origin);
        shown.put(
                "originInWords",
                Optional.ofNullable(complaint.entry().channel())
                        .flatMap(procedure::channel)
                        .map(channel -> ParticularsJson.inWords(origin, channel.fields()))
                        .orElse(List.of()));
        // A reference contains a check character, so a mistyped one is rarely valid. A related reference is therefore
        // left out if the user may not see its complaint: showing it would reveal a hidden complaint (NU-6).
        shown.put(
                "relatesTo",
                known.contains(complaint.entry().relatesTo())
                        ? complaint.entry().relatesTo()
                        : null);
        shown.put("related", known);
        shown.put("possiblySame", related.possiblySame());
        shown.put(
                "submittedAgain",
                history.submittedAgain().stream()
                        .skip(Math.max(0, history.submittedAgain().size() - MOST_AGAIN))
                        .map(times::of)
                        .toList());
        shown.put("path", complaint.path());
        Portion<Map<String, Object>> timeline =
                Portion.of(Timeline.of(seen, new EventWords(rules, names)), "change", before, Portion.MOST);
        shown.put("timeline", timeline.shown());
        timeline.earlier().ifPresent(earlier -> shown.put("earlier", earlier));
        shown.put("about", complaint.about().stream().map(Subject::caseworker).toList());
        shown.put("stage", Presentation.stage(procedure.stageOf(complaint.stage())));
        shown.put("particulars", particulars(particulars, procedure, named));
        List<Map<String, Object>> hold = named ? conditions.of(rules, particulars, caseworker) : List.of();
        if (!hold.isEmpty()) {
            shown.put("contactConditions", hold);
        }
        shown.put("limits", Presentation.limits(complaint, rules, admin.now(), WrittenFor.STAFF));
        shown.put("letters", LetterList.of(complaint, seen, rules));
        shown.put("documents", DocumentWords.of(complaint, seen, named, times));
        List<Map<String, Object>> replies = ReplyWords.waiting(complaint, times, admin.now());
        if (!replies.isEmpty()) {
            shown.put("waitingReplies", replies);
        }
        shown.put("followOnActions", facts.followOnActions(admin.now()));
        shown.put("incidents", facts.incidents());
        handled(complaint, procedure, times, shown);
        ErasureWords.of(complaint, times, admin.now()).ifPresent(data -> shown.put("personalData", data));
        StaffFacts forForms = facts.forForms(admin.staff(complaint.organisation()), related.complaints());
        shown.put("actions", AvailableActions.forStaff(rules, complaint, caseworker, admin.now(), forForms));
        return shown;
    }

    /** Adds what has happened since the receipt; for most complaints, this is little. */
    private static void handled(Complaint complaint, Procedure procedure, Times times, Map<String, Object> shown) {
        var handling = complaint.handling();
        if (handling.restriction() != null) {
            shown.put("restriction", restriction(handling.restriction(), times));
        }
        if (handling.name() != null) {
            shown.put(
                    "nameGiven",
                    Json.object(
                            "open", handling.name().open(),
                            "possibleMatches", handling.name().possibleMatches()));
        }
        if (handling.pause() != null) {
            shown.put(
                    "pause",
                    Json.object(
                            "cause", handling.pause().cause(),
                            "title",
                                    procedure
                                            .pause(handling.pause().cause())
                                            .map(cause -> cause.title())
                                            .orElse(null),
                            "since", times.of(handling.pause().since()),
                            "until", times.of(handling.pause().until())));
        }
        if (!handling.unusableAddresses().isEmpty()) {
            shown.put(
                    "unusableAddresses",
                    handling.unusableAddresses().stream()
                            .map(address -> Json.object(
                                    "holder", address.holder().id(),
                                    "why", Json.name(address.why()),
                                    "since", times.of(address.since())))
                            .toList());
        }
        shown.put("cause", handling.cause());
        shown.put("registers", RowJson.registers(handling.registers()));
        shown.put("laterContacts", RowJson.contacts(handling.contacts(), times));
        shown.put("priorities", RowJson.priorities(handling.priorities(), times));
        shown.put("closings", RowJson.closings(handling.closings(), times));
    }

    private static Map<String, Object> restriction(Restriction restriction, Times times) {
        return Json.object(
                "role", restriction.role(),
                "named", restriction.named(),
                "viewers",
                        restriction.viewers().stream()
                                .map(viewer -> Json.object(
                                        "caseworker", viewer.caseworker(), "until", times.of(viewer.until())))
                                .toList());
    }

    /** The particulars; without personal data that identifies somebody for a caseworker who may not read names (NU-5). */
    private static Map<String, Object> particulars(Particulars particulars, Procedure procedure, boolean named) {
        Map<String, Object> shown = named ? ParticularsJson.of(particulars) : ParticularsJson.withoutNames(particulars);
        Map<String, String> answers = ParticularsJson.answers(particulars, procedure.intake(), named);
        shown.put("answers", answers);
        shown.put(
                "answersInWords",
                ParticularsJson.inWords(answers, procedure.intake().fields()));
        return shown;
    }
}
