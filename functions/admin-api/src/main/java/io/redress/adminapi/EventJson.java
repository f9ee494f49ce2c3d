package io.redress.adminapi;

import io.redress.domain.Event;
import io.redress.runtime.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An event as a history shows it: its type first, then its values. What is stored of it may be called otherwise. */
final class EventJson {

    private EventJson() {}

    static Map<String, Object> of(Event event) {
        return switch (event) {
            case Event.Submitted entry -> submitted(entry);
            case Event.Reclassified to -> typed("reclassified", "kind", to.kind());
            case Event.StageEntered to -> typed("stage-entered", "stage", to.stage(), "owner", to.owner());
            case Event.LimitStarted limit -> started(limit);
            case Event.LimitMet limit -> typed("limit-met", "limit", limit.limit());
            case Event.LimitMissed limit -> typed("limit-missed", "limit", limit.limit());
            case Event.LimitEndedLate limit -> typed("limit-ended-late", "limit", limit.limit());
            case Event.LimitCancelled limit -> typed("limit-cancelled", "limit", limit.limit());
            case Event.LimitExtended limit -> counted("limit-extended", limit.limit(), limit.due(), null, limit.from());
            case Event.Alerted alert -> alerted(alert);
            case Event.ActionTaken taken -> typed("action-taken", "action", taken.action(), "fields", taken.fields());
            case Event.LetterOrdered letter -> typed("letter-ordered", "letter", letter.letter());
            case Event.LetterOwed letter -> typed("letter-owed", "letter", letter.letter());
            case Event.LetterOrderedAgain letter -> typed("letter-ordered-again", "change", letter.change());
            case Event.LetterSent letter -> typed("letter-sent", "letter", letter.letter(), "change", letter.change());
            case Event.Assigned to -> typed("assigned", "caseworker", to.caseworker());
            case Event.LeftUnassigned left -> typed("left-unassigned", "owner", left.owner());
            case Event.AssignmentSought _ -> typed("assignment-sought");
            case Event.PersonNamed named -> named(named);
            case Event.NameOpen open -> typed("name-open", "perhaps", filled(open.perhaps()));
            case Event.NobodyMeant _ -> typed("nobody-meant");
            case Event.PersonUnnamed unnamed -> typed("person-unnamed", "caseworker", unnamed.caseworker());
            case Event.Decided by -> decided(by);
            case Event.OwnerReplaced by -> typed("owner-replaced", "owner", by.owner());
            case Event.ActedFor acted -> typed("acted-for", "whom", acted.whom());
            case Event.Referred to -> typed("referred", "department", to.department());
            case Event.Registered in -> typed("registered", "department", in.department(), "number", in.number());
            case Event.Asked asked -> typed("asked", "role", asked.role(), "by", asked.by());
            case Event.LimitNotApplicable limit ->
                typed(
                        "limit-not-applicable",
                        "limit",
                        limit.limit(),
                        "start",
                        text(limit.start()),
                        "due",
                        text(limit.due()));
            case Event.LimitPaused limit -> typed("limit-paused", "limit", limit.limit(), "left", text(limit.left()));
            case Event.LimitResumed limit ->
                counted("limit-resumed", limit.limit(), limit.due(), limit.declared(), limit.from());
            case Event.LimitMoved limit ->
                counted("limit-moved", limit.limit(), limit.due(), limit.declared(), limit.from());
            case Event.Paused pause -> typed("paused", "cause", pause.cause(), "until", text(pause.until()));
            case Event.Resumed pause -> typed("resumed", "cause", pause.cause());
            case Event.Determined found -> typed("determined", "determination", found.determination());
            case Event.LetterDrafted letter -> typed("letter-drafted", "letter", letter.letter());
            case Event.Restricted to -> typed("restricted", "role", to.role(), "named", to.named());
            case Event.AccessGiven to ->
                typed("access-given", "caseworker", to.caseworker(), "until", text(to.until()));
            case Event.GlassBroken by ->
                typed("glass-broken", "caseworker", by.caseworker(), "until", text(by.until()));
            case Event.RestrictionLifted _ -> typed("restriction-lifted");
            case Event.Seen seen -> typed("seen", "what", seen.what());
            case Event.Related to -> typed("related", "reference", to.reference());
            case Event.IncidentRecorded _ -> typed("incident-recorded");
            case Event.ActionPromised promise -> promised(promise);
            case Event.PromiseKept promise -> typed("promise-kept", "id", promise.id());
            case Event.PromiseOverdue promise -> typed("promise-overdue", "id", promise.id());
            case Event.LessonLearned lesson -> typed("lesson-learned", "cause", lesson.cause());
            case Event.Reopened _ -> typed("reopened");
            case Event.Closed closed -> typed("closed", "outcome", closed.outcome());
        };
    }

    private static Map<String, Object> submitted(Event.Submitted entry) {
        return typed(
                "submitted",
                "kind",
                entry.kind(),
                "channel",
                entry.channel(),
                "addressedTo",
                entry.addressedTo(),
                "category",
                entry.category(),
                "department",
                entry.department(),
                "received",
                text(entry.received()),
                "reachable",
                entry.reachable(),
                "contactable",
                entry.contactable(),
                "relatesTo",
                entry.relatesTo(),
                "origin",
                entry.origin());
    }

    private static Map<String, Object> started(Event.LimitStarted limit) {
        return typed(
                "limit-started",
                "limit",
                limit.limit(),
                "start",
                text(limit.start()),
                "due",
                text(limit.due()),
                "declared",
                texts(limit.declared()));
    }

    /** A limit that has got another due time; absent values are left out. */
    private static Map<String, Object> counted(String type, String limit, Instant due, List<?> declared, Instant from) {
        return typed(type, "limit", limit, "due", text(due), "declared", texts(declared), "from", text(from));
    }

    private static Map<String, Object> alerted(Event.Alerted alert) {
        return typed(
                "alerted",
                "limit",
                alert.limit(),
                "number",
                alert.number(),
                "to",
                alert.to(),
                "reminder",
                alert.reminder());
    }

    private static Map<String, Object> named(Event.PersonNamed named) {
        return typed(
                "person-named",
                "person",
                Json.object(
                        "caseworker",
                        named.person().caseworker(),
                        "roles",
                        filled(named.person().roles())));
    }

    private static Map<String, Object> decided(Event.Decided by) {
        return typed(
                "decided",
                "decider",
                Json.object(
                        "caseworker",
                        by.decider().caseworker(),
                        "role",
                        by.decider().role(),
                        "stage",
                        by.decider().stage()));
    }

    private static Map<String, Object> promised(Event.ActionPromised promise) {
        return typed(
                "action-promised",
                "due",
                text(promise.due()),
                "caseworker",
                promise.caseworker(),
                "role",
                promise.role(),
                "id",
                promise.id(),
                "duty",
                promise.duty());
    }

    private static Map<String, Object> typed(String type, Object... namesAndValues) {
        Map<String, Object> shown = Json.object("@type", type);
        shown.putAll(Json.object(namesAndValues));
        return shown;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** A list with nothing in it is left out of an event. */
    private static List<?> filled(List<?> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    private static List<String> texts(List<?> days) {
        return filled(days) == null ? null : days.stream().map(Object::toString).toList();
    }
}
