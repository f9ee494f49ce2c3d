package io.redress.casework;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.complaint.AccessEvent;
import io.redress.domain.complaint.ActionEvent;
import io.redress.domain.complaint.Change;
import io.redress.domain.complaint.Complaint;
import io.redress.domain.procedure.Action;
import io.redress.domain.procedure.BuiltInActionId;
import io.redress.domain.procedure.Field;
import io.redress.domain.rules.Command;
import io.redress.domain.rules.Rules;
import io.redress.domain.rules.form.LookedUp;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.Candidate;
import io.redress.platform.Fields;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.store.Changed;
import io.redress.store.MarkedRequest;
import io.redress.store.RemovedStaff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes an action on a complaint. If the request names the version that its sender has read, only for that version. */
final class ActOnComplaint {

    /** The header with the number of the change that a request has made. */
    private static final String CHANGE = "complaint-change";

    /** What the data-protection contact decides also about a complaint that they may not see. */
    private static final Set<String> UNSEEN =
            Set.of(BuiltInActionId.ERASE.id(), BuiltInActionId.KEEP_LONGER.id(), BuiltInActionId.KEEP_NO_LONGER.id());

    private final AdminContext admin;
    private final ShowComplaint show;
    private final RemovedStaff removed;
    private final BreakGlassAttempts attempts;

    ActOnComplaint(AdminContext admin, ShowComplaint show) {
        this.admin = admin;
        this.show = show;
        this.removed = new RemovedStaff(admin.table(), admin.procedures(), admin.complaints());
        this.attempts = new BreakGlassAttempts(admin);
    }

    Response run(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        return attempts.include(request, caseworker)
                ? attempts.record(request, caseworker, () -> act(request, caseworker))
                : act(request, caseworker);
    }

    /**
     * What the action of a request would do to a complaint that the user may read.
     *
     * @throws Rejection if it would be rejected
     */
    Foreseen foresee(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Complaint complaint = admin.complaint(request);
        Rules rules = admin.rules(complaint);
        Fields body = request.fields();
        Map<String, String> values = body.strings();
        body.check();
        Command.Act act = act(request.path("action"), values, rules, complaint, request, caseworker);
        return new Foreseen(complaint, rules.decide(complaint, act, caseworker, admin.now()), caseworker);
    }

    private Response act(Request request, Actor.Caseworker caseworker) {
        Optional<MarkedRequest> once = marked(request, caseworker);
        Instant now = admin.now();
        Optional<Changed> done = once.flatMap(marked -> admin.complaints().changedBy(marked, now));
        if (done.isPresent()) {
            return doneBefore(request, done.get(), caseworker);
        }
        Complaint complaint = admin.complaintFor(request, request.path("action"));
        Rules rules = admin.rules(complaint);
        Fields body = request.fields();
        Map<String, String> values = body.strings();
        body.check();
        String name = request.path("action");
        Changed changed;
        try {
            changed = admin.complaints()
                    .change(
                            complaint.organisation(),
                            complaint.reference(),
                            expected(request, complaint, caseworker),
                            once,
                            caseworker,
                            now,
                            current -> rules.decide(
                                    current, act(name, values, rules, current, request, caseworker), caseworker, now));
        } catch (Rejection refused) {
            // The refusal says something about a complaint that its reader may not see, so it is a read, too.
            if (isUnseen(name, complaint, caseworker)) {
                admin.reads().refused(caseworker, request, List.of(complaint.reference()), name);
            }
            throw refused;
        }
        Complaint after = changed.complaint();
        if (isUnseen(name, after, caseworker)) {
            admin.reads().opened(caseworker, request, after.reference(), name);
            return numbered(show.onlyPersonalData(after), changed);
        }
        admin.reads().opened(caseworker, request, after.reference(), "complaint");
        boolean handedOver =
                !Objects.equals(after.status().caseworker(), complaint.status().caseworker());
        return numbered(
                show.response(handedOver ? removed.giveBackIfRemoved(after, caseworker, now) : after, caseworker),
                changed);
    }

    /**
     * The answer to a request that has been carried out before. Its sender may not see the complaint any more, for example
     * because it was restricted meanwhile.
     */
    private Response doneBefore(Request request, Changed done, Actor.Caseworker caseworker) {
        return admin.mayRead(done.complaint(), caseworker) ? numbered(show.run(request), done) : Response.nothing();
    }

    /** Says which change the request has made; the complaint may have changed since. */
    private static Response numbered(Response response, Changed changed) {
        return response.with(CHANGE, String.valueOf(changed.number()));
    }

    /** The request with its Idempotency-Key; empty without one. */
    private static Optional<MarkedRequest> marked(Request request, Actor.Caseworker caseworker) {
        return IdempotencyKey.of(request)
                .map(key -> MarkedRequest.of(
                        request.path("organisation"),
                        request.path("reference"),
                        caseworker.id(),
                        request.path("action"),
                        key,
                        request.body()));
    }

    /** The command, with what the action has to know: read for this decision, so that a decision after a failed write reads it again. */
    private Command.Act act(
            String name,
            Map<String, String> values,
            Rules rules,
            Complaint current,
            Request request,
            Actor.Caseworker caseworker) {
        Optional<Action> action = rules.actions().in(current.stage(), name);
        boolean namesLetter = action.filter(rules::namesLetter).isPresent();
        boolean comparesDates = action.filter(Action::comparesDates).isPresent();
        List<Change> changes = namesLetter || comparesDates ? admin.complaints().changes(current) : List.of();
        LookedUp lookedUp = new LookedUp(
                staff(action, request),
                field(action, Field.Type.REFERENCE)
                        .flatMap(field -> other(values.get(field.id()), request, caseworker)),
                namesLetter ? LookedUp.changesWithLetters(changes) : Set.of());
        if (comparesDates) {
            lookedUp = lookedUp.withDatesOf(changes);
        }
        return new Command.Act(
                name,
                values,
                action.filter(rules::readsParticulars).isPresent()
                        ? lookedUp.with(admin.complaints().particulars(current.reference()))
                        : lookedUp);
    }

    private static Optional<Field> field(Optional<Action> action, Field.Type type) {
        return action.stream()
                .flatMap(known -> known.fields().stream())
                .filter(field -> field.type() == type)
                .findFirst();
    }

    /** The directory, for an action that names a member of staff. */
    private List<Candidate> staff(Optional<Action> action, Request request) {
        return field(action, Field.Type.CASEWORKER).isPresent()
                ? admin.directory().people(request.path("organisation"), admin.today(request))
                : List.of();
    }

    /** The complaint with this reference, if the caseworker may see it. */
    private Optional<Complaint> other(@Nullable String reference, Request request, Actor.Caseworker caseworker) {
        return Optional.ofNullable(reference)
                .flatMap(Reference::parse)
                .flatMap(parsed -> admin.complaints().find(request.path("organisation"), parsed.value()))
                .filter(found -> admin.mayRead(found, caseworker));
    }

    /**
     * The version that the caseworker has read. Later events that only record a read do not make it stale. Somebody who may not see
     * the complaint has read none.
     */
    private OptionalInt expected(Request request, Complaint complaint, Actor.Caseworker caseworker) {
        OptionalInt read = IfMatch.version(request, "complaint");
        if (!admin.mayRead(complaint, caseworker)) {
            return UNSEEN.contains(request.path("action")) ? read : OptionalInt.empty();
        }
        return read.isPresent() && onlySeenSince(complaint, read.getAsInt())
                ? OptionalInt.of(complaint.version())
                : read;
    }

    /** Whether the data-protection contact takes an action on a complaint that they may not see. */
    private boolean isUnseen(String action, Complaint complaint, Actor.Caseworker caseworker) {
        return UNSEEN.contains(action) && !admin.mayRead(complaint, caseworker);
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
