package io.redress.casework;

import io.redress.domain.complaint.Complaint;
import io.redress.domain.staff.Actor;
import io.redress.messaging.DeadLetter;
import io.redress.messaging.DeadLetterQueue;
import io.redress.messaging.DeadLetterQueue.Found;
import io.redress.messaging.DeadLetterWords;
import io.redress.messaging.MessageSubject;
import io.redress.platform.Fields;
import io.redress.platform.Json;
import io.redress.platform.Log;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Says administrators in words which messages about their organisation functions could not process, and moves them back. Messages of
 * other organisations, messages that name none, and those about complaints about the administrator, stay where they are, unseen.
 */
final class KeepDeadLetters {

    /** The most messages of each queue that one request looks at. */
    private static final int LOOKED_AT = 200;

    /** The most messages in an answer. */
    private static final int SHOWN = 100;

    private final AdminContext admin;
    private final List<DeadLetterQueue> queues;

    KeepDeadLetters(AdminContext admin) {
        this.admin = admin;
        this.queues = DeadLetterQueue.in(admin.env());
    }

    Response list(Request request) {
        Actor.Caseworker administrator = admin.administrator(request);
        Parameters.only(request);
        BiFunction<String, String, Optional<Complaint>> complaints = complaints();
        Predicate<Tree> own = own(request, administrator, complaints);
        DeadLetterWords words = new DeadLetterWords(complaints, admin.complaints()::changes, admin.procedures());
        List<DeadLetter> shown = new ArrayList<>();
        boolean more = false;
        for (DeadLetterQueue queue : queues) {
            Found found = queue.list(LOOKED_AT);
            List<Tree> bodies = found.bodies().stream().filter(own).toList();
            int room = SHOWN - shown.size();
            more |= found.more() || bodies.size() > room;
            bodies.stream()
                    .limit(room)
                    .map(body -> words.of(queue.function(), body))
                    .forEach(shown::add);
        }
        return Response.ok(Json.object(
                "deadLetters",
                shown.stream()
                        .sorted(Comparator.comparing(DeadLetter::function)
                                .thenComparing(letter ->
                                        Optional.ofNullable(letter.reference()).orElse(""))
                                .thenComparing(letter ->
                                        Optional.ofNullable(letter.change()).orElse(0)))
                        .map(KeepDeadLetters::json)
                        .toList(),
                "more",
                more));
    }

    /** Moves back all messages of the organisation, or those about one complaint. */
    Response moveBack(Request request) {
        Actor.Caseworker administrator = admin.administrator(request);
        Fields body = request.fields();
        String reference = body.line("reference");
        if (body.has("reference") && reference == null) {
            body.fault(
                    "reference", "must be a reference such as KIWI-7K3M-9QX1; leave it out to move all messages back");
        }
        body.check();
        Predicate<Tree> chosen = own(request, administrator, complaints())
                .and(message -> reference == null
                        || reference.equals(MessageSubject.of(message).reference()));
        int moved = 0;
        boolean more = false;
        for (DeadLetterQueue queue : queues) {
            Found found = queue.moveBack(chosen, LOOKED_AT);
            moved += found.bodies().size();
            more |= found.more();
        }
        if (moved > 0) {
            Log.said(administrator.id() + " moved " + moved + " dead letters of " + request.path("organisation")
                    + " back");
        }
        return Response.ok(Json.object("moved", moved, "more", more));
    }

    /** Finds complaints, and each of them in the table once only. */
    private BiFunction<String, String, Optional<Complaint>> complaints() {
        Map<String, Optional<Complaint>> known = new HashMap<>();
        return (organisation, reference) ->
                known.computeIfAbsent(reference, each -> admin.complaints().find(organisation, each));
    }

    /** Which messages an administrator may know of. */
    private static Predicate<Tree> own(
            Request request,
            Actor.Caseworker administrator,
            BiFunction<String, String, Optional<Complaint>> complaints) {
        String organisation = request.path("organisation");
        return message -> {
            MessageSubject subject = MessageSubject.of(message);
            Optional<Complaint> complaint =
                    Optional.ofNullable(subject.reference()).flatMap(each -> complaints.apply(organisation, each));
            return (subject.organisation() == null
                            ? complaint.isPresent()
                            : organisation.equals(subject.organisation()))
                    && complaint
                            .filter(each -> each.isAbout(administrator.id()))
                            .isEmpty();
        };
    }

    private static Map<String, Object> json(DeadLetter letter) {
        return Json.object(
                "function", letter.function(),
                "reference", letter.reference(),
                "change", letter.change(),
                "what", letter.what(),
                "toDo", letter.toDo());
    }
}
