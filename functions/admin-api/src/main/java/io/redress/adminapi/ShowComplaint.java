package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Complaint;
import io.redress.domain.Named;
import io.redress.domain.Particulars;
import io.redress.domain.Restriction;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Procedure;
import io.redress.runtime.Explanation.Reader;
import io.redress.runtime.Json;
import io.redress.runtime.Offer;
import io.redress.runtime.Presentation;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import io.redress.store.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything about a complaint on one page, and what whoever asks may do to it now. */
final class ShowComplaint {

    private final Office office;
    private final Others others;

    ShowComplaint(Office office) {
        this.office = office;
        this.others = new Others(office);
    }

    Response run(Request request) {
        return response(office.read(request, "complaint"), office.caseworker(request));
    }

    /** The complaint as it is shown after a change, too; its version is also its ETag. */
    Response response(Complaint complaint, Actor.Caseworker caseworker) {
        return Response.ok(shown(complaint, caseworker)).with("etag", IfMatch.tag(complaint.version()));
    }

    private Map<String, Object> shown(Complaint complaint, Actor.Caseworker caseworker) {
        Rules rules = office.rules(complaint);
        Procedure procedure = rules.procedure();
        Set<String> known = others.of(complaint, caseworker);
        List<Recorded> seen =
                new Veil(rules, caseworker, known).over(office.complaints().history(complaint.reference()));
        Chronicle chronicle = new Chronicle(complaint, rules, seen);
        Map<String, String> names = office.names(complaint.organisation());
        Map<String, Object> shown = Line.of(complaint, rules, office.now(), names);
        shown.put("version", complaint.version());
        shown.put("procedure", complaint.procedure());
        shown.put("addressedTo", complaint.entry().addressedTo());
        shown.put("origin", complaint.entry().origin());
        // A reference bears its own check, so one that is not shown to be there hardly ever is a slip: to show it all
        // the
        // same would betray a complaint that is hidden (NU-6).
        shown.put(
                "relatesTo",
                known.contains(complaint.entry().relatesTo())
                        ? complaint.entry().relatesTo()
                        : null);
        shown.put("related", known);
        shown.put("path", complaint.path());
        shown.put("story", Timeline.of(seen, new EventWords(rules, names)));
        shown.put("about", complaint.about().stream().map(Named::caseworker).toList());
        shown.put("stage", Presentation.stage(procedure.stageOf(complaint.stage())));
        shown.put("particulars", particulars(complaint, rules, caseworker));
        shown.put("limits", Presentation.limits(complaint, rules, office.now(), Reader.STAFF));
        shown.put("letters", Letters.of(seen, procedure));
        shown.put("promises", chronicle.promises(office.now()));
        shown.put("incidents", chronicle.incidents());
        handled(complaint, procedure, shown);
        Choices choices =
                new Choices(complaint, rules, office.staff(complaint.organisation()), chronicle, office.now());
        shown.put("actions", new Offer(complaint, rules, caseworker, office.now(), choices).actions());
        return shown;
    }

    /** What has come up since; of most complaints there is little. */
    private static void handled(Complaint complaint, Procedure procedure, Map<String, Object> shown) {
        var handling = complaint.handling();
        if (handling.restriction() != null) {
            shown.put("restriction", restriction(handling.restriction()));
        }
        if (handling.name() != null) {
            shown.put(
                    "nameGiven",
                    Json.object(
                            "open", handling.name().open(),
                            "perhaps", handling.name().perhaps()));
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
                            "since", handling.pause().since().toString(),
                            "until", handling.pause().until().toString()));
        }
        shown.put("cause", handling.cause());
        shown.put("registers", RowJson.registers(handling.registers()));
        shown.put("closings", RowJson.closings(handling.closings()));
    }

    private static Map<String, Object> restriction(Restriction restriction) {
        return Json.object(
                "role", restriction.role(),
                "named", restriction.named(),
                "viewers",
                        restriction.viewers().stream()
                                .map(viewer -> Json.object(
                                        "caseworker",
                                        viewer.caseworker(),
                                        "until",
                                        viewer.until() == null
                                                ? null
                                                : viewer.until().toString()))
                                .toList());
    }

    /** Without the names of those who complain, for whoever may not read them (NU-5). */
    private Map<String, Object> particulars(Complaint complaint, Rules rules, Actor.Caseworker caseworker) {
        Particulars particulars = office.complaints().particulars(complaint.reference());
        return rules.access().mayReadName(complaint, particulars, caseworker)
                ? ParticularsJson.of(particulars)
                : ParticularsJson.withoutNames(particulars);
    }
}
