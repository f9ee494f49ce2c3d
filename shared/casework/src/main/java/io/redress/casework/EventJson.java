package io.redress.casework;

import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.AssignmentEvent;
import io.redress.domain.complaint.DocumentEvent;
import io.redress.domain.complaint.ErasureEvent;
import io.redress.domain.complaint.Event;
import io.redress.domain.complaint.FollowOnEvent;
import io.redress.domain.complaint.IntakeEvent;
import io.redress.domain.complaint.LetterEvent;
import io.redress.domain.complaint.LimitEvent;
import io.redress.domain.complaint.ReplyEvent;
import io.redress.domain.complaint.StageEvent;
import io.redress.domain.complaint.SubjectEvent;
import io.redress.platform.Json;
import io.redress.platform.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the API shows it in a history: its type first, then its values. The stored names may differ. */
final class EventJson {

    private EventJson() {}

    static Map<String, Object> of(Event event, Times times) {
        return switch (event) {
            case IntakeEvent.Submitted entry -> submitted(entry, times);
            case IntakeEvent.Corrected corrected ->
                typed(
                        "corrected",
                        "parts",
                        corrected.parts(),
                        "category",
                        corrected.category(),
                        "reachable",
                        corrected.reachable(),
                        "contactable",
                        corrected.contactable(),
                        "answers",
                        corrected.answers());
            case IntakeEvent.Reclassified to -> typed("reclassified", "kind", to.kind());
            case StageEvent.StageEntered to -> typed("stage-entered", "stage", to.stage(), "owner", to.owner());
            case LimitEvent limit -> LimitEventJson.of(limit, times);
            case ActionEvent.ActionTaken taken ->
                typed("action-taken", "action", taken.action(), "fields", taken.fields());
            case LetterEvent.LetterOrdered letter -> typed("letter-ordered", "letter", letter.letter());
            case LetterEvent.LetterOwed letter ->
                typed(
                        "letter-owed",
                        "letter",
                        letter.letter(),
                        "orderedBy",
                        letter.orderedBy(),
                        "returned",
                        times.of(letter.returned()));
            case LetterEvent.LetterTold letter ->
                happened("letter-told", letter.letter(), letter.change(), letter.at(), times);
            case LetterEvent.LetterOrderedAgain letter -> typed("letter-ordered-again", "change", letter.change());
            case LetterEvent.LetterSent letter ->
                typed(
                        "letter-sent",
                        "letter",
                        letter.letter(),
                        "change",
                        letter.change(),
                        "at",
                        times.of(letter.at()),
                        "messageId",
                        letter.messageId());
            case LetterEvent.LetterReturned letter ->
                happened("letter-returned", letter.letter(), letter.change(), letter.at(), times);
            case LetterEvent.LetterDelayed letter ->
                happened("letter-delayed", letter.letter(), letter.change(), letter.at(), times);
            case LetterEvent.LetterDelivered letter ->
                happened("letter-delivered", letter.letter(), letter.change(), letter.at(), times);
            case LetterEvent.LetterMarkedAsSpam letter ->
                happened("letter-marked-as-spam", letter.letter(), letter.change(), letter.at(), times);
            case LetterEvent.AddressUnusable address ->
                typed("address-unusable", "holder", address.holder().id(), "why", Json.name(address.why()));
            case LetterEvent.LetterDoubted letter ->
                happened("letter-doubted", letter.letter(), letter.change(), letter.at(), times);
            case AssignmentEvent.Assigned to -> typed("assigned", "caseworker", to.caseworker());
            case AssignmentEvent.LeftUnassigned left ->
                typed("left-unassigned", "owner", left.owner(), "aboutHead", left.aboutHead());
            case AssignmentEvent.AssignmentSought _ -> typed("assignment-sought");
            case SubjectEvent.PersonNamed named -> named(named);
            case SubjectEvent.SubjectUnknown open ->
                typed("subject-unknown", "possibleMatches", filled(open.possibleMatches()));
            case SubjectEvent.SubjectNotStaff _ -> typed("subject-not-staff");
            case SubjectEvent.PersonUnnamed unnamed -> typed("person-unnamed", "caseworker", unnamed.caseworker());
            case ActionEvent.Decided by -> decided(by);
            case StageEvent.OwnerReplaced by -> typed("owner-replaced", "owner", by.owner());
            case ActionEvent.ActedFor acted -> typed("acted-for", "whom", acted.whom());
            case IntakeEvent.Referred to -> typed("referred", "department", to.department());
            case IntakeEvent.Registered in -> typed("registered", "department", in.department(), "number", in.number());
            case StageEvent.ConsultationRequested consulted ->
                typed("consultation-requested", "role", consulted.role(), "by", consulted.by());
            case StageEvent.Paused pause -> typed("paused", "cause", pause.cause(), "until", times.of(pause.until()));
            case StageEvent.Resumed pause -> typed("resumed", "cause", pause.cause());
            case ActionEvent.Prioritised to -> typed("prioritised", "priority", to.priority());
            case ActionEvent.Determined found -> typed("determined", "determination", found.determination());
            case ActionEvent.SatisfactionStated stated ->
                typed(
                        "satisfaction-stated",
                        "satisfaction",
                        Json.name(stated.satisfaction()),
                        "saidBy",
                        ProcedureJson.name(stated.saidBy()));
            case LetterEvent.LetterDrafted letter -> typed("letter-drafted", "letter", letter.letter());
            case AccessEvent.Restricted to -> typed("restricted", "role", to.role(), "named", to.named());
            case AccessEvent.AccessGiven to ->
                typed("access-given", "caseworker", to.caseworker(), "until", times.of(to.until()));
            case AccessEvent.GlassBroken by ->
                typed("glass-broken", "caseworker", by.caseworker(), "until", times.of(by.until()));
            case AccessEvent.RestrictionLifted _ -> typed("restriction-lifted");
            case AccessEvent.LinksEnded ended -> typed("links-ended", "representativeOnly", ended.representativeOnly());
            case AccessEvent.Seen seen -> typed("seen", "what", seen.what());
            case IntakeEvent.Related to -> typed("related", "reference", to.reference());
            case IntakeEvent.PossiblySame to -> typed("possibly-same", "reference", to.reference());
            case IntakeEvent.NotTheSame to -> typed("not-the-same", "reference", to.reference());
            case FollowOnEvent.IncidentRecorded _ -> typed("incident-recorded");
            case FollowOnEvent.FollowOnActionAdded followOnAction -> followOnActionAdded(followOnAction, times);
            case FollowOnEvent.FollowOnActionCompleted followOnAction ->
                typed("follow-on-action-completed", "id", followOnAction.id());
            case FollowOnEvent.FollowOnActionOverdue followOnAction ->
                typed("follow-on-action-overdue", "id", followOnAction.id());
            case FollowOnEvent.LessonLearned lesson ->
                typed("lesson-learned", "cause", lesson.cause(), "textsOf", lesson.textsOf());
            case StageEvent.Reopened _ -> typed("reopened");
            case StageEvent.ContactedAfterEnd _ -> typed("contacted-after-end");
            case StageEvent.Closed closed -> typed("closed", "outcome", closed.outcome());
            case DocumentEvent document -> DocumentWords.json(document);
            case ErasureEvent erasure -> ErasureWords.json(erasure, times);
            case ReplyEvent reply -> ReplyWords.json(reply, times);
        };
    }

    /** What happened to the mail of a letter at a time. */
    private static Map<String, Object> happened(String type, String letter, int change, Instant at, Times times) {
        return typed(type, "letter", letter, "change", change, "at", times.of(at));
    }

    private static Map<String, Object> submitted(IntakeEvent.Submitted entry, Times times) {
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
                times.of(entry.received()),
                "reachable",
                entry.reachable(),
                "contactable",
                entry.contactable(),
                "relatesTo",
                entry.relatesTo(),
                "origin",
                entry.origin(),
                "answers",
                entry.answers());
    }

    private static Map<String, Object> named(SubjectEvent.PersonNamed named) {
        return typed(
                "person-named",
                "person",
                Json.object(
                        "caseworker",
                        named.person().caseworker(),
                        "roles",
                        filled(named.person().roles())));
    }

    private static Map<String, Object> decided(ActionEvent.Decided by) {
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

    private static Map<String, Object> followOnActionAdded(
            FollowOnEvent.FollowOnActionAdded followOnAction, Times times) {
        return typed(
                "follow-on-action-added",
                "due",
                times.of(followOnAction.due()),
                "caseworker",
                followOnAction.caseworker(),
                "role",
                followOnAction.role(),
                "id",
                followOnAction.id(),
                "duty",
                followOnAction.duty());
    }

    static Map<String, Object> typed(String type, @Nullable Object... namesAndValues) {
        Map<String, Object> shown = Json.object("@type", type);
        shown.putAll(Json.object(namesAndValues));
        return shown;
    }

    /** An empty list is left out of an event. */
    private static @Nullable List<?> filled(@Nullable List<?> list) {
        return list == null || list.isEmpty() ? null : list;
    }
}
