package io.redress.tracking;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.complaint.StageWords;
import io.redress.intake.Additions;
import io.redress.platform.AvailableActions;
import io.redress.platform.Explanation.WrittenFor;
import io.redress.platform.Fields;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Json;
import io.redress.platform.Portion;
import io.redress.platform.Presentation;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Silence;
import io.redress.platform.Times;
import io.redress.web.WantedLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A tracked complaint as JSON, for a program of the complainant. */
final class TrackedJson {

    private TrackedJson() {}

    /** The complaint of a token, as it is now. */
    static Response show(TrackComplaint track, Request request) {
        return of(track.status(request.path("token")), ShownTexts.before(request));
    }

    /** @param before which page of the letters and of the complainant's texts is shown */
    static Response of(TrackedComplaint tracked, OptionalInt before) {
        ShownTexts texts = ShownTexts.of(tracked.written(), before, Portion.MOST);
        Complaint complaint = tracked.complaint();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reference", complaint.reference());
        shown.put("organisation", tracked.procedure().name());
        shown.put("by", tracked.by().name());
        shown.put("subject", tracked.subject());
        shown.put("kind", tracked.kind());
        Times times = Times.of(tracked.rules());
        shown.putAll(Json.object("received", times.of(complaint.entry().received())));
        shown.put("stage", Presentation.stage(tracked.stage(), StageWords.of(complaint, tracked.procedure())));
        Silence.at(tracked.now(), complaint, tracked.rules()).ifPresent(words -> shown.put("silence", words));
        shown.put("open", complaint.open());
        complaint.end().ifPresent(end -> {
            shown.putAll(Json.object("closed", times.of(end.closed())));
            shown.put("outcome", tracked.outcome().orElse(null));
            tracked.joinedTo().ifPresent(reference -> shown.put("joinedTo", reference));
        });
        tracked.erased().ifPresent(at -> shown.putAll(Json.object("erased", times.of(at))));
        shown.put("limits", Presentation.limits(complaint, tracked.rules(), tracked.now(), WrittenFor.COMPLAINANT));
        shown.put(
                "followOnActions",
                tracked.written().stillToDo().stream()
                        .map(todo -> {
                            Map<String, Object> action = new LinkedHashMap<>();
                            action.put("what", todo.what());
                            times.put(action, "due", todo.action().due());
                            action.putAll(
                                    Json.object("done", times.of(todo.action().done())));
                            return action;
                        })
                        .toList());
        shown.put(
                "letters",
                texts.letters().stream()
                        .map(sent -> Json.object(
                                "letter",
                                sent.letter(),
                                "sent",
                                times.of(sent.at()),
                                "text",
                                sent.text().orElse(null)))
                        .toList());
        shown.put(
                "statement",
                Json.object(
                        "subject",
                        tracked.subject(),
                        "details",
                        tracked.particulars().details()));
        shown.put(
                "added",
                texts.added().stream()
                        .map(added -> Json.object("at", times.of(added.at()), "by", added.by(), "text", added.text()))
                        .toList());
        SentDocuments documents = SentDocuments.of(tracked);
        shown.put("documents", documents.json(times));
        shown.put("refusedDocuments", documents.refusedJson(times));
        texts.earlier().ifPresent(earlier -> shown.put("earlier", earlier));
        Additions additions = tracked.additions();
        shown.put("room", Json.object("texts", additions.left(), "characters", additions.charactersLeft()));
        shown.put("actions", AvailableActions.forComplainant(tracked.rules(), complaint, tracked.by(), tracked.now()));
        return Response.ok(shown).with("content-language", tracked.language().tag());
    }

    /** Takes an action. The program has to ask its user for a confirmation itself. */
    static Response act(TrackComplaint track, Request request) {
        Fields body = request.fields();
        Map<String, String> values = body.strings();
        body.check();
        Optional<String> key = IdempotencyKey.of(request);
        track.act(
                request.path("token"),
                WantedLanguage.chosen(request),
                request.path("action"),
                values,
                true,
                key,
                request.body());
        return of(track.status(request.path("token")), OptionalInt.empty());
    }
}
