package io.redress.adminapi;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.platform.Fields;
import io.redress.platform.Request;
import io.redress.platform.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes an action on a complaint. If the request names the version that its sender has read, only for that version. */
final class ActOnComplaint {

    private final AdminContext admin;
    private final ShowComplaint show;

    ActOnComplaint(AdminContext admin, ShowComplaint show) {
        this.admin = admin;
        this.show = show;
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Complaint complaint = admin.complaintFor(request, request.path("action"));
        Rules rules = admin.rules(complaint);
        Fields body = request.fields();
        Map<String, String> values = body.strings();
        body.check();
        String name = request.path("action");
        Optional<Action> action = rules.procedure().action(name, complaint.stage());
        action.filter(known -> known.effect() == Effect.SEND_AGAIN)
                .ifPresent(_ -> letterOf(complaint, values.get("change")));
        action.filter(known -> known.effect() == Effect.RELATE)
                .ifPresent(_ -> related(complaint, values.get("complaint"), caseworker));
        Command.Act act = new Command.Act(name, values, staff(action, request));
        Instant now = admin.now();
        Complaint after = admin.complaints()
                .change(
                        complaint.organisation(),
                        complaint.reference(),
                        expected(request, complaint),
                        caseworker,
                        now,
                        current -> rules.decide(current, act, caseworker, now));
        return show.response(after, caseworker);
    }

    /** The directory, for an action that names somebody. */
    private List<Candidate> staff(Optional<Action> action, Request request) {
        boolean names = action.stream()
                .flatMap(known -> known.fields().stream())
                .anyMatch(field -> field.type() == Field.Type.CASEWORKER);
        return names ? admin.directory().people(request.path("organisation"), admin.today(request)) : List.of();
    }

    /** Only a change that ordered a letter can have it sent again. */
    private void letterOf(Complaint complaint, String change) {
        if (change == null || !change.matches("\\d{1,9}")) {
            return;
        }
        int number = Integer.parseInt(change);
        boolean ordered = number >= 1
                && number <= complaint.version()
                && admin.complaints()
                        .context(complaint, number)
                        .letters()
                        .findAny()
                        .isPresent();
        if (!ordered) {
            throw Rejection.invalid("change", "is not a change that ordered a letter");
        }
    }

    /**
     * Only a complaint that the caseworker may see can be related; a hidden one and one that does not exist are refused in the
     * same words. A complaint that all may see must not name a restricted one.
     */
    private void related(Complaint complaint, String reference, Actor.Caseworker caseworker) {
        if (reference == null || Reference.parse(reference).isEmpty()) {
            return;
        }
        Complaint other = admin.complaints()
                .find(complaint.organisation(), reference)
                .filter(found -> admin.mayRead(found, caseworker))
                .orElseThrow(() -> Rejection.invalid("complaint", "is no complaint of this organisation"));
        if (other.restricted() && !complaint.restricted()) {
            throw Rejection.invalid("complaint", "is restricted: relate that one to this one, where fewer can see it");
        }
    }

    /** The version that the caseworker has read. Later events that only record a read do not make it stale. */
    private OptionalInt expected(Request request, Complaint complaint) {
        OptionalInt read = IfMatch.version(request, "complaint");
        return read.isPresent() && onlySeenSince(complaint, read.getAsInt())
                ? OptionalInt.of(complaint.version())
                : read;
    }

    private boolean onlySeenSince(Complaint complaint, int version) {
        return complaint.restricted()
                && version < complaint.version()
                && admin.complaints().changes(complaint).stream()
                        .filter(change -> change.number() > version && change.number() <= complaint.version())
                        .allMatch(change -> change.events().stream()
                                .allMatch(event ->
                                        event instanceof AccessEvent.Seen || event instanceof ActionEvent.ActedFor));
    }
}
