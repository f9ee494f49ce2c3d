package io.redress.adminapi;

import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.procedure.Improvements;
import io.redress.domain.report.Improvement;
import io.redress.domain.report.Improvement.State;
import io.redress.domain.report.Improvement.Step;
import io.redress.domain.report.ImprovementFaults;
import io.redress.domain.staff.Actor;
import io.redress.domain.staff.StaffMember;
import io.redress.platform.Fields;
import io.redress.platform.IdempotencyKey;
import io.redress.platform.Json;
import io.redress.platform.Request;
import io.redress.platform.Response;
import io.redress.platform.Times;
import io.redress.store.IdempotencyRecord;
import io.redress.store.ImprovementIdeas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Lists the ideas for improvement that complaints have taught, takes further ones from all staff, and records what is decided on them
 * (CP-6). An idea that belongs to a complaint is shown to those who may see that complaint.
 */
final class KeepImprovements {

    private static final String IDEA = "idea";

    private final AdminContext admin;
    private final ImprovementIdeas ideas;

    KeepImprovements(AdminContext admin) {
        this.admin = admin;
        this.ideas = new ImprovementIdeas(admin.table());
    }

    Response all(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        rules(request);
        Parameters.only(request, "state");
        Optional<State> state = request.query("state").map(KeepImprovements::state);
        return Response.ok(Map.of(
                "improvements",
                ideas.all(organisation(request)).stream()
                        .filter(idea -> state.map(wanted -> idea.last().state() == wanted)
                                .orElse(true))
                        .filter(idea -> maySee(request, idea, caseworker))
                        .map(idea -> shown(request, idea))
                        .toList()));
    }

    /** A request with an Idempotency-Key that is sent twice proposes one idea. */
    Response propose(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        rules(request);
        Fields body = request.fields();
        String text = Objects.requireNonNullElse(body.text(IDEA), "");
        Optional<String> complaint = Optional.ofNullable(body.text("complaint"))
                .map(written -> Reference.parse(written).map(Reference::value).orElse(written));
        List<Fault> faults = new ArrayList<>(body.faults());
        faults.addAll(ImprovementFaults.ofIdea(text));
        if (complaint.isPresent() && !maySee(request, complaint.get(), caseworker)) {
            faults.add(new Fault("complaint", "is no complaint of this organisation"));
        }
        refuse(faults);
        String key = IdempotencyKey.of(request)
                .orElseGet(() -> IdempotencyRecord.salt(admin.env().random()));
        String id = ImprovementIdeas.idOf(caseworker.id(), key);
        Improvement idea = Improvement.proposed(id, complaint.orElse(null), text, caseworker.id(), admin.now());
        boolean written = ideas.write(organisation(request), idea);
        Improvement kept =
                written ? idea : ideas.find(organisation(request), id).orElse(idea);
        return answer(request, kept);
    }

    /** Accepts or declines an idea, or records that it is carried out. */
    Response decide(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Improvements improvements = rules(request);
        Improvement before = ideas.find(organisation(request), request.path("id"))
                .filter(idea -> maySee(request, idea, caseworker))
                .orElseThrow(() -> Rejection.notFound("there is no idea " + request.path("id")));
        boolean decides = improvements.decidedBy().stream().anyMatch(caseworker.roles()::contains);
        Fields body = request.fields();
        Optional<State> state = Optional.ofNullable(body.text("state")).map(KeepImprovements::state);
        boolean carriesOut =
                caseworker.id().equals(before.last().responsible()) && state.equals(Optional.of(State.DONE));
        if (!decides && !carriesOut) {
            throw Rejection.notAllowed("ideas are decided by " + String.join(", ", improvements.decidedBy()));
        }
        if (state.isEmpty() || state.get() == State.PROPOSED) {
            throw Rejection.invalid("state", "is required: accepted, declined or done");
        }
        Step step = new Step(
                admin.now(),
                caseworker.id(),
                state.get(),
                body.date("until"),
                body.text("responsible"),
                body.text("note"));
        List<Fault> faults = new ArrayList<>(body.faults());
        faults.addAll(ImprovementFaults.ofDecision(
                step,
                admin.staff(organisation(request)).stream().map(StaffMember::id).toList(),
                admin.today(request)));
        refuse(faults);
        if (isSame(before.last(), step)) {
            return answer(request, before);
        }
        IfMatch.check(request, IDEA, before.steps().size());
        if (step.state() == State.DONE && before.last().state() != State.ACCEPTED) {
            throw Rejection.conflict("only an idea that is accepted can be done; this one is "
                    + Json.name(before.last().state()));
        }
        Improvement next = before.and(step);
        if (!ideas.write(organisation(request), next)) {
            throw Rejection.staleVersion("somebody else has decided on this idea at the same time");
        }
        return answer(request, next);
    }

    private static boolean isSame(Step before, Step again) {
        return before.state() == again.state()
                && before.by().equals(again.by())
                && Objects.equals(before.until(), again.until())
                && Objects.equals(before.responsible(), again.responsible())
                && Objects.equals(before.note(), again.note());
    }

    private static State state(String written) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(written)) {
                return state;
            }
        }
        throw Rejection.invalid("state", "must be proposed, accepted, declined or done");
    }

    private boolean maySee(Request request, Improvement idea, Actor.Caseworker caseworker) {
        String complaint = idea.complaint();
        return complaint == null || maySee(request, complaint, caseworker);
    }

    private boolean maySee(Request request, String reference, Actor.Caseworker caseworker) {
        return admin.complaints()
                .find(organisation(request), reference)
                .filter(complaint -> admin.mayRead(complaint, caseworker))
                .isPresent();
    }

    private Response answer(Request request, Improvement idea) {
        return Response.ok(shown(request, idea))
                .with("etag", IfMatch.tag(idea.steps().size()));
    }

    private Map<String, Object> shown(Request request, Improvement idea) {
        Times times = Times.of(admin.rules(request));
        Step last = idea.last();
        return Json.object(
                "id", idea.id(),
                "complaint", idea.complaint(),
                "idea", idea.idea(),
                "proposedBy", idea.first().by(),
                "proposed", times.of(idea.first().at()),
                "state", Json.name(last.state()),
                "until", last.until() == null ? null : last.until().toString(),
                "responsible", last.responsible(),
                "overdue", idea.overdue(admin.today(request)),
                "steps",
                        idea.steps().stream()
                                .map(step -> Json.object(
                                        "at", times.of(step.at()),
                                        "by", step.by(),
                                        "state", Json.name(step.state()),
                                        "until",
                                                step.until() == null
                                                        ? null
                                                        : step.until().toString(),
                                        "responsible", step.responsible(),
                                        "note", step.note()))
                                .toList());
    }

    private Improvements rules(Request request) {
        Improvements improvements = admin.rules(request).procedure().improvements();
        if (improvements == null) {
            throw Rejection.notFound("this organisation keeps no list of ideas for improvement");
        }
        return improvements;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Rejection.invalid(faults);
        }
    }

    private static String organisation(Request request) {
        return request.path("organisation");
    }
}
