package io.redress.casework;

import io.redress.casework.ReadableIdeas.Readable;
import io.redress.domain.Reference;
import io.redress.domain.Rejection;
import io.redress.domain.Rejection.Fault;
import io.redress.domain.complaint.Complaint;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists the ideas for improvement that complaints have taught, takes further ones from all staff, and records what is decided on them
 * (CP-6). An idea that belongs to a complaint is shown to those who may see that complaint, and without its text if the complaint is
 * restricted.
 */
final class KeepImprovements {

    private static final String IDEA = "idea";
    private static final int USUAL = 25;
    private static final int MOST = 100;

    private final AdminContext admin;
    private final ImprovementIdeas ideas;
    private final ReadableIdeas readable;

    KeepImprovements(AdminContext admin) {
        this.admin = admin;
        this.ideas = new ImprovementIdeas(admin.table());
        this.readable = new ReadableIdeas(admin, ideas);
    }

    Response all(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        rules(request);
        Parameters.only(request, "state", "cursor", "limit");
        Paging paging = Paging.of(request, admin.cursors(), USUAL, MOST);
        Optional<State> state = request.query("state").map(KeepImprovements::state);
        String after = Objects.requireNonNullElse(paging.after(), "");
        List<Improvement> rest = ideas.all(organisation(request)).stream()
                .filter(idea -> ImprovementIdeas.place(idea).compareTo(after) > 0)
                .filter(idea ->
                        state.map(wanted -> idea.last().state() == wanted).orElse(true))
                .toList();
        // One more than the page has, which shows whether there is a next page.
        List<Readable> found = readable.first(request, rest, paging.size() + 1, caseworker);
        Shown shown = FittingPage.fitting(paging.size(), size -> page(request, found, size), Shown::response);
        List<String> references = shown.page().stream()
                .flatMap(read -> Stream.ofNullable(read.idea().complaint()))
                .distinct()
                .toList();
        admin.reads().listed(caseworker, request, references, "list of improvements");
        return shown.response();
    }

    /** A page, and the ideas that it shows. */
    private record Shown(List<Readable> page, Response response) {}

    private Shown page(Request request, List<Readable> found, int size) {
        List<Readable> page = found.subList(0, Math.min(size, found.size()));
        ImprovementJson shown = shown(request);
        return new Shown(
                page,
                Response.ok(Json.object(
                        "improvements",
                        page.stream().map(shown::of).toList(),
                        "next",
                        found.size() == page.size()
                                ? null
                                : admin.cursors()
                                        .at(
                                                ImprovementIdeas.place(
                                                        page.getLast().idea()),
                                                request))));
    }

    /** A request with an Idempotency-Key that is sent twice proposes one idea. */
    Response propose(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        rules(request);
        Fields body = request.fields();
        String text = Objects.requireNonNullElse(body.text(IDEA), "");
        Optional<String> complaint = Optional.ofNullable(body.text("complaint"))
                .map(written -> Reference.parse(written).map(Reference::value).orElse(written));
        List<Fault> faults = new ArrayList<>(ImprovementFaults.ofIdea(text));
        complaint.flatMap(reference -> fault(request, reference, caseworker)).ifPresent(faults::add);
        Rejection.ifAny(body.faultsWith(faults));
        String key = IdempotencyKey.of(request)
                .orElseGet(() -> IdempotencyRecord.salt(admin.env().random()));
        String id = ImprovementIdeas.idOf(caseworker.id(), key);
        Improvement idea = Improvement.proposed(id, complaint.orElse(null), text, caseworker.id(), admin.now());
        boolean written = ideas.write(organisation(request), idea);
        Improvement kept =
                written ? idea : ideas.find(organisation(request), id).orElse(idea);
        return answer(request, kept, caseworker);
    }

    /** Accepts or declines an idea, or records that it is carried out. */
    Response decide(Request request) {
        Actor.Caseworker caseworker = admin.caseworker(request);
        Improvements improvements = rules(request);
        Improvement before = ideas.find(organisation(request), request.path("id"))
                .filter(idea -> !readable.of(request, List.of(idea), caseworker).isEmpty())
                .orElseThrow(() -> unknown(request.path("id")));
        boolean decides = caseworker.hasAny(improvements.decidedBy());
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
        Rejection.ifAny(body.faultsWith(ImprovementFaults.ofDecision(
                step,
                admin.staff(organisation(request)).stream().map(StaffMember::id).toList(),
                admin.today(request))));
        if (isSame(before.last(), step)) {
            return answer(request, before, caseworker);
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
        return answer(request, next, caseworker);
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

    /** What is wrong with the complaint that an idea is said to come from. */
    private Optional<Fault> fault(Request request, String reference, Actor.Caseworker caseworker) {
        Optional<Complaint> complaint = admin.complaints()
                .find(organisation(request), reference)
                .filter(found -> admin.mayRead(found, caseworker));
        if (complaint.isEmpty()) {
            return Optional.of(new Fault("complaint", "is not a complaint of this organisation"));
        }
        return complaint
                .filter(Complaint::restricted)
                .map(_ -> new Fault(
                        "complaint", "is restricted, so nobody could read the idea; propose it without the complaint"));
    }

    private Response answer(Request request, Improvement idea, Actor.Caseworker caseworker) {
        Readable shown = readable.of(request, List.of(idea), caseworker).stream()
                .findFirst()
                .orElseThrow(() -> unknown(idea.id()));
        return Response.ok(shown(request).of(shown))
                .with("etag", IfMatch.tag(idea.steps().size()));
    }

    private static Rejection unknown(String id) {
        return Rejection.notFound("there is no idea " + id);
    }

    private ImprovementJson shown(Request request) {
        return new ImprovementJson(
                Times.of(admin.rules(request)), admin.today(request), admin.names(organisation(request)));
    }

    private Improvements rules(Request request) {
        Improvements improvements = admin.rules(request).procedure().improvements();
        if (improvements == null) {
            throw Rejection.notFound("this organisation keeps no list of ideas for improvement");
        }
        return improvements;
    }

    private static String organisation(Request request) {
        return request.path("organisation");
    }
}
