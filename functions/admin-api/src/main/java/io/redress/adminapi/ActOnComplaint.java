package io.redress.adminapi;

import io.redress.domain.Actor;
import io.redress.domain.Candidate;
import io.redress.domain.Command;
import io.redress.domain.Complaint;
import io.redress.domain.Event;
import io.redress.domain.Reference;
import io.redress.domain.Refused;
import io.redress.domain.Rules;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.Effect;
import io.redress.domain.procedure.Field;
import io.redress.runtime.Fields;
import io.redress.runtime.Request;
import io.redress.runtime.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes an action on a complaint, for the version that whoever acts has read if they say which. */
final class ActOnComplaint {

    private final Office office;
    private final ShowComplaint show;

    ActOnComplaint(Office office, ShowComplaint show) {
        this.office = office;
        this.show = show;
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = office.caseworker(request);
        Complaint complaint = office.complaintFor(request, request.path("action"));
        Rules rules = office.rules(complaint);
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
        Instant now = office.now();
        Complaint after = office.complaints()
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
        return names ? office.directory().people(request.path("organisation"), office.today(request)) : List.of();
    }

    /** Only a change that ordered a letter can have it sent again. */
    private void letterOf(Complaint complaint, String change) {
        if (change == null || !change.matches("\\d{1,9}")) {
            return;
        }
        int number = Integer.parseInt(change);
        boolean ordered = number >= 1
                && number <= complaint.version()
                && office.complaints()
                        .moment(complaint, number)
                        .letters(office.rules(complaint).procedure())
                        .findAny()
                        .isPresent();
        if (!ordered) {
            throw Refused.invalid("change", "is not a change that ordered a letter");
        }
    }

    /**
     * Only a complaint that whoever acts may see can be related, and every other is unknown in the same words. What all see
     * does not name what only some do.
     */
    private void related(Complaint complaint, String reference, Actor.Caseworker caseworker) {
        if (reference == null || Reference.parse(reference).isEmpty()) {
            return;
        }
        Complaint other = office.complaints()
                .find(complaint.organisation(), reference)
                .filter(found -> office.mayRead(found, caseworker))
                .orElseThrow(() -> Refused.invalid("complaint", "is no complaint of this organisation"));
        if (other.restricted() && !complaint.restricted()) {
            throw Refused.invalid("complaint", "is restricted: relate that one to this one, where fewer can see it");
        }
    }

    /** The version that whoever acts has read. That somebody has read a restricted complaint since changes nothing. */
    private OptionalInt expected(Request request, Complaint complaint) {
        Optional<String> match = request.header("if-match").filter(value -> !value.equals("*"));
        if (match.isEmpty()) {
            return OptionalInt.empty();
        }
        String version = match.get().replaceFirst("^W/", "").replace("\"", "");
        if (!version.matches("\\d{1,9}")) {
            throw Refused.outdated("If-Match must be the ETag of the complaint that you read");
        }
        int read = Integer.parseInt(version);
        return OptionalInt.of(onlySeenSince(complaint, read) ? complaint.version() : read);
    }

    private boolean onlySeenSince(Complaint complaint, int version) {
        return complaint.restricted()
                && version < complaint.version()
                && office.complaints().changes(complaint.reference()).stream()
                        .filter(change -> change.number() > version && change.number() <= complaint.version())
                        .allMatch(change -> change.events().stream()
                                .allMatch(event -> event instanceof Event.Seen || event instanceof Event.ActedFor));
    }
}
